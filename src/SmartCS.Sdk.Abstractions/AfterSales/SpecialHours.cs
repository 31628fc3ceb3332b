namespace SmartCS.Sdk.AfterSales;

/// <summary>Days on which other hours hold, such as a holiday.</summary>
public sealed record SpecialHours
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null means the first day only.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When it opens; null, with <see cref="Closes"/>, means that it is closed.</summary>
    public TimeOnly? Opens { get; init; }

    /// <summary>When it closes; as for <see cref="OpeningHours.Closes"/>.</summary>
    public TimeOnly? Closes { get; init; }

    /// <summary>What day it is to shoppers, such as "National Day"; empty for nothing.</summary>
    public LocalizedText Title { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;
}
