namespace SmartCS.Sdk.Models;

/// <summary>What this process spent on one day in one currency, as far as the last look at the store does not hold it. Guarded by its owner's lock.</summary>
internal sealed class OwnSpending(DateOnly day, string currency)
{
    public DateOnly Day { get; } = day;

    public string Currency { get; } = currency;

    /// <summary>Spent, and not yet in the store.</summary>
    public decimal Pending { get; set; }

    /// <summary>Put into the store since the last look at it began.</summary>
    public decimal Recorded { get; set; }

    /// <summary>The part of <see cref="Recorded"/> that a look at the store that is under way will find there.</summary>
    public decimal Found { get; set; }
}
