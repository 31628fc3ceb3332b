namespace SmartCS.Sdk.Shopping;

/// <summary>Words of a shopper that could not become a need, so that it can be said. Immutable.</summary>
public sealed record GuideProblem
{
    /// <summary>What the matter is.</summary>
    public required GuideProblemKind Kind { get; init; }

    /// <summary>The shopper's words.</summary>
    public required string Said { get; init; }

    /// <summary>The property as a shopper calls it; empty for the price.</summary>
    public LocalizedText Label { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>What there is instead, such as the shop's currency, the nearest values, or the least and the most; may be empty.</summary>
    public IReadOnlyList<string> Instead { get; init => field = value ?? []; } = [];
}
