using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Turns;

/// <summary>Tells whether a message is long enough to show in which language its writer wants to go on.</summary>
internal static class LanguageEvidence
{
    private const int LeastWords = 3;

    /// <summary>Whether there is an ideograph in it, or a few words that are neither numbers nor addresses.</summary>
    public static bool IsIn(string text)
    {
        var words = 0;
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n,;!?"))
        {
            var word = text.AsSpan(range);
            var isWord = word.Length > 0;
            foreach (var c in word)
            {
                if (CharacterClass.IsIdeographic(c))
                {
                    return true;
                }

                isWord &= char.IsLetter(c) || c is '\'' or '\u2019' or '.' or '-';
            }

            // "mail.example" is no word, "please." is one.
            words += isWord && word.TrimEnd('.').IndexOf('.') < 0 && word.ContainsAnyExcept("'.-") ? 1 : 0;
        }

        return words >= LeastWords;
    }
}
