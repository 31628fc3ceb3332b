namespace SmartCS.Sdk.Routing;

/// <summary>What tells an utterance of some intent from one of none.</summary>
internal static class ScopeSignals
{
    public const int Count = 6;

    /// <summary>Reads the signals.</summary>
    /// <param name="scores">The intents' scores.</param>
    /// <param name="familiarity">What the utterance shares with the examples.</param>
    /// <param name="signals">Room for <see cref="Count"/> numbers.</param>
    public static void Read(ReadOnlySpan<float> scores, Familiarity familiarity, Span<double> signals)
    {
        var best = float.NegativeInfinity;
        var second = float.NegativeInfinity;
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

        var energy = 0.0;
        foreach (var score in scores)
        {
            energy += Elementary.Exp(5.0 * (score - best));
        }

        signals[0] = 1.0;
        signals[1] = best;
        signals[2] = scores.Length > 1 ? best - second : 0.0;
        signals[3] = familiarity.Words;
        signals[4] = familiarity.Characters;
        signals[5] = Elementary.Log(energy);
    }
}
