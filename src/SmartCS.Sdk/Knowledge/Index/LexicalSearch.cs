using System.Runtime.InteropServices;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>
/// Field-weighted BM25 with coverage: every term's list is added up document by document, the best candidates are then
/// looked at closely. Runs on the calling thread with that thread's scratch.
/// </summary>
internal static class LexicalSearch
{
    /// <summary>Finds the best candidates, best first, in <see cref="SearchScratch.Candidates"/>; its <see cref="SearchScratch.Terms"/> are the query's.</summary>
    public static void Run(IndexSnapshot snapshot, SearchQuery query, DateTimeOffset at, SearchScratch scratch)
    {
        QueryTerms.Prepare(snapshot, query, scratch);
        var candidates = scratch.Candidates;
        candidates.Clear();
        if (scratch.Terms.Count == 0)
        {
            return;
        }

        var wanted = Math.Max(query.Top, Ranking.Candidates);
        for (var view = 0; view < snapshot.Segments.Length; view++)
        {
            Collect(snapshot, view, query, at, wanted, scratch);
        }

        TitleRanking.Refine(snapshot, scratch);
        IdentifierRanking.Refine(snapshot, scratch);
        CollectionsMarshal.AsSpan(candidates).Sort(static (a, b) => b.Score.CompareTo(a.Score) is var order and not 0 ? order
            : a.View != b.View ? a.View.CompareTo(b.View) : a.Document.CompareTo(b.Document));
    }

    private static void Collect(IndexSnapshot snapshot, int view, SearchQuery query, DateTimeOffset at, int wanted, SearchScratch scratch)
    {
        var segment = snapshot.Segments[view].Segment;
        var terms = CollectionsMarshal.AsSpan(scratch.Terms);
        var cells = scratch.Accumulators(segment.Documents.Length);
        var touched = scratch.Touched(segment.Documents.Length);
        var touchedCount = 0;
        for (var term = 0; term < terms.Length; term++)
        {
            // The terms come heaviest first; those beyond the bits share the last one.
            var bit = 1u << Math.Min(term, 31);
            var text = QueryTerms.Text(terms[term], scratch);
            if (segment.TryGetTerm(text, out var id))
            {
                touchedCount = AddTerm(segment, query, id, terms[term].Weight, bit, 0, cells, touched, touchedCount);
            }

            foreach (var synonym in Synonyms.Of(text))
            {
                if (segment.TryGetTerm(synonym, out id))
                {
                    touchedCount = AddTerm(segment, query, id, terms[term].Weight * Ranking.SynonymWeight, bit, bit, cells, touched, touchedCount);
                }
            }
        }

        Select(snapshot, view, query, at, wanted, scratch, cells, touched.AsSpan(0, touchedCount));
    }

    private static int AddTerm(Segment segment, SearchQuery query, int id, float weight, uint bit, uint unless, SearchScratch.Accumulator[] cells, int[] touched, int touchedCount)
    {
        var scale = weight / ushort.MaxValue;
        if (query.Kinds.Count == 0)
        {
            var (start, end) = segment.List(id);
            return AddList(segment, start, end, scale, bit, unless, cells, touched, touchedCount);
        }

        for (var kind = 0; kind < SegmentBuilder.KindCount; kind++)
        {
            if (segment.KindStarts[kind] < segment.KindStarts[kind + 1] && query.Kinds.Contains((KnowledgeKind)kind))
            {
                var (start, end) = segment.List(id, segment.KindStarts[kind], segment.KindStarts[kind + 1]);
                touchedCount = AddList(segment, start, end, scale, bit, unless, cells, touched, touchedCount);
            }
        }

        return touchedCount;
    }

    /// <summary>Adds a stretch of a list to the cells of its documents, but for those that have one of the bits <paramref name="unless"/>.</summary>
    private static int AddList(Segment segment, int start, int end, float scale, uint bit, uint unless, SearchScratch.Accumulator[] cells, int[] touched, int touchedCount)
    {
        var documents = segment.PostingDocuments.AsSpan(start, end - start);
        var impacts = segment.PostingImpacts.AsSpan(start, end - start);
        for (var i = 0; i < documents.Length && i < impacts.Length; i++)
        {
            ref var cell = ref cells[documents[i]];
            if ((cell.Matched & unless) != 0)
            {
                continue;
            }

            if (cell.Matched == 0)
            {
                touched[touchedCount++] = documents[i];
            }

            cell.Score += scale * impacts[i];
            cell.Matched |= bit;
        }

        return touchedCount;
    }

    private static void Select(IndexSnapshot snapshot, int view, SearchQuery query, DateTimeOffset at, int wanted, SearchScratch scratch, SearchScratch.Accumulator[] cells, ReadOnlySpan<int> touched)
    {
        var allowed = DocumentFilter.Allowed(snapshot.Segments[view], query, scratch);
        var documents = snapshot.Segments[view].Segment.Documents;
        var coverage = new CoverageTable(CollectionsMarshal.AsSpan(scratch.Terms));
        var candidates = scratch.Candidates;
        var least = candidates.Count >= wanted ? candidates[0].Score : 0f;
        foreach (var document in touched)
        {
            var cell = cells[document];
            cells[document] = default;
            if (cell.Score <= least || (allowed[document >> 6] & (1UL << document)) == 0)
            {
                continue;
            }

            var score = cell.Score * coverage.Factor(cell.Matched);
            if (score <= least || !snapshot.IsServable(documents[document].Revision, at) || !DocumentFilter.Passes(documents[document].Entry, query))
            {
                continue;
            }

            CandidateHeap.Push(candidates, new Candidate(view, document, score, cell.Matched), wanted);
            least = candidates.Count >= wanted ? candidates[0].Score : 0f;
        }
    }
}
