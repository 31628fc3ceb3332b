using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>A product as it is shown beside a reply. Text and card come from the same product, read at the same time.</summary>
public sealed record ProductCard
{
    /// <summary>The product.</summary>
    public required ProductId Product { get; init; }

    /// <summary>The article whose price is shown.</summary>
    public required Sku Sku { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The price of one.</summary>
    public required Money Price { get; init; }

    /// <summary>The price of one with promotions taken off; null where it is the same.</summary>
    public Money? PromotionPrice { get; init; }

    /// <summary>Whether it can be bought now.</summary>
    public required bool IsAvailable { get; init; }

    /// <summary>What speaks for it, each from one of its attributes, such as <c>Memory: 16 GB</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = value ?? []; } = [];

    /// <summary>Where a shopper sees it; null where there is no page.</summary>
    public Uri? Url { get; init; }

    /// <summary>Its picture; null where there is none.</summary>
    public Uri? Image { get; init; }
}
