namespace SmartCS.Sdk.Models;

/// <summary>When budgets begin anew.</summary>
internal static class BudgetPeriods
{
    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly Start(BudgetPeriod period, DateOnly day) => period switch
    {
        BudgetPeriod.Day => day,
        BudgetPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    /// <summary>The first day after the period that begins on a day.</summary>
    public static DateOnly End(BudgetPeriod period, DateOnly start) => period switch
    {
        BudgetPeriod.Day => start.AddDays(1),
        BudgetPeriod.Week => start.AddDays(7),
        _ => start.AddMonths(1),
    };

    /// <summary>The first day of all the periods that a day lies in.</summary>
    public static DateOnly Earliest(DateOnly day)
    {
        var (week, month) = (Start(BudgetPeriod.Week, day), Start(BudgetPeriod.Month, day));
        return week < month ? week : month;
    }

    public static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
