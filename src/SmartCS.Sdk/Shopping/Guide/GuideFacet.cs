namespace SmartCS.Sdk.Shopping;

/// <summary>A property of the products of a catalogue: one or several attribute names that mean the same. Immutable.</summary>
public sealed record GuideFacet
{
    /// <summary>Names it in needs and questions, such as <c>colour</c> or <c>cabl length</c>, folded so that ways of writing it come together; not to be shown, see <see cref="Label"/>. The same for the same catalogue.</summary>
    public required string Key { get; init; }

    /// <summary>What a shopper calls it.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>How it is asked for.</summary>
    public required GuideQuestionKind Kind { get; init; }

    /// <summary>How many products have it.</summary>
    public required int Products { get; init; }

    /// <summary>How many different values there are.</summary>
    public required int Values { get; init; }

    /// <summary>How likely it is that a shopper can tell it when asked, 0 to 1: colour and size are, the depth of the package is not.</summary>
    public required double Answerable { get; init; }

    /// <summary>The unit of its numbers, where the catalogue writes one; null for none.</summary>
    public string? Unit { get; init; }
}
