namespace SmartCS.Cli.Eval;

/// <summary>Figures of one ranking against what people judged.</summary>
internal static class RankingMetrics
{
    /// <summary>
    /// Normalised discounted cumulative gain: gain 2^rating - 1, discount log2(rank + 1), what is not judged counts 0, the
    /// ideal is made of all judged. Null where nothing judged has a positive rating. (Järvelin and Kekäläinen 2002, with
    /// the gain of Burges et al. 2005.)
    /// </summary>
    public static double? Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, double> ratings, int depth)
    {
        var ideal = Dcg(ratings.Values.OrderDescending().Take(depth));
        return ideal > 0 ? Dcg(ranking.Take(depth).Select(id => ratings.GetValueOrDefault(id))) / ideal : null;
    }

    /// <summary>The share of the relevant that stands among the first; null where nothing is relevant.</summary>
    public static double? Recall(IReadOnlyList<string> ranking, IReadOnlySet<string> relevant, int depth) =>
        relevant.Count == 0 ? null : (double)ranking.Take(depth).Distinct().Count(relevant.Contains) / relevant.Count;

    /// <summary>One divided by the rank of the first relevant; 0 where none stands among the first, null where nothing is relevant.</summary>
    public static double? ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlySet<string> relevant, int depth)
    {
        if (relevant.Count == 0)
        {
            return null;
        }

        for (var i = 0; i < Math.Min(depth, ranking.Count); i++)
        {
            if (relevant.Contains(ranking[i]))
            {
                return 1.0 / (i + 1);
            }
        }

        return 0;
    }

    /// <summary>1 where any relevant stands among the first, else 0; null where nothing is relevant.</summary>
    public static double? Hit(IReadOnlyList<string> ranking, IReadOnlySet<string> relevant, int depth) =>
        relevant.Count == 0 ? null : ranking.Take(depth).Any(relevant.Contains) ? 1 : 0;

    /// <summary>The mean of those that are defined, to six places; null where none is.</summary>
    public static double? Mean(IEnumerable<double?> values)
    {
        var defined = values.OfType<double>().ToList();
        return defined.Count == 0 ? null : Math.Round(defined.Average(), 6);
    }

    private static double Dcg(IEnumerable<double> ratings)
    {
        var (sum, rank) = (0.0, 0);
        foreach (var rating in ratings)
        {
            sum += (Math.Pow(2, rating) - 1) / Math.Log2(++rank + 1);
        }

        return sum;
    }
}
