namespace SmartCS.Sdk.AfterSales;

/// <summary>One clause of a merchant's after-sales policy: when something may be had, and on what terms. Immutable.</summary>
/// <remarks>
/// A kind without any clause is left to the shop, and nothing is promised. The clauses of a kind are looked at in their order: the
/// first whose category, state, days and reason all hold for a line allows or forbids it; where none does, it is not allowed.
/// </remarks>
public sealed record PolicyClause
{
    /// <summary>The clause's own name, such as <c>seven_day_return</c>: 1 to 64 lower-case letters, digits and underscores, beginning with a letter. It is sent to the shop with a return.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required PolicyKind Kind { get; init; }

    /// <summary>The wording of the clause, which is quoted to shoppers word for word; up to 2,000 UTF-16 units.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>
    /// How many days it holds, 0 to 3,650; the day on which it is counted from is day 0, and it holds to the end of the last day in the
    /// merchant's time zone. Null means without end.
    /// </summary>
    public int? Window { get; init; }

    /// <summary>From when the days are counted. Default from the delivery.</summary>
    public PolicyWindowStart From { get; init; }

    /// <summary>The kinds of goods that it is for, as <see cref="OrderLine.Category"/> has them, in any letter case; empty means all.</summary>
    public IReadOnlyList<string> Categories { get; init => field = value ?? []; } = [];

    /// <summary>The kinds of goods that it is not for; empty means none.</summary>
    public IReadOnlyList<string> Except { get; init => field = value ?? []; } = [];

    /// <summary>The reasons for which it holds, as <see cref="Routing.SlotValue.Value"/> has them, such as <c>damaged</c>; empty means any and none.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = value ?? []; } = [];

    /// <summary>The states in which an order must be, as <see cref="OrderStatus"/> names; empty means those usual for the kind, such as <c>delivered</c> for a return.</summary>
    public IReadOnlyList<OrderStatus> Statuses { get; init => field = value ?? []; } = [];

    /// <summary>Who pays for sending back. Default not said.</summary>
    public FreightPayer Freight { get; init; }

    /// <summary>What the shopper must show, such as photos; empty for nothing.</summary>
    public IReadOnlyList<LocalizedText> Proofs { get; init => field = value ?? []; } = [];

    /// <summary>Whether the clause forbids rather than allows. Default it allows.</summary>
    public bool IsForbidding { get; init; }

    /// <summary>The entry of the merchant's knowledge that it comes from, for citing; null where there is none.</summary>
    public EntryId? Entry { get; init; }
}
