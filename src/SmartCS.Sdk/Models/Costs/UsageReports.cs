namespace SmartCS.Sdk.Models;

/// <summary>Answers what a merchant's service took and led to, such as the cost of each resolved conversation of this week by intent.</summary>
/// <remarks>Safe for concurrent use. A report reads every record of its time once; it takes memory in proportion to the conversations in it.</remarks>
public sealed class UsageReports
{
    private readonly IUsageStore _store;
    private readonly PriceBook _prices;

    /// <summary>Creates the reports.</summary>
    /// <param name="store">Where the records are.</param>
    /// <param name="prices">The rates between currencies.</param>
    public UsageReports(IUsageStore store, PriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(prices);
        _store = store;
        _prices = prices;
    }

    /// <summary>Sums up a merchant's records.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The merchant is missing, the time ends before it begins, or the currency is no ISO 4217 code.</exception>
    /// <exception cref="SmartCustomerServiceException">The store cannot be read.</exception>
    public async ValueTask<UsageReport> QueryAsync(UsageQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentException.ThrowIfNullOrEmpty(query.Merchant.Value, "query.Merchant");
        if (query.To < query.From)
        {
            throw new ArgumentException("The time ends before it begins.", nameof(query));
        }

        if (query.Currency is not null && !Money.IsCurrency(query.Currency))
        {
            throw new ArgumentException($"The currency is '{query.Currency}'; allowed is {PriceRules.Currency}.", nameof(query));
        }

        if (!Enum.IsDefined(query.GroupBy))
        {
            throw new ArgumentException($"The grouping is {query.GroupBy}; allowed are {string.Join(", ", Enum.GetNames<UsageGrouping>())}.", nameof(query));
        }

        var summing = new UsageSummary(query, _prices);
        await foreach (var record in _store.ReadAsync(query.Merchant, query.From, query.To, cancellationToken).ConfigureAwait(false))
        {
            summing.Add(record);
        }

        return summing.Report();
    }
}
