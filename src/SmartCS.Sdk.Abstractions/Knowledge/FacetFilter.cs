namespace SmartCS.Sdk.Knowledge;

/// <summary>A facet that a hit must have: one of some values, or a number within a range.</summary>
public sealed record FacetFilter
{
    /// <summary>The facet's name; case does not matter.</summary>
    public required string Name { get; init; }

    /// <summary>The values of which one must match; empty where only the range counts.</summary>
    public IReadOnlyList<FacetValue> AnyOf { get; init; } = [];

    /// <summary>The least number, inclusive; null for no lower bound.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number, inclusive; null for no upper bound.</summary>
    public double? Maximum { get; init; }

    /// <summary>A filter for one value or several.</summary>
    /// <param name="name">The facet's name.</param>
    /// <param name="values">The values of which one must match.</param>
    public static FacetFilter Equal(string name, params IReadOnlyList<FacetValue> values) => new() { Name = name, AnyOf = values };

    /// <summary>A filter for a range of numbers.</summary>
    /// <param name="name">The facet's name.</param>
    /// <param name="minimum">The least number, inclusive; null for none.</param>
    /// <param name="maximum">The greatest number, inclusive; null for none.</param>
    public static FacetFilter Between(string name, double? minimum, double? maximum) => new() { Name = name, Minimum = minimum, Maximum = maximum };
}
