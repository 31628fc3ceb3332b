namespace SmartCS.Sdk.Shopping;

/// <summary>A question to ask next. Immutable.</summary>
public sealed record GuideQuestion
{
    /// <summary>The key of the open question, which may be asked more than once until the shopper has no more to tell.</summary>
    public const string OpenKey = "*";

    /// <summary>The key of the question for the price.</summary>
    public const string PriceKey = "$";

    /// <summary>What is asked for: the key of a property, <see cref="OpenKey"/> or <see cref="PriceKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>How it is answered.</summary>
    public required GuideQuestionKind Kind { get; init; }

    /// <summary>The property as a shopper calls it; empty for the open question.</summary>
    public LocalizedText Label { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>Answers to offer, the likeliest first or, for numbers, the smallest first; empty where offering does not help. Texts other than these are understood as well.</summary>
    public IReadOnlyList<GuideChoice> Choices { get; init => field = value ?? []; } = [];

    /// <summary>The unit of the numbers, as the catalogue writes it; the currency for the price; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>How much the answer is expected to tell, in bits: 1 halves the products in question. 0 or more.</summary>
    public double Gain { get; init; }
}
