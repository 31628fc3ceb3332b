namespace SmartCS.Sdk.Routing;

/// <summary>Learns a <see cref="Calibration"/> from utterances that were kept out of training.</summary>
internal static class CalibrationTrainer
{
    private const double UsualSharpness = 1.0;
    private const int UsualWeight = 20;

    /// <summary>Learns it.</summary>
    /// <param name="utterances">Utterances of intents and of none.</param>
    /// <param name="outOfScopeShare">The share of messages of no intent that the threshold is learnt for.</param>
    public static Calibration Train(IReadOnlyList<ScoredUtterance> utterances, double outOfScopeShare)
    {
        var sharpness = Sharpness([.. utterances.Where(static utterance => utterance.Label >= 0)]);
        var inside = utterances.Count(static utterance => utterance.Label >= 0 && utterance.Evidence.IsKnown);
        var outside = utterances.Count(static utterance => utterance.Label < 0 && utterance.Evidence.IsKnown);
        if (inside == 0 || outside == 0)
        {
            // Nothing to learn from: half of the words must be the intent's.
            return new Calibration(sharpness, [-2.0, 0.0, 0.0, 0.0, 4.0, 0.0, 4.0, 0.0], 0.5);
        }

        var scope = new ScopeTrainer(utterances, outOfScopeShare, inside, outside).Train();
        var calibration = new Calibration(sharpness, scope, 0.0);
        return calibration with { Threshold = Threshold(calibration, utterances, outOfScopeShare) };
    }

    private static double Sharpness(ScoredUtterance[] utterances)
    {
        if (utterances.Length == 0 || utterances[0].Scores.Length < 2)
        {
            return UsualSharpness;
        }

        var best = UsualSharpness;
        var least = double.MaxValue;
        for (var candidate = 0.1; candidate < 5.0; candidate *= 1.1)
        {
            var loss = 0.0;
            foreach (var utterance in utterances)
            {
                var top = utterance.Scores.Max();
                var calibration = new Calibration(candidate, [], 0.0);
                loss += Elementary.Log(calibration.Total(utterance.Scores, top)) - (candidate * (utterance.Scores[utterance.Label] - top));
            }

            // Few utterances hardly move it from what is usual.
            var distance = Elementary.Log(candidate / UsualSharpness);
            loss += UsualWeight * distance * distance;
            if (loss < least)
            {
                (best, least) = (candidate, loss);
            }
        }

        return best;
    }

    // The cut with the most right decisions over intents and out of scope; a rejected utterance of an intent is a wrong one.
    private static double Threshold(Calibration calibration, IReadOnlyList<ScoredUtterance> utterances, double outOfScopeShare)
    {
        var points = utterances
            .Select(utterance => (InScope: calibration.InScope(utterance.Scores, utterance.Evidence), IsOut: utterance.Label < 0,
                IsRight: utterance.Label >= 0 && Array.IndexOf(utterance.Scores, utterance.Scores.Max()) == utterance.Label))
            .OrderBy(static point => point.InScope)
            .ToArray();
        var outside = points.Count(static point => point.IsOut);
        var outWeight = outOfScopeShare / outside;
        var inWeight = (1.0 - outOfScopeShare) / (points.Length - outside);
        var gain = 0.0;
        var best = 0.0;
        var threshold = 0.0;
        for (var i = 0; i < points.Length; i++)
        {
            gain += points[i].IsOut ? outWeight : points[i].IsRight ? -inWeight : 0.0;
            if (gain > best)
            {
                best = gain;
                threshold = i + 1 < points.Length ? (points[i].InScope + points[i + 1].InScope) / 2.0 : 1.0;
            }
        }

        return threshold;
    }
}
