namespace SmartCS.Sdk.Shopping;

/// <summary>What a shopper could give up where nothing fits. Immutable.</summary>
public sealed record GuideRelaxation
{
    /// <summary>The needs to give up, one or two.</summary>
    public required IReadOnlyList<GuideNeed> Needs { get; init; }

    /// <summary>How many products then fit; 1 or more.</summary>
    public required int Products { get; init; }

    /// <summary>The nearest that there is instead, as the catalogue writes it, such as the lowest price above the limit; null where there is none to name.</summary>
    public string? Nearest { get; init; }
}
