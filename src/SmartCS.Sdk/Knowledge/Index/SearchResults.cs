using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Makes the result of a search out of its candidates.</summary>
internal static class SearchResults
{
    public static SearchResult Create(IndexSnapshot snapshot, SearchQuery query, SearchScratch scratch)
    {
        var candidates = CollectionsMarshal.AsSpan(scratch.Candidates);
        var hits = new SearchHit[Math.Min(query.Top, candidates.Length)];
        for (var i = 0; i < hits.Length; i++)
        {
            var document = snapshot.Segments[candidates[i].View].Segment.Documents[candidates[i].Document];
            hits[i] = new SearchHit
            {
                Entry = document.Entry!,
                Revision = document.Revision,
                Score = candidates[i].Score,
                Snippet = query.Snippets ? SnippetBuilder.Create(document.Entry!, scratch) : null,
            };
        }

        var terms = new QueryTerm[scratch.Terms.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            var term = scratch.Terms[i];
            terms[i] = new QueryTerm(term.Corrected ?? scratch.Tokens.Term(term.Token).ToString(), term.Weight, term.Frequency > 0);
        }

        return new SearchResult { Revision = snapshot.Revision, Hits = hits, Terms = terms };
    }
}
