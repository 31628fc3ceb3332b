namespace SmartCS.Sdk.Flows;

/// <summary>Keeps where conversations stand in their flows.</summary>
/// <remarks>
/// Implementations are safe for concurrent use, also by several processes on the same data where the store is shared. What a
/// completed write wrote is never lost by a durable store.
/// </remarks>
public interface IFlowStateStore
{
    /// <summary>Finds a conversation's state.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The state; null where the conversation never was in a flow, or its state was dropped.</returns>
    ValueTask<StoredFlowState?> FindAsync(MerchantId merchant, ConversationId conversation, CancellationToken cancellationToken = default);

    /// <summary>Writes a conversation's state, unless another has written it since.</summary>
    /// <param name="state">The state; its version is that of the one it was made from, 0 for a new one.</param>
    /// <param name="cancellationToken">Cancels the call; the state may or may not be written then.</param>
    /// <returns>Whether it was written, its version one higher; false where the version in the store is another.</returns>
    ValueTask<bool> TryWriteAsync(StoredFlowState state, CancellationToken cancellationToken = default);

    /// <summary>Drops the states of all merchants that were not written for a time.</summary>
    /// <param name="before">Those that were written before are dropped.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many were dropped.</returns>
    ValueTask<int> DropAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}
