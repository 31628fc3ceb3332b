namespace SmartCS.Sdk.Routing;

/// <summary>Change a slot of the running flow that was filled before.</summary>
public sealed record CorrectSlotCommand : DialogueCommand
{
    /// <summary>The slot's name in the flow.</summary>
    public required string Slot { get; init; }

    /// <summary>What the shopper says it is instead.</summary>
    public required SlotValue Value { get; init; }
}
