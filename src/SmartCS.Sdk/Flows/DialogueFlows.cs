using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>
/// Runs the flows of all merchants: keeps where each conversation stands, takes the commands of its messages, and has writes done after
/// a yes to exactly what was put to the shopper.
/// </summary>
/// <remarks>Safe for concurrent use, also by several processes on one store.</remarks>
public sealed class DialogueFlows : IDialogueFlows
{
    /// <inheritdoc/>
    public bool Has(MerchantProfile profile, string flow) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<RunningFlow?> FindRunningAsync(MerchantProfile profile, TurnRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public ValueTask<FlowReply?> ExecuteAsync(FlowTurn turn, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>
    /// Has a write put to the shopper that a model or the host asks for. The shopper is asked at the end of the reply to the message, and
    /// only the shopper's own yes has it done.
    /// </summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="request">The message that asks for it, with the identities that the host gave.</param>
    /// <param name="locale">The language to ask in.</param>
    /// <param name="effect">The write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The question that the shopper will be asked, its <see cref="FlowReply.Choices"/> not empty; or why the write may not be done.</returns>
    public ValueTask<FlowReply> ProposeAsync(MerchantProfile profile, TurnRequest request, Locale locale, ProposedEffect effect, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
