using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Makes the result of a search out of its candidates.</summary>
internal static class SearchResults
{
    public static SearchResult FromCandidates(IndexSnapshot snapshot, SearchQuery query, SearchScratch scratch)
    {
        var candidates = CollectionsMarshal.AsSpan(scratch.Candidates);
        var hits = new SearchHit[Math.Min(query.Top, candidates.Length)];
        for (var i = 0; i < hits.Length; i++)
        {
            var entry = snapshot.Segments[candidates[i].View].Segment.Documents[candidates[i].Document];
            hits[i] = Hit(entry, candidates[i].Score, null, query, scratch);
        }

        return new SearchResult { Revision = snapshot.Revision, Hits = hits, Terms = Terms(scratch) };
    }

    public static SearchResult FromFused(IndexSnapshot snapshot, SearchQuery query, List<VectorSearch.FusedHit> fused, SearchScratch scratch)
    {
        var hits = new SearchHit[fused.Count];
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] = Hit(fused[i].Entry, fused[i].Score, fused[i].Similarity, query, scratch);
        }

        return new SearchResult { Revision = snapshot.Revision, Hits = hits, Terms = Terms(scratch) };
    }

    private static SearchHit Hit(IndexedEntry entry, double score, double? similarity, SearchQuery query, SearchScratch scratch) => new()
    {
        Entry = entry.Entry,
        Revision = entry.Revision.Revision,
        Score = score,
        Similarity = similarity,
        Snippet = query.Snippets ? SnippetBuilder.Create(entry.Entry, scratch) : null,
    };

    private static QueryTerm[] Terms(SearchScratch scratch)
    {
        var terms = new QueryTerm[scratch.Terms.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            var term = scratch.Terms[i];
            terms[i] = new QueryTerm(term.Corrected ?? scratch.Tokens.Term(term.Token).ToString(), term.Weight, term.Frequency > 0);
        }

        return terms;
    }
}
