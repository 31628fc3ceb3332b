namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Finds the sentences of a text of Chinese and English, each a stretch of the text as it stands.</summary>
internal static class SentenceSplitter
{
    // What stands before a name, a number or a list, so never at the end of a sentence.
    private static readonly string[] Joining = ["e.g", "i.e", "vs", "mr", "mrs", "ms", "dr", "approx", "incl", "excl"];

    // What may also be the last word: a capital behind it begins the next sentence.
    private static readonly string[] Abbreviations = ["etc", "max", "min", "st", "inc", "ltd", "co", "a.m", "p.m"];

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
            case '。' or '！' or '？' or '；':
                return true;
            case '!' or '?':
                // Between letters it belongs to an address: https://shop.example/help?id=1
                return at == 0 || at + 1 >= text.Length || !char.IsAscii(text[at - 1]) || !char.IsAsciiLetterOrDigit(text[at + 1]);
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

        if (word.IsEmpty)
        {
            return IsListNumber(text, dot);
        }

        foreach (var abbreviation in Joining)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                return dot + 2 < text.Length;
            }
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

    /// <summary>The "1." that begins a line is the item's number, not a sentence.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> text, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start < 3 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (start == dot)
        {
            return false;
        }

        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return (start == 0 || text[start - 1] == '\n') && dot + 1 < text.Length && text[dot + 1] != '\n' && text[dot + 1] != '\r';
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
