namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Joins segments into one without the documents that have gone, without reading any text again.</summary>
internal static class SegmentMerger
{
    public static Segment Merge(ReadOnlySpan<SegmentView> views)
    {
        // The documents by kind, then by segment; each knows where it came from.
        var kept = new List<(int View, int Document)>();
        for (var kind = 0; kind < SegmentBuilder.KindCount; kind++)
        {
            for (var view = 0; view < views.Length; view++)
            {
                var segment = views[view].Segment;
                for (var document = segment.KindStarts[kind]; document < segment.KindStarts[kind + 1]; document++)
                {
                    if (views[view].IsLive(document))
                    {
                        kept.Add((view, document));
                    }
                }
            }
        }

        var newNumbers = new int[views.Length][];
        var terms = new Dictionary<string, int>();
        var newTerms = new int[views.Length][];
        for (var view = 0; view < views.Length; view++)
        {
            newNumbers[view] = new int[views[view].Segment.Documents.Length];
            Array.Fill(newNumbers[view], -1);
        }

        for (var number = 0; number < kept.Count; number++)
        {
            newNumbers[kept[number].View][kept[number].Document] = number;
        }

        for (var view = 0; view < views.Length; view++)
        {
            newTerms[view] = MapTerms(views[view].Segment, newNumbers[view], terms);
        }

        return Assemble(views, kept, newNumbers, terms, newTerms);
    }

    /// <summary>Gives every term that still has a document its number in the joined segment; the others get -1.</summary>
    private static int[] MapTerms(Segment segment, int[] newNumbers, Dictionary<string, int> terms)
    {
        var map = new int[segment.TermCount];
        foreach (var (text, term) in segment.Terms)
        {
            map[term] = -1;
            var (start, end) = segment.List(term);
            for (var i = start; i < end; i++)
            {
                if (newNumbers[segment.PostingDocuments[i]] >= 0)
                {
                    terms.TryAdd(text, terms.Count);
                    map[term] = terms[text];
                    break;
                }
            }
        }

        return map;
    }

    private static Segment Assemble(ReadOnlySpan<SegmentView> views, List<(int View, int Document)> kept, int[][] newNumbers, Dictionary<string, int> terms, int[][] newTerms)
    {
        var starts = new int[terms.Count + 1];
        for (var view = 0; view < views.Length; view++)
        {
            var segment = views[view].Segment;
            for (var term = 0; term < segment.TermCount; term++)
            {
                if (newTerms[view][term] < 0)
                {
                    continue;
                }

                var (start, end) = segment.List(term);
                for (var i = start; i < end; i++)
                {
                    starts[newTerms[view][term] + 1] += newNumbers[view][segment.PostingDocuments[i]] >= 0 ? 1 : 0;
                }
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.AsSpan(0, terms.Count).ToArray();
        var documentsOf = new int[starts[^1]];
        var impactsOf = new ushort[starts[^1]];
        for (var view = 0; view < views.Length; view++)
        {
            var segment = views[view].Segment;
            for (var term = 0; term < segment.TermCount; term++)
            {
                var newTerm = newTerms[view][term];
                var (start, end) = segment.List(term);
                for (var i = start; newTerm >= 0 && i < end; i++)
                {
                    var number = newNumbers[view][segment.PostingDocuments[i]];
                    if (number >= 0)
                    {
                        var at = next[newTerm]++;
                        documentsOf[at] = number;
                        impactsOf[at] = segment.PostingImpacts[i];
                    }
                }
            }
        }

        for (var term = 0; term < terms.Count; term++)
        {
            // Lists of several segments interleave by kind, so they are put in order again.
            Array.Sort(documentsOf, impactsOf, starts[term], starts[term + 1] - starts[term]);
        }

        var documents = new IndexedEntry[kept.Count];
        var titleStarts = new int[kept.Count + 1];
        var titleTerms = new List<int>();
        for (var number = 0; number < kept.Count; number++)
        {
            var (view, document) = kept[number];
            documents[number] = views[view].Segment.Documents[document];
            foreach (var term in views[view].Segment.TitleTerms(document))
            {
                titleTerms.Add(TitleTerm.WithTerm(term, newTerms[view][TitleTerm.TermOf(term)]));
            }

            titleStarts[number + 1] = titleTerms.Count;
        }

        terms.TrimExcess();
        return new Segment(terms, documents, starts, documentsOf, impactsOf, titleStarts, [.. titleTerms]);
    }
}
