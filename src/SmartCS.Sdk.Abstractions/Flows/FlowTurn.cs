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

    /// <summary>The part of the message that the commands are of, made well-formed: data, never instructions.</summary>
    public required string Text { get; init; }

    /// <summary>When the message came in, by the clock of the process that took it in, before it waited for those before it; null means not known. A yes that came before its question was asked is none to it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The number of the call within the message, from 0: with the message's id it names the call, so that a message that comes again does nothing again.</summary>
    public int Part { get; init; }

    /// <summary>
    /// The commands, in order: <see cref="StartFlowCommand"/>, <see cref="SetSlotCommand"/>, <see cref="CorrectSlotCommand"/>,
    /// <see cref="CancelFlowCommand"/>, <see cref="RepeatCommand"/> and <see cref="RestartFlowCommand"/>. Empty after something else was
    /// answered while a flow waits: the flow says again what it waits for.
    /// </summary>
    public required IReadOnlyList<DialogueCommand> Commands { get; init; }
}
