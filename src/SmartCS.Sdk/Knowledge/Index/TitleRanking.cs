using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Looks closely at the best candidates: how much of the query their title holds, together and in order, and how much of the title that is.</summary>
internal static class TitleRanking
{
    public static void Refine(IndexSnapshot snapshot, SearchScratch scratch)
    {
        var terms = CollectionsMarshal.AsSpan(scratch.Terms);
        var candidates = CollectionsMarshal.AsSpan(scratch.Candidates);
        Span<int> ids = stackalloc int[Ranking.MaxTerms];
        var total = 0f;
        foreach (ref readonly var term in terms)
        {
            total += term.IsWhole ? term.Weight : 0f;
        }

        if (total <= 0f)
        {
            return;
        }

        for (var view = 0; view < snapshot.Segments.Length; view++)
        {
            var segment = snapshot.Segments[view].Segment;
            for (var i = 0; i < terms.Length; i++)
            {
                ids[i] = terms[i].IsWhole && segment.TryGetTerm(QueryTerms.Text(terms[i], scratch), out var id) ? id : -1;
            }

            foreach (ref var candidate in candidates)
            {
                if (candidate.View == view)
                {
                    candidate.Score *= Boost(segment.TitleTerms(candidate.Document), ids[..terms.Length], terms, total);
                }
            }
        }
    }

    private static float Boost(ReadOnlySpan<int> title, ReadOnlySpan<int> ids, ReadOnlySpan<ScoredTerm> terms, float total)
    {
        var matched = 0f;
        var first = -1;
        var adjacent = 0;
        var count = 0;
        var head = 0f;
        var lastToken = -1;
        for (var i = 0; i < terms.Length; i++)
        {
            lastToken = terms[i].IsWhole ? Math.Max(lastToken, terms[i].Token) : lastToken;
        }

        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] < 0)
            {
                continue;
            }

            var place = title.IndexOfAny(ids[i] << 1, (ids[i] << 1) | 1);
            if (place < 0)
            {
                continue;
            }

            if (terms[i].Token == lastToken)
            {
                head = title.Contains(ids[i] << 1) ? 1f : 0f;
            }

            matched += terms[i].Weight;
            count++;
            first = first < 0 ? place : Math.Min(first, place);
            for (var j = 0; j < ids.Length && place + 1 < title.Length; j++)
            {
                adjacent += ids[j] == title[place + 1] >> 1 && terms[j].Token > terms[i].Token ? 1 : 0;
            }
        }

        if (count == 0)
        {
            return 1f;
        }

        var early = 1f / (1f + (Tuning.EarlySlope * first));
        var together = count > 1 ? (float)adjacent / (count - 1) : 0f;
        var density = (float)count / title.Length;
        return 1f + (matched / total * (Tuning.Title + (Tuning.Head * head) + (Tuning.Early * early) + (Tuning.Together * Math.Min(together, 1f)) + (Tuning.Density * density)));
    }
}

internal static class Tuning
{
    public static float Title = V("T_TITLE", 0.3f), EarlySlope = V("T_ESLOPE", 0.2f), Early = V("T_EARLY", 0.2f), Together = V("T_TOG", 0.3f), Density = V("T_DENS", 0.5f), Head = V("T_HEAD", 0.5f);
    public static float V(string n, float d) => Environment.GetEnvironmentVariable(n) is { } s ? float.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : d;
}
