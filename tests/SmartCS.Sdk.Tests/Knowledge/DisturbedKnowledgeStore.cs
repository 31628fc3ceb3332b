using System.Runtime.CompilerServices;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Tests.Knowledge;

/// <summary>A store that fails when a test says so, and counts how often it is looked at.</summary>
internal sealed class DisturbedKnowledgeStore(IKnowledgeStore inner) : IKnowledgeStore
{
    private int _headReads;
    private int _openHistories;

    public bool Fails { get; set; }

    public bool FeedFails { get; set; }

    public int HeadReads => _headReads;

    /// <summary>What looks at the head wait for, if anything.</summary>
    public Task HeadGate { get; set; } = Task.CompletedTask;

    public ValueTask<IReadOnlyList<KnowledgeRevision>> AppendAsync(MerchantId merchant, IReadOnlyList<KnowledgeChange> changes, CancellationToken cancellationToken = default)
    {
        ThrowIf(Fails);

        // As a store with a lock around its reads would.
        ThrowIf(_openHistories > 0);
        return inner.AppendAsync(merchant, changes, cancellationToken);
    }

    public async ValueTask<long> GetHeadAsync(MerchantId merchant, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _headReads);
        await HeadGate;
        ThrowIf(Fails);
        return await inner.GetHeadAsync(merchant, cancellationToken);
    }

    public IAsyncEnumerable<KnowledgeRevision> ReadCurrentAsync(MerchantId merchant, CancellationToken cancellationToken = default) =>
        ReadAsync(inner.ReadCurrentAsync(merchant, cancellationToken), cancellationToken);

    public IAsyncEnumerable<KnowledgeRevision> ReadChangesAsync(MerchantId merchant, long afterRevision, CancellationToken cancellationToken = default) =>
        ReadAsync(inner.ReadChangesAsync(merchant, afterRevision, cancellationToken), cancellationToken);

    public IAsyncEnumerable<KnowledgeRevision> ReadHistoryAsync(MerchantId merchant, EntryId entryId, CancellationToken cancellationToken = default) =>
        ReadHistoryAsync(ReadAsync(inner.ReadHistoryAsync(merchant, entryId, cancellationToken), cancellationToken), cancellationToken);

    private static void ThrowIf(bool fails)
    {
        if (fails)
        {
            throw new SmartCustomerServiceException("The store is down.");
        }
    }

    private async IAsyncEnumerable<KnowledgeRevision> ReadHistoryAsync(IAsyncEnumerable<KnowledgeRevision> revisions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _openHistories++;
        try
        {
            await foreach (var revision in revisions.WithCancellation(cancellationToken))
            {
                yield return revision;
            }
        }
        finally
        {
            _openHistories--;
        }
    }

    private async IAsyncEnumerable<KnowledgeRevision> ReadAsync(IAsyncEnumerable<KnowledgeRevision> revisions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var revision in revisions.WithCancellation(cancellationToken))
        {
            ThrowIf(Fails || FeedFails);
            yield return revision;
        }
    }
}
