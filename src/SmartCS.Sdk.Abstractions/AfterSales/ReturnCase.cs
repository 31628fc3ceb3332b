using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.AfterSales;

/// <summary>A return or exchange as it stands.</summary>
public sealed record ReturnCase
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The shopper.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>Its number.</summary>
    public required ReturnId Id { get; init; }

    /// <summary>The order.</summary>
    public required OrderId Order { get; init; }

    /// <summary>For what.</summary>
    public required ReturnKind Kind { get; init; }

    /// <summary>How far it has come: <c>requested</c>, <c>approved</c>, <c>received</c>, <c>refunded</c>, <c>sent</c>, <c>rejected</c>, <c>withdrawn</c> or the shop's own name.</summary>
    public required string Status { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>The money that is or will be paid back; null where none is.</summary>
    public Money? Refund { get; init; }

    /// <summary>When the money was paid back; null before.</summary>
    public DateTimeOffset? RefundedAt { get; init; }

    /// <summary>Where the money goes; null where none does.</summary>
    public PaymentMethodId? RefundTo { get; init; }
}
