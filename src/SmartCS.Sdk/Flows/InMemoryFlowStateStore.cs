using System.Collections.Concurrent;

namespace SmartCS.Sdk.Flows;

/// <summary>Keeps where conversations stand in their flows in this process's memory: fast, and gone when the process ends.</summary>
/// <remarks>Safe for concurrent use. A state costs its length and about 200 bytes; it stays until it is dropped.</remarks>
public sealed class InMemoryFlowStateStore : IFlowStateStore
{
    private readonly ConcurrentDictionary<Key, Kept> _states = new();

    /// <summary>How many conversations have a state.</summary>
    public int Count => _states.Count;

    /// <inheritdoc/>
    public ValueTask<StoredFlowState?> FindAsync(MerchantId merchant, ConversationId conversation, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_states.TryGetValue(new Key(merchant, conversation), out var kept)
            ? new StoredFlowState { Merchant = merchant, Conversation = conversation, Version = kept.Version, ChangedAt = kept.ChangedAt, State = kept.State }
            : null);
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryWriteAsync(StoredFlowState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        FlowStateValidator.Require(state);
        cancellationToken.ThrowIfCancellationRequested();
        var key = new Key(state.Merchant, state.Conversation);

        // What the caller keeps writing into its buffer afterwards is not the state that was written.
        var kept = new Kept(state.Version + 1, state.ChangedAt, state.State.ToArray());
        return new(state.Version == 0
            ? _states.TryAdd(key, kept)
            : _states.TryGetValue(key, out var known) && known.Version == state.Version && _states.TryUpdate(key, kept, known));
    }

    /// <inheritdoc/>
    public ValueTask<int> DropAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var dropped = 0;
        foreach (var pair in _states)
        {
            cancellationToken.ThrowIfCancellationRequested();
            dropped += pair.Value.ChangedAt < before && _states.TryRemove(pair) ? 1 : 0;
        }

        return new(dropped);
    }

    private readonly record struct Key(MerchantId Merchant, ConversationId Conversation);

    // A class, compared by reference: what was read is what is replaced.
    private sealed class Kept(long version, DateTimeOffset changedAt, byte[] state)
    {
        public long Version => version;

        public DateTimeOffset ChangedAt => changedAt;

        public byte[] State => state;
    }
}
