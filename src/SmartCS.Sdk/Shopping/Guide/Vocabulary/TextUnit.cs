namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>A word, a number or a Chinese character of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Term">Its form for comparing: words stemmed, numbers without needless zeros.</param>
/// <param name="IsHan">Whether it is a character of a script without spaces.</param>
internal readonly record struct TextUnit(int Start, int End, string Term, bool IsHan)
{
    public bool IsNumber => char.IsAsciiDigit(Term[0]);
}
