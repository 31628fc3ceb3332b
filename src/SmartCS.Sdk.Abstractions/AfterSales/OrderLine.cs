using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>One article of an order.</summary>
public sealed record OrderLine
{
    /// <summary>The line.</summary>
    public required OrderLineId Id { get; init; }

    /// <summary>The product.</summary>
    public required ProductId Product { get; init; }

    /// <summary>The article.</summary>
    public required Sku Sku { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is, which return rules may go by; empty where the shop has no kinds.</summary>
    public string Category { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What sets the article apart from the product's others, by name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>How many, at least 1.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>What was paid for one.</summary>
    public required Money Price { get; init; }
}
