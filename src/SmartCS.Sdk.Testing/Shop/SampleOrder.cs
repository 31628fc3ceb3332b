using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Testing;

/// <summary>An order of the sample shop, with what moved for it.</summary>
public sealed record SampleOrder
{
    /// <summary>The order. <see cref="Order.PaidBy"/> and <see cref="Order.Total"/> are as the shop has them.</summary>
    public required Order Order { get; init; }

    /// <summary>What was paid and paid back, the earliest first.</summary>
    public IReadOnlyList<SamplePayment> Payments { get; init => field = value ?? []; } = [];

    /// <summary>Why it was cancelled; null where it was not.</summary>
    public string? CancelReason { get; init; }
}
