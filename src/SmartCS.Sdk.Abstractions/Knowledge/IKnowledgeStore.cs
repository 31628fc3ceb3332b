namespace SmartCS.Sdk.Knowledge;

/// <summary>The merchants' knowledge record: every entry with its whole history, and a feed of changes.</summary>
/// <remarks>
/// Implementations are safe for concurrent use, also by several processes on the same data where the store is shared.
/// Each merchant has a sequence of revisions of its own, from 1 without gaps. Nothing of one merchant is ever visible
/// through another.
/// </remarks>
public interface IKnowledgeStore
{
    /// <summary>Writes changes: all of them or none, in the order given.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="changes">The changes. The same entry may occur several times; removing an entry that is not there writes nothing.</param>
    /// <param name="cancellationToken">Cancels the call; the changes may or may not be written then.</param>
    /// <returns>The revisions written, in order; durable, where the store is durable, when the call returns.</returns>
    /// <exception cref="ArgumentException">An entry breaks a rule of <see cref="KnowledgeEntryValidator"/>, or differs in id from its change; nothing was written.</exception>
    /// <exception cref="SmartCustomerServiceException">The changes could not be made durable; nothing was written.</exception>
    ValueTask<IReadOnlyList<KnowledgeRevision>> AppendAsync(MerchantId merchant, IReadOnlyList<KnowledgeChange> changes, CancellationToken cancellationToken = default);

    /// <summary>The merchant's last revision; 0 for a merchant without any.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    ValueTask<long> GetHeadAsync(MerchantId merchant, CancellationToken cancellationToken = default);

    /// <summary>Reads the entries that are there now, of any approval state and validity, each in its last revision.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The entries ordered by revision, as of one instant; removed ones are left out.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    IAsyncEnumerable<KnowledgeRevision> ReadCurrentAsync(MerchantId merchant, CancellationToken cancellationToken = default);

    /// <summary>Reads the feed of changes, removals included.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="afterRevision">The last revision that the reader already has; 0 for the whole feed.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The revisions after that one, in order, up to the head at the time of the call.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    IAsyncEnumerable<KnowledgeRevision> ReadChangesAsync(MerchantId merchant, long afterRevision, CancellationToken cancellationToken = default);

    /// <summary>Reads the history of one entry.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>Its revisions, newest first; empty for an entry that never was.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    IAsyncEnumerable<KnowledgeRevision> ReadHistoryAsync(MerchantId merchant, EntryId entryId, CancellationToken cancellationToken = default);
}
