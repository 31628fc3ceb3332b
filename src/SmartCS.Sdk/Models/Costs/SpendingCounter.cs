namespace SmartCS.Sdk.Models;

/// <summary>What a merchant has spent in the current period, in the currency of a budget. Guarded by its owner's lock.</summary>
internal sealed class SpendingCounter(BudgetPeriod period, string currency)
{
    public BudgetPeriod Period { get; } = period;

    public string Currency { get; } = currency;

    /// <summary>The first day of the period.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>The first instant after the period, in ticks of UTC.</summary>
    public long EndTicks { get; private set; } = long.MinValue;

    public decimal Spent { get; set; }

    /// <summary>What the calls in flight may cost.</summary>
    public decimal Reserved { get; set; }

    /// <summary>The soft limit that the host was told of in this period.</summary>
    public decimal? SoftTold { get; set; }

    /// <summary>The hard limit that the host was told of in this period.</summary>
    public decimal? HardTold { get; set; }

    /// <summary>Begins the period that an instant lies in.</summary>
    public void Begin(DateTimeOffset now)
    {
        Start = BudgetPeriods.Start(Period, BudgetPeriods.Day(now));
        EndTicks = BudgetPeriods.End(Period, Start).ToDateTime(TimeOnly.MinValue).Ticks;
        SoftTold = null;
        HardTold = null;
    }
}
