using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Screening.Languages;

/// <summary>
/// Says which language a message is in: by its script where that decides, and by its commonest words where it does not. A text that
/// is too short or too mixed to be sure of has none: it is better served than refused. No allocation; the cost is bounded whatever
/// the length. Safe to call from many threads.
/// </summary>
internal static class LanguageReader
{
    private const int MostRead = 2_000;
    private const int LongestWord = 24;

    /// <summary>Reads the language of a message.</summary>
    /// <param name="text">The message, as it was written.</param>
    /// <returns>The language; the default value where it cannot be told.</returns>
    public static Locale Read(ReadOnlySpan<char> text)
    {
        text = text.Length > MostRead ? text[..MostRead] : text;
        var scripts = ScriptCounts.Of(text);
        if (scripts.Total == 0)
        {
            return default;
        }

        // Names of goods in another script do not make another language: the script of most of the words decides.
        var script = scripts.Leading(out var share);
        var words = new WordProfile();
        if (script is Script.Latin or Script.Cyrillic || scripts.Latin > 0)
        {
            ReadWords(text, ref words);
        }

        return script switch
        {
            Script.Han => share < 0.4 && words.IsClearly(LanguageWords.English, 3) ? Locale.English : Locale.Chinese,
            _ when scripts.Han >= 4 && scripts.HasChineseParticle && script != Script.Kana => Locale.Chinese,
            _ when script is not (Script.Latin or Script.Kana) && words.IsClearly(LanguageWords.English, 3) => Locale.English,
            Script.Kana => scripts.HasChineseParticle && scripts.Han >= scripts.Hiragana * 2 ? Locale.Chinese : scripts.Hiragana >= 2 || (scripts.Kana >= 4 && scripts.Han == 0) ? Languages.Japanese : default,
            Script.Latin => words.Decide(share),
            _ when share < 0.6 || scripts.LettersOf(script) < 2 => default,
            Script.Cyrillic => words.DecideCyrillic(scripts.LettersOf(Script.Cyrillic)),
            Script.Arabic => scripts.HasPersianLetter ? scripts.HasUrduLetter ? Languages.Urdu : Languages.Persian : Languages.Arabic,
            _ => Languages.Of(script),
        };
    }

    private static void ReadWords(ReadOnlySpan<char> text, ref WordProfile words)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        var isCode = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var folded = CharacterFolding.Fold(c);
            if (folded == CharacterFolding.Dropped)
            {
                continue;
            }

            if (char.IsLetter(folded) && !ScriptCounts.IsIdeographic(folded))
            {
                words.AddLetter(c);
                if (length < LongestWord)
                {
                    word[length++] = folded;
                }
            }
            else if (char.IsAsciiDigit(folded))
            {
                isCode = true;
            }
            else if (folded != '\'')
            {
                if (length > 0 && !isCode)
                {
                    words.AddWord(word[..length]);
                }

                (length, isCode) = (0, false);
            }
        }
    }
}
