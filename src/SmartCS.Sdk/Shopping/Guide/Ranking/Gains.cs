namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>How much answers would tell, in bits.</summary>
internal static class Gains
{
    /// <summary>
    /// The expected information of asking for a property: of the products that have it, the shopper tells the value with
    /// some probability; otherwise, and where the product has none, there is no answer.
    /// </summary>
    /// <param name="masses">The likelihood of each value.</param>
    /// <param name="answerable">How likely the shopper can tell it, 0 to 1.</param>
    /// <returns>The mutual information of the answer and the product, in bits.</returns>
    public static double OfAsking(ReadOnlySpan<double> masses, double answerable)
    {
        var (covered, answers) = (0.0, 0.0);
        foreach (var mass in masses)
        {
            covered += mass;
            answers += Part(mass * answerable);
        }

        covered = Math.Min(covered, 1);
        return Math.Max(0, answers + Part(1 - (covered * answerable)) - (covered * (Part(answerable) + Part(1 - answerable))));
    }

    /// <summary>How much it tells when a value of the property is told, whichever.</summary>
    public static double OfHearing(ReadOnlySpan<double> masses)
    {
        var (covered, sum) = (0.0, 0.0);
        foreach (var mass in masses)
        {
            covered += mass;
            sum += Part(mass);
        }

        return covered <= 0 ? 0 : sum / covered;
    }

    private static double Part(double share) => share <= 0 ? 0 : -share * Math.Log2(share);
}
