using System.Collections.Concurrent;

namespace SmartCS.Sdk.Conversations;

/// <summary>Keeps conversations in this process's memory: fast, and gone when the process ends.</summary>
/// <remarks>
/// Safe for concurrent use. Finding and appending cost the same whatever the length of the conversation. Nothing is
/// ever forgotten while the process runs; for conversations that must last, or without number, use a durable store.
/// </remarks>
public sealed class InMemoryConversationStore : IConversationStore
{
    private readonly ConcurrentDictionary<Key, InMemoryConversation> _conversations = new();

    /// <inheritdoc/>
    public ValueTask<ConversationTurn?> FindAsync(MerchantId merchant, ConversationId conversation, MessageId message, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_conversations.TryGetValue(new Key(merchant, conversation), out var found) ? found.Find(message) : null);
    }

    /// <inheritdoc/>
    public ValueTask<ConversationTurn> AppendAsync(ConversationTurn turn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentException.ThrowIfNullOrEmpty(turn.Merchant.Value, "turn.Merchant");
        ArgumentException.ThrowIfNullOrEmpty(turn.Conversation.Value, "turn.Conversation");
        ArgumentException.ThrowIfNullOrEmpty(turn.Message.Value, "turn.Message");
        cancellationToken.ThrowIfCancellationRequested();
        return new(_conversations.GetOrAdd(new Key(turn.Merchant, turn.Conversation), static _ => new InMemoryConversation()).Append(turn));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConversationTurn>> ReadRecentAsync(MerchantId merchant, ConversationId conversation, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_conversations.TryGetValue(new Key(merchant, conversation), out var found) ? found.ReadRecent(count) : []);
    }

    private readonly record struct Key(MerchantId Merchant, ConversationId Conversation);
}
