namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Reads letters and digits with the connectors inside them, such as <c>dv7-1211ea</c>, <c>1,299.00</c> or <c>don't</c>.</summary>
internal static class RunReader
{
    /// <summary>Adds the terms of the run that begins at a place.</summary>
    /// <returns>The place behind it.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, TokenBuffer buffer)
    {
        // The folded run without its connectors, where each of its characters lies, and where each piece between connectors does.
        Span<char> run = stackalloc char[TextAnalyzer.MaxTermLength];
        Span<int> sources = stackalloc int[TextAnalyzer.MaxTermLength];
        Span<char> whole = stackalloc char[TextAnalyzer.MaxTermLength];
        Span<(int Start, int Length, int Source, int SourceEnd)> pieces = stackalloc (int, int, int, int)[TextAnalyzer.MaxTermLength];
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
                if (runLength < TextAnalyzer.MaxTermLength)
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
                    if (c == '.' && runLength < TextAnalyzer.MaxTermLength)
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
            if (pieceCount == TextAnalyzer.MaxTermLength - 1)
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
            WordReader.AddAll(run, pieces[..pieceCount], start, end, whole, buffer);
            return end;
        }

        if (!hasLetter && pieceCount == 1)
        {
            return NumberReader.Read(text, start, end, hasDot ? TrimZeros(run) : run, whole, buffer);
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
                return NumberReader.Read(text, piece.Source, end, run.Slice(piece.Start, piece.Length), whole, buffer, TokenKind.Part);
            }

            if (piece.Length > 0)
            {
                CodeReader.Add(run.Slice(piece.Start, piece.Length), sources.Slice(piece.Start, piece.Length), piece.SourceEnd, whole, buffer, pieceCount > 1);
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
}
