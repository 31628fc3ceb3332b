namespace SmartCS.Sdk.Models;

/// <summary>What a merchant wants to spend on models at most in each day, week or month.</summary>
public sealed record Budget
{
    /// <summary>The period, which begins at midnight UTC; weeks begin on Monday. Default month.</summary>
    public BudgetPeriod Period { get; init; } = BudgetPeriod.Month;

    /// <summary>The ISO 4217 code of both limits; the price book must price the merchant's models in it or have a rate for it.</summary>
    public required string Currency { get; init; }

    /// <summary>From this amount on, the economy models are used and the host is told, 0 or more; null means never.</summary>
    public decimal? Soft { get; init; }

    /// <summary>From this amount on, no model is called and answers are extractive, 0 or more; 0 means never to call one. Null means no limit.</summary>
    public decimal? Hard { get; init; }
}
