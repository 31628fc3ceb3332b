using System.Collections.Concurrent;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Keeps the merchants' records in this process's memory: fast, whole, and gone when the process ends.</summary>
/// <remarks>Safe for concurrent use. Readers never wait for writers. For knowledge that must last, use a durable store.</remarks>
public sealed class InMemoryKnowledgeStore : IKnowledgeStore
{
    private readonly ConcurrentDictionary<MerchantId, InMemoryRecord> _records = new();
    private readonly TimeProvider _time;

    /// <summary>Creates an empty store.</summary>
    /// <param name="timeProvider">The clock that dates revisions; null means the system's.</param>
    public InMemoryKnowledgeStore(TimeProvider? timeProvider = null) => _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KnowledgeRevision>> AppendAsync(MerchantId merchant, IReadOnlyList<KnowledgeChange> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        KnowledgeChangeValidator.Require(merchant, changes);
        cancellationToken.ThrowIfCancellationRequested();
        if (changes.Count == 0)
        {
            return new([]);
        }

        return new(_records.GetOrAdd(merchant, static _ => new InMemoryRecord()).Append(changes, _time));
    }

    /// <inheritdoc/>
    public ValueTask<long> GetHeadAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_records.TryGetValue(merchant, out var record) ? record.Head : 0);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KnowledgeRevision> ReadCurrentAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
        _records.TryGetValue(merchant, out var record) ? new MemoryAsyncEnumerable<KnowledgeRevision>(record.ReadCurrent(), cancellationToken) : MemoryAsyncEnumerable<KnowledgeRevision>.Empty;

    /// <inheritdoc/>
    public IAsyncEnumerable<KnowledgeRevision> ReadChangesAsync(MerchantId merchant, long afterRevision, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterRevision);
        return _records.TryGetValue(merchant, out var record) ? new MemoryAsyncEnumerable<KnowledgeRevision>(record.ReadChanges(afterRevision), cancellationToken) : MemoryAsyncEnumerable<KnowledgeRevision>.Empty;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KnowledgeRevision> ReadHistoryAsync(MerchantId merchant, EntryId entryId, CancellationToken cancellationToken = default) =>
        _records.TryGetValue(merchant, out var record) ? new MemoryAsyncEnumerable<KnowledgeRevision>(record.ReadHistory(entryId), cancellationToken) : MemoryAsyncEnumerable<KnowledgeRevision>.Empty;
}
