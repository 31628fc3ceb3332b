namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Compares phrases, which are units with single blanks between them.</summary>
internal static class PhraseText
{
    /// <summary>Whether a phrase stands in another, unit by unit.</summary>
    public static bool Contains(ReadOnlySpan<char> phrase, ReadOnlySpan<char> part)
    {
        if (part.IsEmpty)
        {
            return false;
        }

        for (var from = 0; from + part.Length <= phrase.Length;)
        {
            var at = phrase[from..].IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += from;
            var end = at + part.Length;
            if ((at == 0 || phrase[at - 1] == ' ') && (end == phrase.Length || phrase[end] == ' '))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    /// <summary>Whether a phrase has all units of another, in any order.</summary>
    public static bool ContainsAll(ReadOnlySpan<char> phrase, ReadOnlySpan<char> parts)
    {
        if (parts.IsEmpty)
        {
            return false;
        }

        foreach (var range in parts.Split(' '))
        {
            if (!Contains(phrase, parts[range]))
            {
                return false;
            }
        }

        return true;
    }
}
