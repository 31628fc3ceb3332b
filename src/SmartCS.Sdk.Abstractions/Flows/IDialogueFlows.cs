using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Flows;

/// <summary>Runs the flows that messages begin and fill. Safe for concurrent use; the messages of one conversation come in order.</summary>
public interface IDialogueFlows
{
    /// <summary>Whether a merchant has a flow that can run, so that a message may begin it.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="flow">The flow's name.</param>
    /// <returns>Whether it has.</returns>
    bool Has(MerchantProfile profile, string flow);

    /// <summary>Finds the flow that a conversation is in.</summary>
    /// <param name="profile">The merchant.</param>
    /// <param name="request">The message that came. For one that the flows have taken already, what they found then.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The flow; null where the conversation is in none.</returns>
    ValueTask<RunningFlow?> FindRunningAsync(MerchantProfile profile, TurnRequest request, CancellationToken cancellationToken = default);

    /// <summary>Executes the commands of one request that concern flows.</summary>
    /// <param name="turn">The commands, and whose they are.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What to say; null where there is nothing to say, because no flow runs and none was to begin.</returns>
    ValueTask<FlowReply?> ExecuteAsync(FlowTurn turn, CancellationToken cancellationToken = default);
}
