using System.Collections.Concurrent;
using SmartCS.Sdk.Conversations;

namespace SmartCS.Sdk.Tests.Turns;

/// <summary>A store that waits, fails or finds another process's turn where a test says so.</summary>
internal sealed class DisturbedConversationStore : IConversationStore
{
    private readonly InMemoryConversationStore _inner = new();
    private int _appends;

    /// <summary>Held messages reach the store and stay there until released.</summary>
    public ConcurrentDictionary<string, Hold> Holds { get; } = new();

    public Func<Exception>? FailFind { get; set; }

    public Func<Exception>? FailAppend { get; set; }

    /// <summary>Makes every call give up its thread once, as a store over a network does.</summary>
    public bool Yields { get; set; }

    /// <summary>Stored by "another process" between the look-up and the append.</summary>
    public ConversationTurn? StoredElsewhere { get; set; }

    public int Appends => _appends;

    public Hold HoldAt(string message) => Holds[message] = new Hold();

    public async ValueTask<ConversationTurn?> FindAsync(MerchantId merchant, ConversationId conversation, MessageId message, CancellationToken cancellationToken = default)
    {
        if (Yields)
        {
            await Task.Yield();
        }

        if (Holds.TryGetValue(message.Value, out var hold))
        {
            hold.Reached.TrySetResult();
            await hold.Released.Task.WaitAsync(cancellationToken);
        }

        return FailFind is { } fail ? throw fail() : await _inner.FindAsync(merchant, conversation, message, cancellationToken);
    }

    public async ValueTask<ConversationTurn> AppendAsync(ConversationTurn turn, CancellationToken cancellationToken = default)
    {
        if (Yields)
        {
            await Task.Yield();
        }

        if (FailAppend is { } fail)
        {
            throw fail();
        }

        if (StoredElsewhere is { } other)
        {
            await _inner.AppendAsync(other, cancellationToken);
        }

        Interlocked.Increment(ref _appends);
        return await _inner.AppendAsync(turn, cancellationToken);
    }

    public ValueTask<IReadOnlyList<ConversationTurn>> ReadRecentAsync(MerchantId merchant, ConversationId conversation, int count, CancellationToken cancellationToken = default) =>
        _inner.ReadRecentAsync(merchant, conversation, count, cancellationToken);

    internal sealed class Hold
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => Released.TrySetResult();
    }
}
