using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Turns a query's text into weighted terms, heaviest first.</summary>
internal static class QueryTerms
{
    public static void Prepare(IndexSnapshot snapshot, SearchQuery query, SearchScratch scratch)
    {
        scratch.Analyze(query.Text);
        var terms = scratch.Terms;
        terms.Clear();
        var tokens = scratch.Tokens.Tokens;
        var total = CountDocuments(snapshot, query);
        var keepStops = scratch.Tokens.HasOnlyStops;
        for (var token = 0; token < tokens.Length && token < Ranking.MaxTokens && terms.Count < 4 * Ranking.MaxTerms; token++)
        {
            if ((tokens[token].IsStop && !keepStops) || IsRepeated(token, scratch))
            {
                continue;
            }

            terms.Add(Weigh(snapshot, query, scratch, token, total));
        }

        CollectionsMarshal.AsSpan(terms).Sort(static (a, b) => b.Weight.CompareTo(a.Weight) is var order and not 0 ? order : a.Token.CompareTo(b.Token));
        if (terms.Count > Ranking.MaxTerms)
        {
            terms.RemoveRange(Ranking.MaxTerms, terms.Count - Ranking.MaxTerms);
        }
    }

    /// <summary>The form of a term that is looked for.</summary>
    public static ReadOnlySpan<char> Text(in ScoredTerm term, SearchScratch scratch) => term.Corrected ?? scratch.Tokens.Term(term.Token);

    private static ScoredTerm Weigh(IndexSnapshot snapshot, SearchQuery query, SearchScratch scratch, int token, int total)
    {
        var kind = scratch.Tokens.Tokens[token].Kind;
        var text = scratch.Tokens.Term(token);
        var frequency = Frequency(snapshot, query, text);
        string? corrected = null;
        if (frequency == 0 && kind == TokenKind.Word)
        {
            corrected = Correct(snapshot, query, text, scratch, out frequency);
        }

        var rarity = MathF.Log(1f + ((total - frequency + 0.5f) / (frequency + 0.5f)));
        return new ScoredTerm
        {
            Token = token,
            Corrected = corrected,
            Weight = rarity * Ranking.KindWeight(kind) * (corrected is null ? 1f : 0.8f),
            Frequency = frequency,
            IsWhole = kind is not (TokenKind.Part or TokenKind.Character),
        };
    }

    /// <summary>The word that a misspelt one most likely stands for, among the words of the entries searched: the nearest, of those the most frequent.</summary>
    private static string? Correct(IndexSnapshot snapshot, SearchQuery query, ReadOnlySpan<char> text, SearchScratch scratch, out int frequency)
    {
        var found = scratch.Corrections;
        found.Clear();
        foreach (var view in snapshot.Segments)
        {
            view.Segment.Typos.Find(text, found);
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        frequency = 0;
        foreach (var (word, distance) in found)
        {
            if (distance > bestDistance || Frequency(snapshot, query, word) is not (> 0 and var count))
            {
                continue;
            }

            if (distance < bestDistance || count > frequency || (count == frequency && string.CompareOrdinal(word, best) < 0))
            {
                (best, bestDistance, frequency) = (word, distance, count);
            }
        }

        return best;
    }

    private static int Frequency(IndexSnapshot snapshot, SearchQuery query, ReadOnlySpan<char> text)
    {
        var frequency = 0;
        foreach (var view in snapshot.Segments)
        {
            var segment = view.Segment;
            if (!segment.TryGetTerm(text, out var id))
            {
                continue;
            }

            if (query.Kinds.Count == 0)
            {
                var (start, end) = segment.List(id);
                frequency += CountLive(view, start, end);
                continue;
            }

            for (var kind = 0; kind < SegmentBuilder.KindCount; kind++)
            {
                if (segment.KindStarts[kind] < segment.KindStarts[kind + 1] && query.Kinds.Contains((KnowledgeKind)kind))
                {
                    var (start, end) = segment.List(id, segment.KindStarts[kind], segment.KindStarts[kind + 1]);
                    frequency += CountLive(view, start, end);
                }
            }
        }

        return frequency;
    }

    /// <summary>The number of entries in a stretch of a list. Where any is still there, those that have gone may be counted in: a rough number will do, but not for none.</summary>
    private static int CountLive(SegmentView view, int start, int end)
    {
        if (end - start > view.GoneCount)
        {
            return end - start;
        }

        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += view.IsLive(view.Segment.PostingDocuments[i]) ? 1 : 0;
        }

        return count;
    }

    private static int CountDocuments(IndexSnapshot snapshot, SearchQuery query)
    {
        var count = 0;
        foreach (var view in snapshot.Segments)
        {
            var starts = view.Segment.KindStarts;
            for (var kind = 0; kind < SegmentBuilder.KindCount; kind++)
            {
                if (query.Kinds.Count == 0 || query.Kinds.Contains((KnowledgeKind)kind))
                {
                    count += starts[kind + 1] - starts[kind];
                }
            }
        }

        return count;
    }

    private static bool IsRepeated(int token, SearchScratch scratch)
    {
        var text = scratch.Tokens.Term(token);
        foreach (ref readonly var term in CollectionsMarshal.AsSpan(scratch.Terms))
        {
            if (text.SequenceEqual(scratch.Tokens.Term(term.Token)))
            {
                return true;
            }
        }

        return false;
    }
}
