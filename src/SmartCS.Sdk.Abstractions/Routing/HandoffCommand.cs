namespace SmartCS.Sdk.Routing;

/// <summary>Bring in a human agent.</summary>
public sealed record HandoffCommand : DialogueCommand
{
    /// <summary>Why.</summary>
    public required HandoffReason Reason { get; init; }
}
