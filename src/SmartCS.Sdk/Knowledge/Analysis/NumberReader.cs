namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Adds a number that stands alone, with the unit behind it.</summary>
internal static class NumberReader
{
    /// <summary>A number on its own: with a unit behind it, both together are the term and the number alone a part.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> number, Span<char> scratch, TokenBuffer buffer, TokenKind bare = TokenKind.Number)
    {
        var (unitStart, unitEnd) = FindUnit(text, end);
        Span<char> written = stackalloc char[12];
        if (unitEnd > unitStart && unitEnd - unitStart <= written.Length)
        {
            var length = 0;
            foreach (var c in text[unitStart..unitEnd])
            {
                written[length++] = CharacterFolding.Fold(c);
            }

            if (TryFindLongestUnit(written[..length], out var form, out var used) && number.Length + form.Length <= TextAnalyzer.MaxTermLength)
            {
                number.CopyTo(scratch);
                form.CopyTo(scratch[number.Length..]);
                buffer.Add(scratch[..(number.Length + form.Length)], start, unitStart + used - start, TokenKind.Number);
                buffer.Add(number, start, end - start, TokenKind.Part);
                return CharacterClass.IsIdeographic(written[0]) || written[0] == '"' ? unitStart + used : end;
            }
        }

        buffer.Add(number, start, end - start, bare);
        return end;
    }

    private static (int Start, int End) FindUnit(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        if (start < text.Length && CharacterFolding.Fold(text[start]) == ' ')
        {
            start++;
        }

        if (start >= text.Length)
        {
            return (start, start);
        }

        var first = CharacterFolding.Fold(text[start]);
        if (first == '"')
        {
            return (start, start == end ? start + 1 : start);
        }

        var i = start;
        var isIdeographic = CharacterClass.IsIdeographic(first);
        while (i < text.Length && i - start < (isIdeographic ? 3 : 13))
        {
            var c = CharacterFolding.Fold(text[i]);
            if (isIdeographic ? !CharacterClass.IsIdeographic(c) : !CharacterClass.IsLetter(c))
            {
                break;
            }

            i++;
        }

        // "10 w" has a unit, "10 w2" has a code.
        return !isIdeographic && i < text.Length && CharacterClass.IsDigit(CharacterFolding.Fold(text[i])) ? (start, start) : (start, i);
    }

    /// <summary>A Latin unit must be the whole word; a Chinese one is the longest that the following characters begin with.</summary>
    private static bool TryFindLongestUnit(ReadOnlySpan<char> written, out string form, out int used)
    {
        used = written.Length;
        if (!CharacterClass.IsIdeographic(written[0]))
        {
            return Units.TryGet(written, out form);
        }

        for (; used > 0; used--)
        {
            if (Units.TryGet(written[..used], out form))
            {
                return true;
            }
        }

        form = string.Empty;
        return false;
    }
}
