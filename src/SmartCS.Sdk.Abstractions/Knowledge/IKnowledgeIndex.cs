namespace SmartCS.Sdk.Knowledge;

/// <summary>Searches the merchants' knowledge. It can always be rebuilt from the record, and may drop a merchant to free memory.</summary>
/// <remarks>Implementations are safe for concurrent use; a search sees either all of an applied batch or none of it.</remarks>
public interface IKnowledgeIndex
{
    /// <summary>The revision of the record up to which the index stands; 0 for a merchant that is not loaded.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<long> GetRevisionAsync(MerchantId merchant, CancellationToken cancellationToken = default);

    /// <summary>Takes changes in; when the call returns, searches see them.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="changes">Revisions in ascending order; those at or below the index's revision are ignored.</param>
    /// <param name="afterRevision">
    /// The revision that the changes follow on. 0 says that they are the whole of the merchant's knowledge, which then takes
    /// the place of what an index at a lower revision held. An index below it, such as one that has just dropped the merchant, takes nothing in.
    /// </param>
    /// <param name="throughRevision">The revision up to which the index stands afterwards, at least that of the last change.</param>
    /// <param name="cancellationToken">Cancels the call; the index then stands as before or as after.</param>
    /// <returns>The revision that the index now stands at; below <paramref name="throughRevision"/> where it took nothing in.</returns>
    /// <exception cref="SmartCustomerServiceException">A part of the index that it cannot do without failed; the index stands as before.</exception>
    ValueTask<long> ApplyAsync(MerchantId merchant, IReadOnlyList<KnowledgeRevision> changes, long afterRevision, long throughRevision, CancellationToken cancellationToken = default);

    /// <summary>Finds the entries that fit a query best, among those that may be said at the query's instant.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The hits with the revision that they are of; revision 0 and no hits for a merchant that is not loaded.</returns>
    /// <exception cref="ArgumentException">The query's <see cref="SearchQuery.Top"/> or a filter is out of range.</exception>
    ValueTask<SearchResult> SearchAsync(MerchantId merchant, SearchQuery query, CancellationToken cancellationToken = default);

    /// <summary>Forgets a merchant; it can be loaded again from the record.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask DropAsync(MerchantId merchant, CancellationToken cancellationToken = default);
}
