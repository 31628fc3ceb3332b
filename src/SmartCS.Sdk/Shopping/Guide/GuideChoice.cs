namespace SmartCS.Sdk.Shopping;

/// <summary>An answer that the guide offers with a question. Immutable.</summary>
public sealed record GuideChoice
{
    /// <summary>The answer as it is shown, such as <c>Black</c> or <c>15.6 - 17.3</c>; a price without its currency.</summary>
    public required string Text { get; init; }

    /// <summary>The value as the catalogue writes it; null for a range of numbers.</summary>
    public string? Value { get; init; }

    /// <summary>The least of a range of numbers; null for no bound.</summary>
    public double? Minimum { get; init; }

    /// <summary>The most of a range of numbers; null for no bound.</summary>
    public double? Maximum { get; init; }

    /// <summary>About how many of the products still in question it would leave.</summary>
    public int Products { get; init; }
}
