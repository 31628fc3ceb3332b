namespace SmartCS.Sdk.Conversations;

/// <summary>Keeps what was said, so that a repeated message is recognised and a later one has its context.</summary>
/// <remarks>
/// Implementations are safe for concurrent use, also by several processes on the same data where the store is shared.
/// What a completed <see cref="AppendAsync"/> returned is never lost by a durable store.
/// </remarks>
public interface IConversationStore
{
    /// <summary>Finds the turn that a message id already has.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="message">The message id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The stored turn, or null.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    ValueTask<ConversationTurn?> FindAsync(MerchantId merchant, ConversationId conversation, MessageId message, CancellationToken cancellationToken = default);

    /// <summary>Appends a turn to the end of its conversation, once.</summary>
    /// <param name="turn">The turn; its <see cref="ConversationTurn.Sequence"/> is ignored.</param>
    /// <param name="cancellationToken">Cancels the call; the turn may or may not be stored then.</param>
    /// <returns>
    /// The turn as stored, with the next sequence number of its conversation; or, unchanged, the turn that was already
    /// stored under the same message id, also when another process stored it a moment ago.
    /// </returns>
    /// <exception cref="SmartCustomerServiceException">The turn could not be made durable; it may be appended again.</exception>
    ValueTask<ConversationTurn> AppendAsync(ConversationTurn turn, CancellationToken cancellationToken = default);

    /// <summary>Reads the last turns of a conversation.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="count">How many turns at most, at least 1.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The turns in the order in which they were said; empty for an unknown conversation.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<ConversationTurn>> ReadRecentAsync(MerchantId merchant, ConversationId conversation, int count, CancellationToken cancellationToken = default);
}
