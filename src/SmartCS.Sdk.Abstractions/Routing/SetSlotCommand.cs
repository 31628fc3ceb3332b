namespace SmartCS.Sdk.Routing;

/// <summary>Fill a slot that the running flow asked for or still needs.</summary>
public sealed record SetSlotCommand : DialogueCommand
{
    /// <summary>The slot's name in the flow.</summary>
    public required string Slot { get; init; }

    /// <summary>What the shopper said it is.</summary>
    public required SlotValue Value { get; init; }
}
