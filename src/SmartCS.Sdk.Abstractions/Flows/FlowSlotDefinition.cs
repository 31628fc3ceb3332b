using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>Something that a flow wants to know.</summary>
public sealed record FlowSlotDefinition
{
    /// <summary>The name: 1 to 64 lower-case letters, digits and underscores, beginning with a letter.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds, which is what is recognised in messages; null means any text.</summary>
    public SlotType? Type { get; init; }

    /// <summary>What it is called to shoppers.</summary>
    public LocalizedText Title { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>The only values allowed; empty means any. A step may offer others at run time.</summary>
    public IReadOnlyList<FlowChoice> Choices { get; init => field = value ?? []; } = [];

    /// <summary>A condition over <c>value</c> and the other slots that a value must meet; null means that any will do.</summary>
    public string? Valid { get; init; }

    /// <summary>What is said to a value that is not valid, before it is asked for again.</summary>
    public LocalizedText Invalid { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>Whether no step need ask for it: it counts when a message or a linking flow says it, and is nothing otherwise. Default not.</summary>
    public bool IsOptional { get; init; }
}
