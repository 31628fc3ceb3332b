using System.Diagnostics.CodeAnalysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>One merchant's knowledge: its record and its index, joined so that every search sees every earlier write.</summary>
/// <remarks>Safe for concurrent use. Writes of this process are seen by the next search; those of other processes within <see cref="SmartCustomerServiceOptions.KnowledgeFreshness"/>.</remarks>
[SuppressMessage("Reliability", "CA1001", Justification = "A SemaphoreSlim holds nothing to dispose of unless its wait handle is used.")]
public sealed class KnowledgeBase
{
    // How often an index may lose a merchant between loading and searching it, which happens only when it has too little memory.
    private const int MaxRounds = 20;

    private readonly IKnowledgeStore _store;
    private readonly IKnowledgeIndex _index;
    private readonly TimeProvider _time;
    private readonly TimeSpan _freshness;
    private readonly SemaphoreSlim _syncing = new(1, 1);
    private long _required;
    private long _lookedAt;
    private volatile bool _hasLooked;

    /// <summary>Joins a record and an index for one merchant.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="store">The record.</param>
    /// <param name="index">The index.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    /// <param name="freshness">How long a write of another process may stay unseen, 0 or more; null means 1 second.</param>
    /// <exception cref="ArgumentException"><paramref name="merchant"/> is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="freshness"/> is below 0.</exception>
    public KnowledgeBase(MerchantId merchant, IKnowledgeStore store, IKnowledgeIndex index, TimeProvider? timeProvider = null, TimeSpan? freshness = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(merchant.Value, nameof(merchant));
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(index);
        Merchant = merchant;
        _store = store;
        _index = index;
        _time = timeProvider ?? TimeProvider.System;
        _freshness = freshness ?? TimeSpan.FromSeconds(1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_freshness, TimeSpan.Zero, nameof(freshness));
    }

    /// <summary>The merchant.</summary>
    public MerchantId Merchant { get; }

