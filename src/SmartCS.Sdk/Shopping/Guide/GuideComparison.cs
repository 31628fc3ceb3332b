namespace SmartCS.Sdk.Shopping;

/// <summary>Products side by side. Immutable.</summary>
public sealed record GuideComparison
{
    /// <summary>The most products that are compared. 4.</summary>
    public const int MaxProducts = 4;

    /// <summary>The products, one to <see cref="MaxProducts"/>, each once.</summary>
    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>The price, then what the shopper asked for, then what differs, the best known properties first.</summary>
    public required IReadOnlyList<GuideComparisonRow> Rows { get; init; }
}
