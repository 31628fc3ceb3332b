namespace SmartCS.Sdk.AfterSales;

/// <summary>A matter that people work on, as it stands.</summary>
public sealed record Ticket
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The shopper.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>Its number.</summary>
    public required TicketId Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Kind { get; init; }

    /// <summary>How far it has come: <c>open</c>, <c>in_progress</c>, <c>waiting_for_shopper</c>, <c>resolved</c> or the shop's own name.</summary>
    public required string Status { get; init; }

    /// <summary>When it was opened; null where the shop does not tell.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>What was last written to the shopper; null where nothing was.</summary>
    public string? LastNote { get; init; }
}
