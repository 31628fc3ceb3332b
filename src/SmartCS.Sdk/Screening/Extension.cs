namespace SmartCS.Sdk.Screening;

/// <summary>The extension behind a landline number: 转801, ext. 801, 分机801.</summary>
internal static class Extension
{
    private const int MaxDigits = 6;

    private static readonly string[] Words = ["转", "轉", "分机", "分機", "extension", "ext", "x"];

    /// <summary>Where the number ends with its extension.</summary>
    public static int End(ReadOnlySpan<char> text, int end)
    {
        var at = SkipBlanks(text, end);
        foreach (var word in Words)
        {
            if (Begins(text, at, word))
            {
                var first = SkipBlanks(text, at + word.Length);
                var last = first;
                while (last < text.Length && last - first <= MaxDigits && CharacterTable.Is(text[last], CharacterTraits.Digit | CharacterTraits.HanDigit))
                {
                    last++;
                }

                return last > first && last - first <= MaxDigits ? last : end;
            }
        }

        return end;
    }

    private static bool Begins(ReadOnlySpan<char> text, int at, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (at + i >= text.Length || CharacterTable.Fold(text[at + i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < 3 && at < text.Length && CharacterTable.Fold(text[at]) is ' ' or '.' or ',' or ':' or '：' or '-'; i++)
        {
            at++;
        }

        return at;
    }
}
