namespace SmartCS.Cli.Eval.Intents;

/// <summary>How well utterances without an intent are told from those with one.</summary>
internal static class OutOfScopeMetrics
{
    /// <summary>The share of utterances without an intent that were rejected; null without any.</summary>
    public static double? Recall(IReadOnlyList<JudgedUtterance> outOfScope) =>
        outOfScope.Count == 0 ? null : (double)outOfScope.Count(IsRejected) / outOfScope.Count;

    /// <summary>The share of rejected utterances that have no intent; null where none was rejected, or none has no intent.</summary>
    public static double? Precision(IReadOnlyList<JudgedUtterance> inScope, IReadOnlyList<JudgedUtterance> outOfScope)
    {
        var rejected = outOfScope.Count(IsRejected);
        var all = rejected + inScope.Count(IsRejected);
        return outOfScope.Count == 0 || all == 0 ? null : (double)rejected / all;
    }

    /// <summary>
    /// The area under the receiver operating characteristic: the probability that an utterance with an intent is scored above one without, where
    /// an equal score counts half. Null where either kind is missing.
    /// </summary>
    public static double? AreaUnderCurve(IEnumerable<double> inScope, IEnumerable<double> outOfScope)
    {
        var scores = inScope.Select(static score => (Score: score, IsInScope: true)).Concat(outOfScope.Select(static score => (Score: score, IsInScope: false))).OrderBy(static item => item.Score).ToArray();
        long positives = scores.Count(static item => item.IsInScope);
        var negatives = scores.Length - positives;
        if (positives == 0 || negatives == 0)
        {
            return null;
        }

        // The rank sum of the positives (Mann and Whitney 1947); those with the same score share the mean of their ranks.
        var ranks = 0.0;
        for (var from = 0; from < scores.Length;)
        {
            var to = from;
            var inTie = 0;
            for (; to < scores.Length && scores[to].Score.Equals(scores[from].Score); to++)
            {
                inTie += scores[to].IsInScope ? 1 : 0;
            }

            ranks += inTie * ((from + 1 + to) / 2.0);
            from = to;
        }

        return (ranks - (positives * (positives + 1) / 2.0)) / ((double)positives * negatives);
    }

    private static bool IsRejected(JudgedUtterance row) => !row.Prediction.IsInScope;
}
