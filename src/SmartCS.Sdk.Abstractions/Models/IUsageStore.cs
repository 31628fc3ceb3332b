namespace SmartCS.Sdk.Models;

/// <summary>Keeps what turns and model work took, for budgets and reports.</summary>
/// <remarks>
/// Implementations are safe for concurrent use, also by several processes on the same data where the store is shared.
/// What a completed <see cref="AppendAsync"/> accepted is never lost by a durable store. Nothing of one merchant is ever
/// given to another.
/// </remarks>
public interface IUsageStore
{
    /// <summary>Keeps a record, once.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Cancels the call; the record may or may not be kept then.</param>
    /// <returns>Whether it is new; false where the merchant has a record of this id already, which stays as it is.</returns>
    /// <exception cref="ArgumentException">The id, the merchant or the intent is missing or too long, or a cost has no currency.</exception>
    /// <exception cref="SmartCustomerServiceException">The record could not be made durable; it may be appended again.</exception>
    ValueTask<bool> AppendAsync(UsageRecord record, CancellationToken cancellationToken = default);

    /// <summary>Reads a merchant's records of a time, in the order of <see cref="UsageRecord.At"/>; those of the same instant in the order in which they came.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The instant after the last.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The records, as of the beginning of the enumeration.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    IAsyncEnumerable<UsageRecord> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default);

    /// <summary>Sums up what a merchant's records cost, exactly, by day and currency. It takes the same time however many records there are.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The sums in the order of days, then of currency codes; days and currencies without cost are left out.</returns>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<DailyCost>> SumAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default);
}
