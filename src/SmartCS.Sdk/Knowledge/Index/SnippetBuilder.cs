using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Cuts the passage of an entry that shows best why it was found, and marks the query's words in it.</summary>
internal static class SnippetBuilder
{
    private const int MaxLength = 180;

    // What lies further into a body than this is not looked at; a snippet is a glance.
    private const int MaxScanned = 8_000;

    [ThreadStatic]
    private static TokenBuffer? _tokens;

    /// <summary>Makes the snippet of an entry; of the title where nothing of the body matches.</summary>
    public static Snippet Create(KnowledgeEntry entry, SearchScratch scratch)
    {
        var body = entry.Body.Length > MaxScanned ? entry.Body.AsSpan(0, MaxScanned) : entry.Body;
        var marks = FindMarks(body, scratch);
        var text = entry.Body;
        if (marks.Count == 0)
        {
            text = entry.Title;
            marks = FindMarks(text, scratch);
        }

        var (start, end) = Window(text, marks);
        var highlights = new List<TextRange>();
        foreach (var (markStart, markEnd, _) in marks)
        {
            if (markStart >= start && markEnd <= end)
            {
                Merge(highlights, markStart - start, markEnd - start);
            }
        }

        return new Snippet { Text = text[start..end], Highlights = highlights };
    }

    private static List<(int Start, int End, float Weight)> FindMarks(ReadOnlySpan<char> text, SearchScratch scratch)
    {
        var buffer = _tokens ??= new TokenBuffer();
        TextAnalyzer.Analyze(text, buffer);
        var marks = new List<(int Start, int End, float Weight)>();
        var tokens = buffer.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].IsStop)
            {
                continue;
            }

            var term = buffer.Term(i);
            foreach (ref readonly var wanted in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scratch.Terms))
            {
                // A single Chinese character is too little to mark, unless it is all that was asked for.
                if ((wanted.IsWhole || scratch.Terms.Count == 1) && term.SequenceEqual(QueryTerms.Text(wanted, scratch)))
                {
                    marks.Add((tokens[i].SourceStart, tokens[i].SourceStart + tokens[i].SourceLength, wanted.Weight));
                    break;
                }
            }
        }

        marks.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return marks;
    }

    /// <summary>The stretch of at most <see cref="MaxLength"/> units with the heaviest marks, begun and ended at a word or sentence.</summary>
    private static (int Start, int End) Window(string text, List<(int Start, int End, float Weight)> marks)
    {
        if (text.Length <= MaxLength)
        {
            return (0, text.Length);
        }

        var bestStart = 0;
        var best = -1f;
        for (var i = 0; i < marks.Count; i++)
        {
            var weight = 0f;
            for (var j = i; j < marks.Count && marks[j].End <= marks[i].Start + MaxLength; j++)
            {
                weight += marks[j].Weight;
            }

            if (weight > best)
            {
                (best, bestStart) = (weight, marks[i].Start);
            }
        }

        var start = Math.Max(0, Math.Min(bestStart - (MaxLength / 6), text.Length - MaxLength));
        for (var i = start; i > 0 && i < bestStart; i++)
        {
            if (IsBreak(text[i - 1]))
            {
                start = i;
                break;
            }
        }

        var end = Math.Min(text.Length, start + MaxLength);
        for (var i = end; end < text.Length && i > start + (MaxLength * 2 / 3); i--)
        {
            if (IsBreak(text[i]))
            {
                end = i;
                break;
            }
        }

        return (SkipHalf(text, start), SkipHalf(text, end));
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '，' or '。' or '、' or '！' or '？' or '；';

    private static int SkipHalf(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;

    private static void Merge(List<TextRange> highlights, int start, int end)
    {
        if (highlights.Count > 0 && highlights[^1].Start + highlights[^1].Length >= start)
        {
            var last = highlights[^1];
            highlights[^1] = last with { Length = Math.Max(last.Length, end - last.Start) };
            return;
        }

        highlights.Add(new TextRange(start, end - start));
    }
}
