using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>A slot of a running flow.</summary>
public sealed record FlowSlot
{
    /// <summary>The slot's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds; null means any text.</summary>
    public SlotType? Type { get; init; }

    /// <summary>The only values allowed, as <see cref="SlotValue.Value"/> has them, such as the order numbers that were offered; empty means any.</summary>
    public IReadOnlyList<string> Choices { get; init => field = value ?? []; } = [];

    /// <summary>Whether it has been filled.</summary>
    public bool IsFilled { get; init; }
}
