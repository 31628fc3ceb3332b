namespace SmartCS.Sdk.AfterSales;

/// <summary>A matter that people are to work on.</summary>
public sealed record TicketRequest
{
    /// <summary>What it is about: <c>complaint</c>, <c>missing_item</c>, <c>wrong_item</c>, <c>lost_parcel</c> or the shop's own name.</summary>
    public required string Kind { get; init; }

    /// <summary>What the shopper says, up to 4,000 UTF-16 units.</summary>
    public required string Text { get; init; }

    /// <summary>The order that it is about; null where it is about none.</summary>
    public OrderId? Order { get; init; }
}
