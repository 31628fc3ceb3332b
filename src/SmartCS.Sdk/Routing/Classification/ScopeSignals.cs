namespace SmartCS.Sdk.Routing;

/// <summary>What tells an utterance of some intent from one of none, as numbers for a logistic regression.</summary>
internal static class ScopeSignals
{
    public const int Count = 8;

    /// <summary>Reads the signals.</summary>
    /// <param name="scores">The intents' scores.</param>
    /// <param name="evidence">What speaks for and against an intent beside the scores.</param>
    /// <param name="signals">Room for <see cref="Count"/> numbers; the first is always 1.</param>
    public static void Read(ReadOnlySpan<float> scores, ScopeEvidence evidence, Span<double> signals)
    {
        var best = double.NegativeInfinity;
        var second = double.NegativeInfinity;
        foreach (var score in scores)
        {
            if (score > best)
            {
                (best, second) = (score, best);
            }
            else if (score > second)
            {
                second = score;
            }
        }

        var others = 0.0;
        foreach (var score in scores)
        {
            others += Elementary.Exp(score - best);
        }

        signals[0] = 1.0;
        signals[1] = best;
        signals[2] = scores.Length > 1 ? best - second : 0.0;
        signals[3] = Elementary.Log(others);
        signals[4] = evidence.KnownWords;
        signals[5] = evidence.KnownNeighbours;
        signals[6] = evidence.Coverage;
        signals[7] = evidence.Lead;
    }
}