    /// <summary>Puts entries in place, all or none, each as a new revision.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="changedBy">Who changes them.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the call; the entries may or may not be written then.</param>
    /// <returns>The revisions written; every later search sees them.</returns>
    /// <exception cref="ArgumentException">An entry breaks a rule of <see cref="KnowledgeEntryValidator"/>; nothing was written.</exception>
    /// <exception cref="SmartCustomerServiceException">The record could not be written; nothing was written.</exception>
    public Task<IReadOnlyList<KnowledgeRevision>> PutAsync(IReadOnlyList<KnowledgeEntry> entries, string changedBy = "system", string? reason = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var changes = new KnowledgeChange[entries.Count];
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i] = KnowledgeChange.Put(entries[i], changedBy, reason);
        }

        return WriteAsync(changes, cancellationToken);
    }

    /// <summary>Removes an entry; its history stays, and <see cref="RollBackAsync"/> brings it back.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="changedBy">Who removes it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the call; the entry may or may not be removed then.</param>
    /// <returns>The revision written; null where there was no such entry.</returns>
    /// <exception cref="SmartCustomerServiceException">The record could not be written.</exception>
    public async Task<KnowledgeRevision?> RemoveAsync(EntryId entryId, string changedBy = "system", string? reason = null, CancellationToken cancellationToken = default)
    {
        var written = await WriteAsync([KnowledgeChange.Remove(entryId, changedBy, reason)], cancellationToken).ConfigureAwait(false);
        return written.Count > 0 ? written[0] : null;
    }

    /// <summary>Puts a correction in place of a wrong entry: from the next turn on the wrong one is no longer said.</summary>
    /// <param name="wrong">The entry to supersede. May be the correction's own id, which then simply gets a new revision.</param>
    /// <param name="correction">The right entry.</param>
    /// <param name="changedBy">Who corrects.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the call; the correction may or may not be written then.</param>
    /// <returns>The revision written.</returns>
    /// <exception cref="ArgumentException">The correction breaks a rule of <see cref="KnowledgeEntryValidator"/>; nothing was written.</exception>
    /// <exception cref="SmartCustomerServiceException">The record could not be written; nothing was written.</exception>
    public async Task<KnowledgeRevision> CorrectAsync(EntryId wrong, KnowledgeEntry correction, string changedBy = "system", string? reason = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var entry = correction.Id == wrong || correction.Supersedes.Contains(wrong)
            ? correction
            : correction with { Supersedes = [.. correction.Supersedes, wrong] };
        var written = await PutAsync([entry], changedBy, reason, cancellationToken).ConfigureAwait(false);
        return written[0];
    }

    /// <summary>Makes an entry again what it was at an earlier revision, as a new revision.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="revision">One of the entry's own revisions; where it was removed then, it is removed again.</param>
    /// <param name="changedBy">Who rolls back.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the call; the change may or may not be written then.</param>
    /// <returns>The revision written; null where the entry is already removed and was so then.</returns>
    /// <exception cref="ArgumentException">The entry has no such revision; the message lists those it has.</exception>
    /// <exception cref="SmartCustomerServiceException">The record could not be read or written.</exception>
    public async Task<KnowledgeRevision?> RollBackAsync(EntryId entryId, long revision, string changedBy = "system", string? reason = null, CancellationToken cancellationToken = default)
    {
        var target = await FindRevisionAsync(entryId, revision, cancellationToken).ConfigureAwait(false);
        var change = new KnowledgeChange { EntryId = entryId, Entry = target.Entry, ChangedBy = changedBy, Reason = reason ?? $"rollback to revision {revision}" };
        var written = await WriteAsync([change], cancellationToken).ConfigureAwait(false);
        return written.Count > 0 ? written[0] : null;
    }

    /// <summary>Writes changes of any kind, all or none.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellationToken">Cancels the call; the changes may or may not be written then.</param>
    /// <returns>The revisions written; every later search sees them.</returns>
    /// <exception cref="ArgumentException">An entry breaks a rule of <see cref="KnowledgeEntryValidator"/>; nothing was written.</exception>
    /// <exception cref="SmartCustomerServiceException">The record could not be written; nothing was written.</exception>
    public async Task<IReadOnlyList<KnowledgeRevision>> WriteAsync(IReadOnlyList<KnowledgeChange> changes, CancellationToken cancellationToken = default)
    {
        var written = await _store.AppendAsync(Merchant, changes, cancellationToken).ConfigureAwait(false);
        if (written.Count > 0)
        {
            // The write stands from here on, whatever becomes of the index: the next search catches up.
            Require(written[^1].Revision);
        }

        return written;
    }

    /// <summary>Searches what may be said, after taking in every earlier write.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The hits, best first.</returns>
    /// <exception cref="ArgumentException">The query is out of range.</exception>
    /// <exception cref="SmartCustomerServiceException">The record could not be read, or the index has too little memory for the merchant.</exception>
    public async ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!IsFresh())
        {
            await SynchroniseAsync(mustLook: false, cancellationToken).ConfigureAwait(false);
        }

        // What was written before this call must be seen; what is written meanwhile may be.
        var required = Volatile.Read(ref _required);
        for (var round = 0; round < MaxRounds; round++)
        {
            var result = await _index.SearchAsync(Merchant, query, cancellationToken).ConfigureAwait(false);
            if (result.Revision >= required)
            {
                return result;
            }

            await SynchroniseAsync(mustLook: false, cancellationToken).ConfigureAwait(false);
        }

        throw new SmartCustomerServiceException(
            $"The index of merchant '{Merchant}' was dropped {MaxRounds} times before it could be searched; SmartCustomerServiceOptions.IndexMemoryLimit must hold the merchants that are served at the same time.")
        {
            IsTransient = true,
        };
    }

    /// <summary>Takes in every write so far, so that the next search need not.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The revision that the index stands at.</returns>
    /// <exception cref="SmartCustomerServiceException">The record could not be read.</exception>
    public Task<long> SynchroniseAsync(CancellationToken cancellationToken = default) => SynchroniseAsync(mustLook: true, cancellationToken);

    /// <summary>Reads the entries that are there now, of any approval state and validity.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The entries in their last revision, ordered by revision.</returns>
    public IAsyncEnumerable<KnowledgeRevision> ReadCurrentAsync(CancellationToken cancellationToken = default) =>
        _store.ReadCurrentAsync(Merchant, cancellationToken);

    /// <summary>Reads the history of one entry.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>Its revisions, newest first; empty for an entry that never was.</returns>
    public IAsyncEnumerable<KnowledgeRevision> ReadHistoryAsync(EntryId entryId, CancellationToken cancellationToken = default) =>
        _store.ReadHistoryAsync(Merchant, entryId, cancellationToken);

    private async Task<KnowledgeRevision> FindRevisionAsync(EntryId entryId, long revision, CancellationToken cancellationToken)
    {
        var known = new List<long>();
        await foreach (var candidate in _store.ReadHistoryAsync(Merchant, entryId, cancellationToken).ConfigureAwait(false))
        {
            if (candidate.Revision == revision)
            {
                return candidate;
            }

            known.Add(candidate.Revision);
        }

        throw new ArgumentException(
            known.Count == 0 ? $"There is no entry '{entryId}' to roll back." : $"Entry '{entryId}' has no revision {revision}; it has {string.Join(", ", known)}.",
            nameof(revision));
    }

    /// <summary>The revision that a search of now would see at least: another process's writes within the freshness, one's own at once.</summary>
    internal async ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken)
    {
        if (!IsFresh())
        {
            await SynchroniseAsync(mustLook: false, cancellationToken).ConfigureAwait(false);
        }

        return Volatile.Read(ref _required);
    }

    private bool IsFresh() => _hasLooked && _time.GetElapsedTime(Volatile.Read(ref _lookedAt)) < _freshness;

    private void Require(long revision)
    {
        var known = Volatile.Read(ref _required);
        while (revision > known)
        {
            var seen = Interlocked.CompareExchange(ref _required, revision, known);
            if (seen == known)
            {
                return;
            }

            known = seen;
        }
    }

    private async Task<long> SynchroniseAsync(bool mustLook, CancellationToken cancellationToken)
    {
        await _syncing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var indexed = await _index.GetRevisionAsync(Merchant, cancellationToken).ConfigureAwait(false);

            // Of all that came while one was looking, only the first looks.
            if (mustLook || !IsFresh())
            {
                var lookedAt = _time.GetTimestamp();
                Require(await _store.GetHeadAsync(Merchant, cancellationToken).ConfigureAwait(false));
                Volatile.Write(ref _lookedAt, lookedAt);
            }

            if (indexed < Volatile.Read(ref _required))
            {
                indexed = await CatchUpAsync(indexed, cancellationToken).ConfigureAwait(false);
            }

            _hasLooked = true;
            return indexed;
        }
        finally
        {
            _syncing.Release();
        }
    }

    private async Task<long> CatchUpAsync(long indexed, CancellationToken cancellationToken)
    {
        var through = Volatile.Read(ref _required);
        var source = indexed == 0
            ? _store.ReadCurrentAsync(Merchant, cancellationToken)
            : _store.ReadChangesAsync(Merchant, indexed, cancellationToken);
        var changes = new List<KnowledgeRevision>();
        await foreach (var change in source.ConfigureAwait(false))
        {
            changes.Add(change);
        }

        if (changes.Count > 0)
        {
            through = Math.Max(through, changes[^1].Revision);
        }

        return await _index.ApplyAsync(Merchant, changes, indexed, through, cancellationToken).ConfigureAwait(false);
    }
}
