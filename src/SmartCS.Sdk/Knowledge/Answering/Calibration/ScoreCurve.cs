namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads a learnt curve of scores and probabilities: straight lines between its points, level beyond them.</summary>
internal static class ScoreCurve
{
    /// <summary>How likely an answer with a score is right; 0 where nothing was learnt.</summary>
    public static double Probability(IReadOnlyList<CalibrationPoint> points, double score)
    {
        if (points.Count == 0)
        {
            return 0;
        }

        var above = FirstAtOrAbove(points, score);
        if (above == 0 || above == points.Count)
        {
            return points[above == 0 ? 0 : ^1].Probability;
        }

        var (low, high) = (points[above - 1], points[above]);
        return score >= high.Score ? high.Probability : low.Probability + ((high.Probability - low.Probability) * (score - low.Score) / (high.Score - low.Score));
    }

    /// <summary>The lowest score with at least a probability; infinite where none has it.</summary>
    public static double LeastScore(IReadOnlyList<CalibrationPoint> points, double probability)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Probability >= probability)
            {
                if (i == 0)
                {
                    return 0;
                }

                var (low, high) = (points[i - 1], points[i]);
                return low.Score + ((high.Score - low.Score) * (probability - low.Probability) / (high.Probability - low.Probability));
            }
        }

        return double.PositiveInfinity;
    }

    private static int FirstAtOrAbove(IReadOnlyList<CalibrationPoint> points, double score)
    {
        var (from, to) = (0, points.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = points[middle].Score < score ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
