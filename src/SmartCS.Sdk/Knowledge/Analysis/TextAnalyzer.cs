namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>
/// Turns a text of Chinese and English into terms: folded, stemmed, numbers with units and codes kept whole, Chinese as
/// neighbouring pairs and single characters. The same text always gives the same terms. Safe for concurrent use.
/// </summary>
internal static class TextAnalyzer
{
    private const int MaxTermLength = 64;

    /// <summary>Adds the terms of a text to a buffer, which is cleared first.</summary>
    public static void Analyze(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        buffer.Clear();
        var i = 0;
        while (i < text.Length)
        {
            var c = CharacterFolding.Fold(text[i]);
            if (CharacterClass.IsIdeographic(c))
            {
                i = ReadIdeographs(text, i, buffer);
            }
            else if (CharacterClass.IsLetter(c) || CharacterClass.IsDigit(c))
            {
                i = ReadRun(text, i, buffer);
            }
            else
            {
                i++;
            }
        }
    }

    private static int ReadIdeographs(ReadOnlySpan<char> text, int start, TokenBuffer buffer)
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

    /// <summary>Reads letters and digits with the connectors inside them, such as <c>dv7-1211ea</c>, <c>1,299.00</c> or <c>don't</c>.</summary>
    private static int ReadRun(ReadOnlySpan<char> text, int start, TokenBuffer buffer)
    {
        // The folded run without its connectors, where each of its characters lies, and where each piece between connectors does.
        Span<char> run = stackalloc char[MaxTermLength];
        Span<int> sources = stackalloc int[MaxTermLength];
        Span<char> whole = stackalloc char[MaxTermLength];
        Span<(int Start, int Length, int Source, int SourceEnd)> pieces = stackalloc (int, int, int, int)[MaxTermLength];
        var runLength = 0;
        var pieceCount = 0;
        var pieceStart = 0;
        var pieceSource = start;
        var hasDigit = false;
        var hasLetter = false;
        var hasDot = false;
        var end = start;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = CharacterFolding.Fold(text[i]);
            if (c == CharacterFolding.Dropped)
            {
                continue;
            }

            if (CharacterClass.IsLetter(c) || CharacterClass.IsDigit(c))
            {
                hasDigit |= CharacterClass.IsDigit(c);
                hasLetter |= !CharacterClass.IsDigit(c);
                if (runLength < MaxTermLength)
                {
                    sources[runLength] = i;
                    run[runLength++] = c;
                }

                end = i + 1;
                continue;
            }

            if (!IsConnector(c) || i + 1 >= text.Length)
            {
                break;
            }

            var next = CharacterFolding.Fold(text[i + 1]);
            var nextIsDigit = CharacterClass.IsDigit(next);
            if (!(CharacterClass.IsLetter(next) || nextIsDigit))
            {
                break;
            }

            if (c == '\'')
            {
                continue;
            }

            if (c is '.' or ',')
            {
                // Between digits they belong to a number; a dot also joins letters with digits, a comma never does.
                var afterDigit = runLength > 0 && CharacterClass.IsDigit(run[runLength - 1]);
                if (!(afterDigit && nextIsDigit && !(hasLetter && c == ',')))
                {
                    break;
                }

                if (!hasLetter && pieceCount == 0)
                {
                    if (c == '.' && runLength < MaxTermLength)
                    {
                        sources[runLength] = i;
                        run[runLength++] = '.';
                        hasDot = true;
                    }
                    else if (c == ',' && !HasThreeDigits(text, i + 1))
                    {
                        break;
                    }

                    continue;
                }
            }

            pieces[pieceCount++] = (pieceStart, runLength - pieceStart, pieceSource, end);
            if (pieceCount == MaxTermLength - 1)
            {
                break;
            }

            pieceStart = runLength;
            pieceSource = i + 1;
        }

        pieces[pieceCount++] = (pieceStart, runLength - pieceStart, pieceSource, end);
        run = run[..runLength];
        if (!hasDigit)
        {
            AddWords(run, pieces[..pieceCount], start, end, whole, buffer);
            return end;
        }

        if (!hasLetter && pieceCount == 1)
        {
            return ReadNumber(text, start, end, hasDot ? TrimZeros(run) : run, whole, buffer);
        }

        if (pieceCount > 1)
        {
            buffer.Add(run, start, end - start, TokenKind.Code);
        }

        for (var p = 0; p < pieceCount; p++)
        {
            var piece = pieces[p];
            if (p == 1 && pieceCount == 2 && !hasLetter && piece.Length > 0)
            {
                // "5-7 days": the unit belongs to the last number of the range.
                return ReadNumber(text, piece.Source, end, run.Slice(piece.Start, piece.Length), whole, buffer, TokenKind.Part);
            }

            if (piece.Length > 0)
            {
                AddCode(run.Slice(piece.Start, piece.Length), sources.Slice(piece.Start, piece.Length), piece.SourceEnd, whole, buffer, pieceCount > 1);
            }
        }

        return end;
    }

    private static bool IsConnector(char c) => c is '-' or '.' or ',' or '\'' or '/' or '_' or '+' or '#';

    private static bool HasThreeDigits(ReadOnlySpan<char> text, int start)
    {
        var count = 0;
        while (start + count < text.Length && CharacterClass.IsDigit(CharacterFolding.Fold(text[start + count])))
        {
            count++;
        }

        return count == 3;
    }

    private static Span<char> TrimZeros(Span<char> number) => number.TrimEnd('0').TrimEnd('.');

    private static void AddWords(Span<char> run, ReadOnlySpan<(int Start, int Length, int Source, int SourceEnd)> pieces, int start, int end, Span<char> scratch, TokenBuffer buffer)
    {
        foreach (var piece in pieces)
        {
            if (piece.Length > 0)
            {
                AddWord(run.Slice(piece.Start, piece.Length), piece.Source, piece.SourceEnd - piece.Source, scratch, buffer);
            }
        }

        if (pieces.Length == 2)
        {
            // "wi-fi" is also found as "wifi".
            run.CopyTo(scratch);
            buffer.Add(scratch[..EnglishStemmer.Stem(scratch[..run.Length])], start, end - start, TokenKind.Part);
        }
    }

    private static void AddWord(ReadOnlySpan<char> word, int source, int sourceLength, Span<char> scratch, TokenBuffer buffer)
    {
        if (StopWords.Contains(word))
        {
            buffer.Add(word, source, sourceLength, TokenKind.Word, isStop: true);
            return;
        }

        word.CopyTo(scratch);
        buffer.Add(scratch[..EnglishStemmer.Stem(scratch[..word.Length])], source, sourceLength, TokenKind.Word);
    }

    /// <summary>A number on its own: with a unit behind it, both together are the term and the number alone a part.</summary>
    private static int ReadNumber(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> number, Span<char> scratch, TokenBuffer buffer, TokenKind bare = TokenKind.Number)
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

            if (TryFindLongestUnit(written[..length], out var form, out var used) && number.Length + form.Length <= MaxTermLength)
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

    /// <summary>A piece with letters and digits: a number with its unit, a word with its number, or a code kept whole.</summary>
    private static void AddCode(ReadOnlySpan<char> piece, ReadOnlySpan<int> sources, int sourceEnd, Span<char> scratch, TokenBuffer buffer, bool isPart)
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
                AddWord(piece, source, sourceLength, scratch, buffer);
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
