namespace SmartCS.Sdk.AfterSales;

/// <summary>When a shop or its service is open.</summary>
public sealed record ShopHours
{
    /// <summary>The IANA name of the time zone; null means that of <see cref="Routing.SlotSettings.TimeZone"/>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The hours of every week; several for one day are several spans.</summary>
    public IReadOnlyList<OpeningHours> Weekly { get; init => field = value ?? []; } = [];

    /// <summary>Days on which other hours hold; of several for one day, all hold. At most 400.</summary>
    public IReadOnlyList<SpecialHours> Special { get; init => field = value ?? []; } = [];

    /// <summary>What is said besides, such as where the shop is; empty for nothing.</summary>
    public LocalizedText Note { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;
}
