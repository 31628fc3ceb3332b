namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>How the likelihood of the products spreads over the answers to a question.</summary>
/// <param name="Covered">The likelihood that the product looked for has any of the answers.</param>
/// <param name="Entropy">The sum over the answers of their likelihood times the bits that each tells.</param>
internal readonly record struct AnswerSpread(double Covered, double Entropy)
{
    /// <summary>How much it tells, in bits, when one of the answers is told, whichever.</summary>
    public double GainOfHearing => Covered <= 0 ? 0 : Entropy / Covered;

    /// <summary>The spread over answers of some likelihoods, together at most 1.</summary>
    public static AnswerSpread Of(ReadOnlySpan<double> masses)
    {
        var (covered, entropy) = (0.0, 0.0);
        foreach (var mass in masses)
        {
            if (mass > 0)
            {
                covered += mass;
                entropy -= mass * Math.Log2(mass);
            }
        }

        return new AnswerSpread(Math.Min(covered, 1), Math.Max(0, entropy));
    }

    /// <summary>
    /// The expected information of asking, in bits: of the products that have an answer, the shopper tells it with some
    /// probability; otherwise, and where the product has none, there is no answer, which tells a little too.
    /// </summary>
    /// <param name="answerable">How likely the shopper can tell it, 0 to 1.</param>
    /// <returns>The mutual information of the answer and the product.</returns>
    public double GainOfAsking(double answerable)
    {
        var told = (answerable * Entropy) - (answerable * Covered * Log(answerable));
        var none = 1 - (Covered * answerable);
        var noise = Covered * (-(answerable * Log(answerable)) - ((1 - answerable) * Log(1 - answerable)));
        return Math.Max(0, told - (none * Log(none)) - noise);
    }

    private static double Log(double share) => share <= 0 ? 0 : Math.Log2(share);
}
