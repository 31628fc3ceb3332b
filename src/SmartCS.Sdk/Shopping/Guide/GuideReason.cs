namespace SmartCS.Sdk.Shopping;

/// <summary>How a product stands to one need, by which of its own attributes. Immutable.</summary>
public sealed record GuideReason
{
    /// <summary>The need.</summary>
    public required GuideNeed Need { get; init; }

    /// <summary>Whether it is met.</summary>
    public required GuideFit Fit { get; init; }

    /// <summary>The key of the product's property that shows it; <see cref="GuideQuestion.PriceKey"/> for the price; empty where none does, or where its name or description does.</summary>
    public string Facet { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The property as a shopper calls it; empty where there is none.</summary>
    public LocalizedText Label { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>The product's own value of it, as the catalogue writes it; for words those that it has; empty where there is none.</summary>
    public string Value { get; init => field = value ?? string.Empty; } = string.Empty;
}
