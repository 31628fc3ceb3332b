using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Shopping;

/// <summary>What products are looked for.</summary>
public sealed record ProductQuery
{
    /// <summary>Words to look for; empty means any.</summary>
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Attributes that a product must have, all of them.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init => field = value ?? []; } = [];

    /// <summary>How many products at most, 1 to 100. Default 10.</summary>
    public int Count { get; init; } = 10;
}
