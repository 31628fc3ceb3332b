namespace SmartCS.Sdk.Shopping;

/// <summary>One property of products that are compared. Immutable.</summary>
public sealed record GuideComparisonRow
{
    /// <summary>The key of the property; <see cref="GuideQuestion.PriceKey"/> for the price.</summary>
    public required string Facet { get; init; }

    /// <summary>The property as a shopper calls it.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Each product's value as the catalogue writes it, in the order of the products; empty where the catalogue does not tell. A flag is <c>true</c> or <c>false</c>.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Whether the shopper asked for the property.</summary>
    public bool IsAskedFor { get; init; }
}
