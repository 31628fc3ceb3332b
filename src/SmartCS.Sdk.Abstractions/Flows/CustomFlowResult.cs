namespace SmartCS.Sdk.Flows;

/// <summary>What a flow in code made of a message.</summary>
public sealed record CustomFlowResult
{
    /// <summary>What it says; null for nothing before the question of <see cref="Propose"/>.</summary>
    public FlowReply? Reply { get; init; }

    /// <summary>What it wants kept, at most 16,384 UTF-16 units; null ends the flow.</summary>
    public string? State { get; init; }

    /// <summary>A write to put to the shopper; the flow runs again when that is settled. Null for none.</summary>
    public ProposedEffect? Propose { get; init; }
}
