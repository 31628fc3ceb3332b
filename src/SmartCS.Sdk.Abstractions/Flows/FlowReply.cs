namespace SmartCS.Sdk.Flows;

/// <summary>What a flow says.</summary>
public sealed record FlowReply
{
    /// <summary>What the shopper reads.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the flow wants a human agent to go on.</summary>
    public bool NeedsHandoff { get; init; }
}
