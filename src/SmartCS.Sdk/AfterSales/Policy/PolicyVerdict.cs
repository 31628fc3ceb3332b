namespace SmartCS.Sdk.AfterSales;

/// <summary>What a merchant's policy says about a wish.</summary>
internal sealed record PolicyVerdict
{
    /// <summary>Why it is not allowed, as a short name; null where it is.</summary>
    public string? Refusal { get; init; }

    /// <summary>The clause that allows or forbids it, or that it comes nearest to; null where the policy has none.</summary>
    public PolicyClause? Clause { get; init; }

    /// <summary>The line that decides; null where no line does.</summary>
    public OrderLine? Line { get; init; }

    /// <summary>The last day on which it is allowed; null where that never ends.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>How many days are left after today; null where that never ends.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Who pays for sending back.</summary>
    public FreightPayer Freight { get; init; }

    /// <summary>What the shopper must show.</summary>
    public IReadOnlyList<LocalizedText> Proofs { get; init; } = [];

    /// <summary>Whether it is allowed, or left to the shop.</summary>
    public bool IsAllowed => Refusal is null;

    /// <summary>The reason is missing on which it depends.</summary>
    public const string NeedsReason = "needs_reason";

    /// <summary>The days are over.</summary>
    public const string TooLate = "too_late";

    /// <summary>A clause forbids it.</summary>
    public const string Forbidden = "forbidden";
}
