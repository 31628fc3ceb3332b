namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Reads a run of Chinese: single characters, and pairs of neighbours within a word or phrase.</summary>
internal static class IdeographReader
{
    /// <summary>Adds the terms of the run that begins at a place.</summary>
    /// <returns>The place behind it.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, TokenBuffer buffer)
    {
        var i = start;
        var runLength = 0;
        var previous = '\0';
        var previousAt = start;
        Span<char> pair = stackalloc char[2];
        Span<char> word = stackalloc char[4];
        for (; i < text.Length; i++)
        {
            var c = CharacterFolding.Fold(text[i]);
            if (c == CharacterFolding.Dropped)
            {
                continue;
            }

            if (!CharacterClass.IsIdeographic(c))
            {
                break;
            }

            var functionLength = ChineseFunctionWords.LengthAt(text[i..]);
            if (functionLength > 0 || CharacterClass.IsParticle(c))
            {
                var length = Math.Max(1, functionLength);
                for (var j = 0; j < length; j++)
                {
                    word[j] = CharacterFolding.Fold(text[i + j]);
                }

                buffer.Add(word[..length], i, length, TokenKind.Character, isStop: true);
                runLength = 0;
                i += length - 1;
                continue;
            }

            pair[0] = c;
            buffer.Add(pair[..1], i, 1, TokenKind.Character);
            if (CharacterClass.IsBoundary(c) || (runLength == 0 && CharacterClass.IsAuxiliary(c)))
            {
                runLength = 0;
                continue;
            }

            if (runLength++ > 0)
            {
                pair[0] = previous;
                pair[1] = c;
                buffer.Add(pair, previousAt, i + 1 - previousAt, TokenKind.Bigram);
            }

            previous = c;
            previousAt = i;
        }

        return i;
    }
}
