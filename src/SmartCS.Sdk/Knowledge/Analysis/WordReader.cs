namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Adds words of letters alone, stemmed; function words are marked as such.</summary>
internal static class WordReader
{
    public static void AddAll(Span<char> run, ReadOnlySpan<(int Start, int Length, int Source, int SourceEnd)> pieces, int start, int end, Span<char> scratch, TokenBuffer buffer)
    {
        foreach (var piece in pieces)
        {
            if (piece.Length > 0)
            {
                Add(run.Slice(piece.Start, piece.Length), piece.Source, piece.SourceEnd - piece.Source, scratch, buffer);
            }
        }

        if (pieces.Length == 2)
        {
            // "wi-fi" is also found as "wifi".
            run.CopyTo(scratch);
            buffer.Add(scratch[..EnglishStemmer.Stem(scratch[..run.Length])], start, end - start, TokenKind.Part);
        }
    }

    public static void Add(ReadOnlySpan<char> word, int source, int sourceLength, Span<char> scratch, TokenBuffer buffer)
    {
        if (StopWords.Contains(word))
        {
            buffer.Add(word, source, sourceLength, TokenKind.Word, isStop: true);
            return;
        }

        word.CopyTo(scratch);
        buffer.Add(scratch[..EnglishStemmer.Stem(scratch[..word.Length])], source, sourceLength, TokenKind.Word);
    }
}
