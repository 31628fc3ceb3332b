using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>A price advantage that a shop gives for a time.</summary>
public sealed record Promotion
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The promotion's own id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Its rules, as the shopper may read them.</summary>
    public LocalizedText Rules { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>What is taken off of each price, in percent above 0 up to 100; null where it is no percentage.</summary>
    public decimal? Percent { get; init; }

    /// <summary>What is taken off; null where it is no amount.</summary>
    public Money? Amount { get; init; }

    /// <summary>What must be spent at least; null where anything will do.</summary>
    public Money? MinimumSpend { get; init; }

    /// <summary>The products that it is for; empty means all of <see cref="Categories"/>. With <see cref="IsBundle"/> all of them together.</summary>
    public IReadOnlyList<ProductId> Products { get; init => field = value ?? []; } = [];

    /// <summary>The kinds of products that it is for; empty, with no products either, means all.</summary>
    public IReadOnlyList<string> Categories { get; init => field = value ?? []; } = [];

    /// <summary>Whether the products must be bought together.</summary>
    public bool IsBundle { get; init; }

    /// <summary>The code to enter; null where none is needed.</summary>
    public string? Code { get; init; }

    /// <summary>The first instant at which it holds; null means always so far.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it no longer holds; null means for good.</summary>
    public DateTimeOffset? ValidUntil { get; init; }
}
