namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Finds the sentences of a text of Chinese and English, each a stretch of the text as it stands.</summary>
internal static class SentenceSplitter
{
    private static readonly string[] Abbreviations = ["e.g", "i.e", "etc", "vs", "no", "mr", "mrs", "ms", "dr", "approx", "incl", "max", "min", "st", "inc", "ltd", "co"];

    /// <summary>Adds the sentences of a text, without the white space around them; a line is always at least one sentence.</summary>
    public static void Split(ReadOnlySpan<char> text, List<TextRange> sentences)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || EndsSentence(text, i))
            {
                var end = i + 1;
                while (end < text.Length && text[i] != '\n' && IsCloser(text[end]))
                {
                    end++;
                }

                Add(text, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }

        Add(text, start, text.Length, sentences);
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            case '。' or '！' or '？' or '；' or '!' or '?':
                return true;
            case '.':
                var next = at + 1;
                while (next < text.Length && IsCloser(text[next]))
                {
                    next++;
                }

                return (next >= text.Length || char.IsWhiteSpace(text[next])) && !IsAbbreviated(text, at);
            default:
                return false;
        }
    }

    private static bool IsAbbreviated(ReadOnlySpan<char> text, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..dot];
        if (word.Length == 1 && char.IsAsciiLetterUpper(word[0]))
        {
            return IsInitial(text, start);
        }

        // "no." is an abbreviation before a number only: "The answer is no."
        if (word.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            return dot + 2 < text.Length && char.IsAsciiDigit(text[dot + 2]);
        }

        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                return dot + 2 < text.Length && !char.IsAsciiLetterUpper(text[dot + 2]);
            }
        }

        return false;
    }

    /// <summary>"J. Smith" has an initial; "USB-C. It" and "5 W. A" end a sentence.</summary>
    private static bool IsInitial(ReadOnlySpan<char> text, int letter)
    {
        var before = letter - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return before < 0 || (before < letter - 1 && !char.IsDigit(text[before]));
    }

    private static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '”' or '’' or '」' or '』' or '）' or '】' or '》' or '。' or '！' or '？' or '!' or '?';

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<TextRange> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextRange(start, end - start));
        }
    }
}
