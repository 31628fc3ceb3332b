using SmartCS.Sdk.Shopping;

namespace SmartCS.Cli.Eval.Guide;

/// <summary>How one simulated session ended.</summary>
/// <param name="Target">The product looked for.</param>
/// <param name="Facts">What the shopper knew.</param>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="Rank">The place of the target at the end, from 1.</param>
/// <param name="RankAtOnce">Its place when the shopper tells all that is known in one message.</param>
/// <param name="Lines">What was said, and what was understood.</param>
internal sealed record GuideOutcome(Product Target, IReadOnlyList<ShopperFact> Facts, int Questions, int Rank, int RankAtOnce, IReadOnlyList<string> Lines)
{
    public bool IsSuccess => Rank <= GuideSimulation.Shown;
}
