namespace SmartCS.Sdk.Screening.Languages;

/// <summary>The scripts that are told apart.</summary>
internal enum Script : byte
{
    Han,
    Kana,
    Hangul,
    Latin,
    Cyrillic,
    Arabic,
    Thai,
    Hebrew,
    Greek,
    Devanagari,
    Bengali,
    Tamil,
    Telugu,
    Gujarati,
    Georgian,
    Armenian,
    Khmer,
    Lao,
    Burmese,
    Amharic,
}
