namespace SmartCS.Sdk.Routing;

/// <summary>
/// How far a model's own word on how sure it is can be believed. Models say 0.9 and more of nearly everything, so the word alone never
/// counts for more than <see cref="Most"/>; the trained classifier, whose probabilities are calibrated, speaks for it or against it.
/// </summary>
internal static class ModelConfidence
{
    /// <summary>The most that a model's word alone counts for.</summary>
    public const double Most = 0.85;

    // What another intent's probability takes from the model's; at the usual thresholds a rival of one half turns a decision into a question.
    private const double Rivalry = 0.5;

    /// <summary>The confidence in an intent.</summary>
    /// <param name="word">What the model says, 0 to 1.</param>
    /// <param name="intent">The intent.</param>
    /// <param name="candidates">What the stages before thought likely, the likeliest first.</param>
    /// <returns>0 to 1.</returns>
    public static double Of(double word, string intent, IReadOnlyList<IntentCandidate> candidates)
    {
        var own = Math.Min(word, Most);
        var (agreed, rival) = (0.0, 0.0);
        for (var i = 0; i < candidates.Count; i++)
        {
            ref var side = ref candidates[i].Intent == intent ? ref agreed : ref rival;
            side = Math.Max(side, Math.Clamp(candidates[i].Confidence, 0, 1));
        }

        // Two that came to the same by different ways are wrong together less often than either is alone.
        return agreed >= rival ? 1 - ((1 - own) * (1 - agreed)) : Math.Clamp(own - (Rivalry * (rival - agreed)), 0, 1);
    }
}
