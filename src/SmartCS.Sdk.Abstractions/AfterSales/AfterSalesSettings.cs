using System.Collections.Frozen;

namespace SmartCS.Sdk.AfterSales;

/// <summary>A merchant's after-sales policy as data. Without any, the shop alone decides and nothing is promised.</summary>
public sealed record AfterSalesSettings
{
    /// <summary>In <see cref="RefundTo"/>: as the order was paid.</summary>
    public const string Original = "original";

    /// <summary>In <see cref="RefundArrival"/>: every other way to pay.</summary>
    public const string Other = "other";

    // Two settings that say nothing are equal.
    private static readonly FrozenDictionary<string, LocalizedText> NoArrival = FrozenDictionary<string, LocalizedText>.Empty;

    private static readonly string[] UsualFaults = ["damaged", "defective", "wrong_item", "missing_part", "not_as_described", "counterfeit", "quality", "expired"];

    /// <summary>The clauses; at most 200.</summary>
    public IReadOnlyList<PolicyClause> Clauses { get; init => field = value ?? []; } = [];

    /// <summary>The only reasons for which an order is cancelled; empty means any. At most 20.</summary>
    public IReadOnlyList<CancelReason> CancelReasons { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Where the money of a return may go: <see cref="Original"/>, and kinds as of <see cref="PaymentMethod.Kind"/> such as <c>gift_card</c>.
    /// Empty means anywhere that the shopper has on record.
    /// </summary>
    public IReadOnlyList<string> RefundTo { get; init => field = value ?? []; } = [];

    /// <summary>
    /// When money that is paid back arrives, by the kind of the way to pay, with <see cref="Other"/> for all others; said as it is written, such
    /// as "within 5 to 7 business days". A kind that is not there is promised nothing.
    /// </summary>
    public IReadOnlyDictionary<string, LocalizedText> RefundArrival { get; init => field = value ?? NoArrival; } = NoArrival;

    /// <summary>The reasons that are the merchant's fault, for <see cref="FreightPayer.ByReason"/>, as <see cref="Routing.SlotValue.Value"/> has them.</summary>
    public IReadOnlyList<string> MerchantFaults { get; init => field = value ?? []; } = UsualFaults;

    /// <summary>When the shop or its service is open; null where it is not told.</summary>
    public ShopHours? Hours { get; init; }
}
