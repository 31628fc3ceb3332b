namespace SmartCS.Sdk.Flows;

/// <summary>The flow that a conversation is in, as far as understanding the next message needs it.</summary>
public sealed record RunningFlow
{
    /// <summary>The flow's name.</summary>
    public required string Flow { get; init; }

    /// <summary>The flow's slots.</summary>
    public IReadOnlyList<FlowSlot> Slots { get; init => field = value ?? []; } = [];

    /// <summary>The name of the slot that the shopper was asked for last; null where nothing was asked.</summary>
    public string? Awaiting { get; init; }

    /// <summary>
    /// How sure the flow itself is that the whole message is a value of the slot that it waits for, 0 to 1, where it has read the
    /// message; null where it leaves that to the recognisers. With 1 it is so even where the same words give a flow up elsewhere.
    /// </summary>
    public double? Fit { get; init; }

    /// <summary>
    /// The name of a filled slot of which the flow itself has read another value in the message, as in "actually, only the scarf" while it
    /// waits for a yes; null where it has read none, or leaves that to the recognisers.
    /// </summary>
    public string? Amended { get; init; }
}
