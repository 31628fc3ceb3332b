namespace SmartCS.Sdk.AfterSales;

/// <summary>What is asked of a merchant's policy.</summary>
internal sealed record PolicyQuestion
{
    public required PolicyKind Kind { get; init; }

    public required Order Order { get; init; }

    /// <summary>The lines that it is about; empty means the whole order.</summary>
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    /// <summary>Why; null where it was not said.</summary>
    public string? Reason { get; init; }

    /// <summary>The states of the order in which it is possible unless a clause names others; empty means any but cancelled.</summary>
    public IReadOnlyList<OrderStatus> Usual { get; init; } = [];

    /// <summary>The short name of a refusal for the state of the order.</summary>
    public string WrongStatus { get; init; } = "wrong_status";

    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Asks about a kind, with the states that are usual for it.</summary>
    public static PolicyQuestion Of(PolicyKind kind, Order order, DateTimeOffset now, TimeZoneInfo zone) => new()
    {
        Kind = kind,
        Order = order,
        Now = now,
        Zone = zone,
        Usual = UsualFor(kind),
        WrongStatus = kind == PolicyKind.Cancel || kind == PolicyKind.Change ? "not_pending"
            : kind == PolicyKind.Return || kind == PolicyKind.Exchange || kind == PolicyKind.Repair ? "not_delivered" : "wrong_status",
    };

    private static IReadOnlyList<OrderStatus> UsualFor(PolicyKind kind) =>
        kind == PolicyKind.Cancel ? [OrderStatus.Pending]
        : kind == PolicyKind.Change ? [OrderStatus.Pending, OrderStatus.PendingChanged]
        : kind == PolicyKind.Return || kind == PolicyKind.Exchange || kind == PolicyKind.Repair ? [OrderStatus.Delivered]
        : kind == PolicyKind.Refund ? [OrderStatus.Shipped, OrderStatus.Delivered]
        : [];
}
