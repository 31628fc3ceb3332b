using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Joins the nearest vectors to the lexical candidates by their ranks: reciprocal rank fusion (Cormack et al., SIGIR 2009).</summary>
internal static class VectorSearch
{
    // The constant of the paper: how slowly a lower rank loses its weight.
    private const double RankOffset = 60;

    // A vector always has nearest neighbours, also of nonsense; below this cosine it says nothing.
    private const float LeastSimilarity = 0.2f;

    /// <summary>The best of both, best first.</summary>
    public static List<FusedHit> Fuse(IndexSnapshot snapshot, SearchQuery query, ReadOnlySpan<float> vector, DateTimeOffset at, SearchScratch scratch)
    {
        var fused = new Dictionary<int, FusedHit>();
        var candidates = CollectionsMarshal.AsSpan(scratch.Candidates);
        for (var rank = 0; rank < candidates.Length; rank++)
        {
            var entry = snapshot.Segments[candidates[rank].View].Segment.Documents[candidates[rank].Document];
            fused[entry.Number] = new FusedHit(entry, 1 / (RankOffset + rank + 1) + (candidates[rank].IsNamed ? 1 / RankOffset : 0), null);
        }

        var hits = new VectorHit[Math.Max(query.Top, Ranking.Candidates)];
        var count = snapshot.Vectors.Search(vector, hits, Allowed(snapshot, query, scratch));
        var place = 0;
        for (var i = 0; i < count && hits[i].Similarity >= LeastSimilarity; i++)
        {
            if (snapshot.Vectors.Find(hits[i].Doc) is not { } entry || !snapshot.IsServable(entry.Revision, at))
            {
                continue;
            }

            var lexical = fused.TryGetValue(entry.Number, out var known) ? known.Score : 0;
            fused[entry.Number] = new FusedHit(entry, lexical + (1 / (RankOffset + ++place)), hits[i].Similarity);
        }

        return [.. fused.Values.OrderByDescending(static hit => hit.Score).ThenBy(static hit => hit.Entry.Number).Take(query.Top)];
    }

    /// <summary>The numbers of the entries that may be hits, one bit each; empty where all may.</summary>
    private static ReadOnlySpan<ulong> Allowed(IndexSnapshot snapshot, SearchQuery query, SearchScratch scratch)
    {
        if (query.Kinds.Count == 0 && query.Filters.Count == 0 && query.Entries.Count == 0 && query.Tags.Count == 0 && query.Locale is null)
        {
            return [];
        }

        var allowed = new ulong[(snapshot.Vectors.Limit + 63) / 64];
        foreach (var view in snapshot.Segments)
        {
            var passing = DocumentFilter.Allowed(view, query, scratch);
            var starts = view.Segment.KindStarts;
            for (var kind = 0; kind < SegmentBuilder.KindCount; kind++)
            {
                if (query.Kinds.Count == 0 || query.Kinds.Contains((KnowledgeKind)kind))
                {
                    Allow(view.Segment.Documents, starts[kind], starts[kind + 1], passing, query, allowed);
                }
            }
        }

        return allowed;
    }

    private static void Allow(IndexedEntry[] documents, int start, int end, ReadOnlySpan<ulong> passing, SearchQuery query, Span<ulong> allowed)
    {
        for (var document = start; document < end; document++)
        {
            var number = documents[document].Number;
            if ((passing[document >> 6] & (1UL << document)) != 0 && number >> 6 < allowed.Length && DocumentFilter.Passes(documents[document].Entry, query))
            {
                allowed[number >> 6] |= 1UL << number;
            }
        }
    }

    /// <summary>An entry with its joined score.</summary>
    internal readonly record struct FusedHit(IndexedEntry Entry, double Score, double? Similarity);
}
