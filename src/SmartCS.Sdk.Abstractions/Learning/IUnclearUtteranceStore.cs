namespace SmartCS.Sdk.Learning;

/// <summary>Keeps what shoppers said that was not understood or not answered, for a bounded time and up to a bounded number of each merchant.</summary>
/// <remarks>
/// Implementations are safe for concurrent use, also by several processes on the same data where the store is shared. What
/// is older than the store's retention is never given out. Nothing of one merchant is ever given to another.
/// </remarks>
public interface IUnclearUtteranceStore
{
    /// <summary>Keeps an utterance, and counts it in its day.</summary>
    /// <param name="utterance">The utterance, already without personal data.</param>
    /// <param name="cancellationToken">Cancels the call; the utterance may or may not be kept then.</param>
    /// <exception cref="ArgumentException">A property is missing or out of range.</exception>
    /// <exception cref="SmartCustomerServiceException">The utterance could not be made durable.</exception>
    ValueTask AppendAsync(UnclearUtterance utterance, CancellationToken cancellationToken = default);

    /// <summary>Reads a merchant's utterances of a time, in the order of <see cref="UnclearUtterance.At"/>; those of the same instant in the order in which they came.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The instant after the last.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The utterances, as of the beginning of the enumeration.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    IAsyncEnumerable<UnclearUtterance> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default);

    /// <summary>Counts a merchant's utterances by day and kind, also those that are no longer kept.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="from">The first day, UTC.</param>
    /// <param name="to">The last day, UTC.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The counts in the order of days, then of kinds; days and kinds without any are left out.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<UnclearCount>> CountAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default);
}
