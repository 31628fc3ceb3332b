namespace SmartCS.Sdk.Shopping;

/// <summary>A product with how well it fits. Immutable.</summary>
public sealed record GuideMatch
{
    /// <summary>The product, as it was when the index was built: read price and stock again before saying them.</summary>
    public required Product Product { get; init; }

    /// <summary>The article of the product that fits best.</summary>
    public required ProductVariant Variant { get; init; }

    /// <summary>How likely it is, among all products, the one that the shopper looks for. 0 to 1.</summary>
    public required double Likelihood { get; init; }

    /// <summary>How it stands to each need, in the order of the session's needs.</summary>
    public IReadOnlyList<GuideReason> Reasons { get; init => field = value ?? []; } = [];

    /// <summary>Whether it is one of <see cref="GuideView.Fitting"/>: it misses no strict need, is what was looked for in words, and the catalogue tells enough of it.</summary>
    public required bool Fits { get; init; }
}
