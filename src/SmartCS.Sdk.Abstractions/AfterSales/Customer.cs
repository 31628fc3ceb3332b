namespace SmartCS.Sdk.AfterSales;

/// <summary>What the shop has on record of a shopper.</summary>
public sealed record Customer
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The shopper.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>The shopper's name.</summary>
    public required string Name { get; init; }

    /// <summary>The address that orders go to if nothing else is said; null where there is none.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The ways to pay.</summary>
    public IReadOnlyList<PaymentMethod> PaymentMethods { get; init => field = value ?? []; } = [];
}
