using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Looks closely at the best candidates: a product whose title names the thing that was asked for comes before one whose
/// title only mentions it. To "phone" a phone is such an entry, a phone case is not.
/// </summary>
internal static class TitleRanking
{
    public static void Refine(IndexSnapshot snapshot, SearchScratch scratch)
    {
        var head = FindHead(CollectionsMarshal.AsSpan(scratch.Terms));
        if (head < 0)
        {
            return;
        }

        var term = scratch.Terms[head];
        foreach (ref var candidate in CollectionsMarshal.AsSpan(scratch.Candidates))
        {
            var segment = snapshot.Segments[candidate.View].Segment;
            if (segment.Documents[candidate.Document].Entry.Kind == KnowledgeKind.Product
                && segment.TryGetTerm(QueryTerms.Text(term, scratch), out var id) && segment.TitleTerms(candidate.Document).Contains(TitleTerm.AsHead(id)))
            {
                candidate.Score *= 1f + Ranking.HeadBoost;
            }
        }
    }

    /// <summary>The last whole term of a query, which in English names the thing; -1 where there is none.</summary>
    private static int FindHead(ReadOnlySpan<ScoredTerm> terms)
    {
        var head = -1;
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].IsWhole && (head < 0 || terms[i].Token > terms[head].Token))
            {
                head = i;
            }
        }

        return head;
    }
}
