namespace SmartCS.Sdk.Routing;

/// <summary>Turns scores into probabilities and decides what is in scope. Immutable.</summary>
/// <param name="Sharpness">What scores are multiplied by before they become shares of one; above 0.</param>
/// <param name="Scope">The weights of the <see cref="ScopeSignals"/> in the log-odds of being in scope.</param>
/// <param name="Threshold">The probability of being in scope from which on an utterance counts as such.</param>
internal sealed record Calibration(double Sharpness, double[] Scope, double Threshold)
{
    /// <summary>How many examples there were when it was learnt.</summary>
    public int Examples { get; init; }

    /// <summary>The share of messages of no intent that it was learnt for.</summary>
    public double Share { get; init; }

    public double InScope(ReadOnlySpan<float> scores, ScopeEvidence evidence)
    {
        if (!evidence.IsKnown)
        {
            return 0.0;
        }

        Span<double> signals = stackalloc double[ScopeSignals.Count];
        ScopeSignals.Read(scores, evidence, signals);
        var sum = 0.0;
        for (var i = 0; i < signals.Length; i++)
        {
            sum += signals[i] * Scope[i];
        }

        return Elementary.Logistic(sum);
    }

    /// <summary>What the shares of one are divided by.</summary>
    public double Total(ReadOnlySpan<float> scores, float best)
    {
        var total = 0.0;
        foreach (var score in scores)
        {
            total += Elementary.Exp(Sharpness * ((double)score - best));
        }

        return total;
    }
}
