using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.AfterSales;

/// <summary>A way to pay that a shopper has on record with the shop.</summary>
public sealed record PaymentMethod
{
    /// <summary>Its id.</summary>
    public required PaymentMethodId Id { get; init; }

    /// <summary>What it is: <c>credit_card</c>, <c>gift_card</c>, <c>paypal</c>, <c>alipay</c>, <c>wechat_pay</c> or the shop's own name.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called to the shopper, such as <c>Visa ending in 1234</c>; nothing secret.</summary>
    public required string Title { get; init; }

    /// <summary>What is on it, of a gift card; null for others.</summary>
    public Money? Balance { get; init; }
}
