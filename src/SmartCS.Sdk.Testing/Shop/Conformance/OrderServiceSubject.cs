using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Testing;

/// <summary>A shop's orders, for <see cref="OrderServiceConformance"/>.</summary>
public sealed record OrderServiceSubject
{
    /// <summary>The port.</summary>
    public required IOrderService Orders { get; init; }

    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>Another merchant of the same shop.</summary>
    public required MerchantId OtherMerchant { get; init; }

    /// <summary>A shopper with at least two orders.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>Another shopper of the same merchant, with at least one order.</summary>
    public required ShopperId OtherShopper { get; init; }
}
