using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>What one request of a message asks of the flows.</summary>
public sealed record FlowTurn
{
    /// <summary>The message, with the identities that the host gave.</summary>
    public required TurnRequest Request { get; init; }

    /// <summary>The merchant.</summary>
    public required MerchantProfile Profile { get; init; }

    /// <summary>The language to reply in.</summary>
    public required Locale Locale { get; init; }

    /// <summary>The commands, in order: <see cref="StartFlowCommand"/>, <see cref="SetSlotCommand"/>, <see cref="CorrectSlotCommand"/> and <see cref="CancelFlowCommand"/>.</summary>
    public required IReadOnlyList<DialogueCommand> Commands { get; init; }
}
