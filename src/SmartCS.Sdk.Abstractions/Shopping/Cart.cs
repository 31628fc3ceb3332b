using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>What a shopper is about to buy.</summary>
public sealed record Cart
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The shopper.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>The articles.</summary>
    public IReadOnlyList<CartItem> Items { get; init => field = value ?? []; } = [];

    /// <summary>What it costs, promotions taken off; null where it is empty.</summary>
    public Money? Total { get; init; }
}
