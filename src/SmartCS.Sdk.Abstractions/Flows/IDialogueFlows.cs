using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>Runs the flows that messages begin and fill. Safe for concurrent use; the messages of one conversation come in order.</summary>
public interface IDialogueFlows
{
    /// <summary>Whether a merchant has a flow, so that a message may begin it.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="flow">The flow's name.</param>
    /// <returns>Whether it has.</returns>
    bool Has(MerchantProfile profile, string flow);

    /// <summary>Finds the flow that a conversation is in.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The flow; null where the conversation is in none.</returns>
    ValueTask<RunningFlow?> FindRunningAsync(MerchantId merchant, ConversationId conversation, CancellationToken cancellationToken = default);

    /// <summary>Executes the commands of one request that concern flows.</summary>
    /// <param name="turn">The commands, and whose they are.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What to say.</returns>
    ValueTask<FlowReply> ExecuteAsync(FlowTurn turn, CancellationToken cancellationToken = default);
}
