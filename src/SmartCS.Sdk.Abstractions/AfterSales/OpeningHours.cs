namespace SmartCS.Sdk.AfterSales;

/// <summary>When a shop or its service is open on some days of every week.</summary>
public sealed record OpeningHours
{
    /// <summary>The days, at least one.</summary>
    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    /// <summary>When it opens.</summary>
    public required TimeOnly Opens { get; init; }

    /// <summary>When it closes; not after <see cref="Opens"/> means on the next day, and the same time means open all day.</summary>
    public required TimeOnly Closes { get; init; }
}
