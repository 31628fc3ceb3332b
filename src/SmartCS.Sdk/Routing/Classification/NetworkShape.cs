namespace SmartCS.Sdk.Routing;

/// <summary>How large a classifier's networks are and how long they are trained, by how much there is to learn.</summary>
/// <param name="Networks">How many networks are trained from different seeds; their scores are averaged.</param>
/// <param name="Hidden">How many hidden units each has.</param>
/// <param name="Passes">How often each sees the examples.</param>
/// <param name="HasLinear">Whether a linear model stands beside them, which helps where examples are few.</param>
internal sealed record NetworkShape(int Networks, int Hidden, int Passes, bool HasLinear)
{
    private const int ManyExamplesPerIntent = 80;
    private const int HiddenOfMany = 96;
    private const int HiddenOfFew = 32;
    private const int FewestPasses = 12;
    private const int MostPasses = 40;
    private const int PassesTimesExamples = 60_000;

    // A linear model's training takes time by examples times classes; this many take about a second.
    private const long MostLinearScores = 2_000_000;

    public static NetworkShape For(int examples, int classes)
    {
        var isLarge = examples >= ManyExamplesPerIntent * classes;
        var passes = Math.Clamp(PassesTimesExamples / Math.Max(1, examples), FewestPasses, MostPasses);
        return new NetworkShape(2, isLarge ? HiddenOfMany : HiddenOfFew, passes, !isLarge && (long)examples * classes <= MostLinearScores);
    }

    /// <summary>What is enough to learn a calibration from: one network, and half the passes where there are many examples.</summary>
    public NetworkShape Smaller() => this with { Networks = 1, Passes = Hidden == HiddenOfMany ? Passes / 2 : Passes };
}
