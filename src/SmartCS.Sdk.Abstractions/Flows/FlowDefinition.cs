namespace SmartCS.Sdk.Flows;

/// <summary>A dialogue with a purpose, such as a return: what it wants to know, and its steps. Immutable.</summary>
/// <remarks>Made by <c>FlowBuilder</c> in code, or read from a file of a merchant; both give the same model.</remarks>
public sealed record FlowDefinition
{
    /// <summary>The name, which is the intent that begins it: 1 to 64 lower-case letters, digits and underscores, beginning with a letter.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called to shoppers, such as "the return".</summary>
    public LocalizedText Title { get; init => field = value ?? LocalizedText.Empty; } = LocalizedText.Empty;

    /// <summary>Whether it is only for a shopper whom the host has verified, so that an unverified one is identified first. Default not.</summary>
    public bool RequiresShopper { get; init; }

    /// <summary>What it wants to know. A slot may be filled by any message while the flow runs.</summary>
    public IReadOnlyList<FlowSlotDefinition> Slots { get; init => field = value ?? []; } = [];

    /// <summary>Its steps, at least one; it begins with the first.</summary>
    public required IReadOnlyList<FlowStep> Steps { get; init; }

    /// <summary>How long the shopper may be silent before the flow is given up, 1 minute to 30 days. Default 30 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How often the same thing is asked before a person is brought in, 1 to 10. Default 3.</summary>
    public int MaxAttempts { get; init; } = 3;
}
