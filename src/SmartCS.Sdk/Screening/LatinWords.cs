namespace SmartCS.Sdk.Screening;

/// <summary>Finds the ends of words in Latin letters, with the marks that belong to them.</summary>
internal static class LatinWords
{
    private const int Longest = 24;

    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest && Belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    public static int Start(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start < Longest && Belongs(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    public static int SkipBlanks(ReadOnlySpan<char> text, int at, int most)
    {
        for (var i = 0; i < most && at < text.Length && text[at] is ' ' or '\u00A0'; i++)
        {
            at++;
        }

        return at;
    }

    public static int SkipBackBlanks(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < 2 && at > 0 && text[at - 1] is ' ' or '\u00A0'; i++)
        {
            at--;
        }

        return at;
    }

    private static bool Belongs(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '\'' or '-' or '’' or '/' or '#';
}
