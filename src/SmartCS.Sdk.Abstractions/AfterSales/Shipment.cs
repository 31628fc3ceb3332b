namespace SmartCS.Sdk.AfterSales;

/// <summary>A parcel of an order.</summary>
public sealed record Shipment
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The order.</summary>
    public required OrderId Order { get; init; }

    /// <summary>The carrier's number.</summary>
    public required string TrackingId { get; init; }

    /// <summary>The carrier; empty where the shop does not tell.</summary>
    public string Carrier { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>How far it has come: <c>preparing</c>, <c>in_transit</c>, <c>out_for_delivery</c>, <c>delivered</c>, <c>failed</c>, <c>lost</c> or the shop's own name.</summary>
    public required string Status { get; init; }

    /// <summary>When it is expected; null where nobody knows.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>What happened so far, the latest first.</summary>
    public IReadOnlyList<ShipmentEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>The lines in it; empty where the shop does not tell.</summary>
    public IReadOnlyList<OrderLineId> Lines { get; init => field = value ?? []; } = [];
}
