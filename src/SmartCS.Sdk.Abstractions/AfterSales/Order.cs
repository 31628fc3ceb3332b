using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.AfterSales;

/// <summary>An order as it stands.</summary>
public sealed record Order
{
    /// <summary>The merchant whose order it is.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The shopper who placed it.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>Its number.</summary>
    public required OrderId Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>When it was placed; null where the shop does not tell.</summary>
    public DateTimeOffset? PlacedAt { get; init; }

    /// <summary>When it arrived; null where it has not, or the shop does not tell.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>What was ordered.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Where it goes; null where nothing is sent.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>What is paid in all.</summary>
    public required Money Total { get; init; }

    /// <summary>How it was paid; null where it was not, or in several ways.</summary>
    public PaymentMethodId? PaidBy { get; init; }

    /// <summary>The number of its invoice; null where none was asked for.</summary>
    public string? InvoiceId { get; init; }
}
