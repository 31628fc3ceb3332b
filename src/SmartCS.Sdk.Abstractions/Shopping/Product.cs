using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Shopping;

/// <summary>A product as the shop sells it now.</summary>
public sealed record Product
{
    /// <summary>The merchant whose product it is.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The product.</summary>
    public required ProductId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The make; empty where there is none.</summary>
    public string Brand { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What kind of thing it is, such as <c>Running shoes</c>; empty where the shop has no kinds.</summary>
    public string Category { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The shop's description.</summary>
    public string Description { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its properties, by which shoppers choose. What it goes with is the facet <see cref="CompatibleWith"/>, once for each thing.</summary>
    public FacetSet Attributes { get; init => field = value ?? FacetSet.Empty; } = FacetSet.Empty;

    /// <summary>The articles, at least one.</summary>
    public required IReadOnlyList<ProductVariant> Variants { get; init; }

    /// <summary>Where a shopper sees it; null where there is no page.</summary>
    public Uri? Url { get; init; }

    /// <summary>Its picture; null where there is none.</summary>
    public Uri? Image { get; init; }

    /// <summary>The facet that names what a product goes with: the id, name, brand or category of other products.</summary>
    public const string CompatibleWith = "compatible_with";
}
