using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>One article of a product, such as a size in a colour, with price and stock as of when it was read.</summary>
public sealed record ProductVariant
{
    /// <summary>The article's number.</summary>
    public required Sku Sku { get; init; }

    /// <summary>What sets it apart from the product's other articles, such as <c>color</c> and <c>size</c>, by name; empty where there is one only.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>The price of one.</summary>
    public required Money Price { get; init; }

    /// <summary>Whether it can be bought now.</summary>
    public bool IsAvailable { get; init; } = true;

    /// <summary>How many are in stock; null where the shop does not tell.</summary>
    public int? Stock { get; init; }
}
