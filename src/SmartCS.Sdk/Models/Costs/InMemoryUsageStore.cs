using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Models;

/// <summary>Keeps usage in this process's memory: fast, and gone when the process ends.</summary>
/// <remarks>
/// Safe for concurrent use. Of all merchants together the newest 100,000 records are kept, or as many as the constructor
/// is told; an older one is forgotten with its id, so that it could be appended again. The sums of <see cref="SumAsync"/>
/// stay right for 400 days whatever was forgotten.
/// </remarks>
public sealed class InMemoryUsageStore : IUsageStore
{
    private const int DefaultRecords = 100_000;
    private const int KeptDays = 400;

    private readonly Lock _gate = new();
    private readonly Dictionary<MerchantId, MerchantUsage> _merchants = [];
    private readonly Queue<MerchantUsage> _order = new();
    private readonly int _maxRecords;

    /// <summary>Creates an empty store.</summary>
    /// <param name="maxRecords">How many records are kept, at least 1. A record takes about half a kilobyte.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxRecords"/> is below 1.</exception>
    public InMemoryUsageStore(int maxRecords = DefaultRecords)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRecords, 1);
        _maxRecords = maxRecords;
    }

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(UsageRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        UsageRecordValidator.Require(record);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_merchants.TryGetValue(record.Merchant, out var usage))
            {
                usage = new MerchantUsage();
                _merchants.Add(record.Merchant, usage);
            }

            if (!usage.Ids.Add(record.Id))
            {
                return new(false);
            }

            usage.Records.Enqueue(record);
            usage.Add(record);
            _order.Enqueue(usage);
            if (_order.Count > _maxRecords)
            {
                _order.Dequeue().Forget();
            }
        }

        return new(true);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<UsageRecord> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) =>
        new MemoryAsyncEnumerable<UsageRecord>(Read(merchant, from, to), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DailyCost>> SumAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return new(_merchants.TryGetValue(merchant, out var usage)
                ? [.. usage.Days.Where(day => day.Key.Day >= from && day.Key.Day <= to).Select(static day => new DailyCost(day.Key.Day, new Money(day.Value, day.Key.Currency)))]
                : []);
        }
    }

    // Runs when the enumeration begins.
    private IEnumerable<UsageRecord> Read(MerchantId merchant, DateTimeOffset from, DateTimeOffset to)
    {
        UsageRecord[] records;
        lock (_gate)
        {
            records = _merchants.TryGetValue(merchant, out var usage) ? [.. usage.Records.Where(record => record.At >= from && record.At < to)] : [];
        }

        foreach (var record in records.OrderBy(static record => record.At))
        {
            yield return record;
        }
    }

    private sealed class MerchantUsage
    {
        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public Queue<UsageRecord> Records { get; } = new();

        public SortedDictionary<(DateOnly Day, string Currency), decimal> Days { get; } = new(Comparer<(DateOnly Day, string Currency)>.Create(static (left, right) =>
            left.Day != right.Day ? left.Day.CompareTo(right.Day) : string.CompareOrdinal(left.Currency, right.Currency)));

        public void Add(UsageRecord record)
        {
            foreach (var usage in record.Models)
            {
                if (usage.Cost is { Amount: > 0 } cost)
                {
                    var key = (BudgetPeriods.Day(record.At), cost.Currency);
                    Days[key] = Days.GetValueOrDefault(key) + cost.Amount;
                    while (Days.Count > KeptDays && Days.First().Key is var oldest && oldest.Day.AddDays(KeptDays) < key.Item1)
                    {
                        Days.Remove(oldest);
                    }
                }
            }
        }

        public void Forget() => Ids.Remove(Records.Dequeue().Id);
    }
}
