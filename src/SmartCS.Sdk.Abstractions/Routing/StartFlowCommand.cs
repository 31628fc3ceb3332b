namespace SmartCS.Sdk.Routing;

/// <summary>Begin a flow, such as a return.</summary>
public sealed record StartFlowCommand : DialogueCommand
{
    /// <summary>The flow's name, one of those that the merchant has.</summary>
    public required string Flow { get; init; }

    /// <summary>What the message already tells; empty where nothing was found.</summary>
    public IReadOnlyList<SlotValue> Slots { get; init => field = value ?? []; } = [];
}
