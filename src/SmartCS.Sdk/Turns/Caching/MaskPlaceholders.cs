namespace SmartCS.Sdk.Turns;

/// <summary>Finds what stands for masked personal data, such as <c>&lt;MOBILE_1&gt;</c>, however a model wrote it.</summary>
internal static class MaskPlaceholders
{
    private const int MaxKindLength = 32;

    /// <summary>Whether a text has a placeholder: it is then about one shopper.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOfAny('<', '\uFF1C') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (Begins(rest[(at + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    // Letters and underscores, an underscore or space, digits, and the end; spaces between are a model's.
    private static bool Begins(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var digits = 0;
        foreach (var raw in text)
        {
            var c = QuestionNormalizer.Fold(raw);
            if (c == '>')
            {
                return letters > 0 && digits > 0;
            }

            if (char.IsAsciiDigit(c) && letters > 0)
            {
                digits++;
            }
            else if (char.IsAsciiLetter(c) && digits == 0)
            {
                letters++;
            }
            else if (c is not ('_' or ' ' or '-'))
            {
                return false;
            }

            if (letters > MaxKindLength || digits > MaxKindLength)
            {
                return false;
            }
        }

        return false;
    }
}
