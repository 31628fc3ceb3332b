namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Adds a piece of letters and digits: a number with its unit, a word with its number, or a code kept whole.</summary>
internal static class CodeReader
{
    /// <summary>A piece with letters and digits: a number with its unit, a word with its number, or a code kept whole.</summary>
    public static void Add(ReadOnlySpan<char> piece, ReadOnlySpan<int> sources, int sourceEnd, Span<char> scratch, TokenBuffer buffer, bool isPart)
    {
        var source = sources[0];
        var sourceLength = sourceEnd - source;
        var boundary = -1;
        var changes = 0;
        for (var i = 1; i < piece.Length; i++)
        {
            if (CharacterClass.IsDigit(piece[i]) != CharacterClass.IsDigit(piece[i - 1]) && piece[i] != '.' && piece[i - 1] != '.')
            {
                changes++;
                boundary = i;
            }
        }

        if (changes == 0)
        {
            if (CharacterClass.IsDigit(piece[0]))
            {
                buffer.Add(piece, source, sourceLength, TokenKind.Part);
            }
            else
            {
                WordReader.Add(piece, source, sourceLength, scratch, buffer);
            }

            return;
        }

        if (changes > 1)
        {
            buffer.Add(piece, source, sourceLength, isPart ? TokenKind.Part : TokenKind.Code);
            return;
        }

        var head = piece[..boundary];
        var tail = piece[boundary..];
        var headSource = sources[boundary] - source;
        if (CharacterClass.IsDigit(head[0]) && Units.TryGet(tail, out var unit) && head.Length + unit.Length <= scratch.Length)
        {
            var number = head.Contains('.') ? head.TrimEnd('0').TrimEnd('.') : head;
            number.CopyTo(scratch);
            unit.CopyTo(scratch[number.Length..]);
            buffer.Add(scratch[..(number.Length + unit.Length)], source, sourceLength, TokenKind.Number);
            buffer.Add(number, source, headSource, TokenKind.Part);
            return;
        }

        buffer.Add(piece, source, sourceLength, isPart ? TokenKind.Part : TokenKind.Code);
        AddHalf(head, source, headSource, scratch, buffer);
        AddHalf(tail, source + headSource, sourceLength - headSource, scratch, buffer);
    }

    private static void AddHalf(ReadOnlySpan<char> half, int source, int sourceLength, Span<char> scratch, TokenBuffer buffer)
    {
        if (half.Length < 2 && !CharacterClass.IsDigit(half[0]))
        {
            return;
        }

        half.CopyTo(scratch);
        var length = CharacterClass.IsDigit(half[0]) ? half.Length : EnglishStemmer.Stem(scratch[..half.Length]);
        buffer.Add(scratch[..length], source, sourceLength, TokenKind.Part);
    }
}
