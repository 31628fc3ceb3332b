using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Learning;

/// <summary>Keeps unclear utterances in this process's memory: gone when the process ends. Safe for concurrent use.</summary>
public sealed class InMemoryUnclearUtteranceStore : IUnclearUtteranceStore
{
    private const int CountedDays = 400;

    private readonly Lock _gate = new();
    private readonly Dictionary<MerchantId, Kept> _merchants = [];
    private readonly UnclearRetention _retention;
    private readonly TimeProvider _time;

    /// <summary>Creates an empty store.</summary>
    /// <param name="retention">How long and how many utterances are kept; null means the default.</param>
    /// <param name="timeProvider">The clock; null means the system's.</param>
    public InMemoryUnclearUtteranceStore(UnclearRetention? retention = null, TimeProvider? timeProvider = null)
    {
        _retention = retention ?? UnclearRetention.Default;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask AppendAsync(UnclearUtterance utterance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        UnclearUtteranceValidator.Require(utterance);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_merchants.TryGetValue(utterance.Merchant, out var kept))
            {
                kept = new Kept();
                _merchants.Add(utterance.Merchant, kept);
            }

            kept.Utterances.Enqueue(utterance);
            var day = DateOnly.FromDateTime(utterance.At.UtcDateTime);
            kept.Counts[(day, utterance.Kind)] = kept.Counts.GetValueOrDefault((day, utterance.Kind)) + 1;
            var oldest = Oldest();
            while (kept.Utterances.Count > _retention.MaxPerMerchant || (kept.Utterances.TryPeek(out var first) && first.At < oldest))
            {
                kept.Utterances.Dequeue();
            }

            while (kept.Counts.Count > 0 && kept.Counts.Keys.First() is var key && key.Day < Today().AddDays(-CountedDays))
            {
                kept.Counts.Remove(key);
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<UnclearUtterance> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) =>
        new MemoryAsyncEnumerable<UnclearUtterance>(Read(merchant, from, to), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<UnclearCount>> CountAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var first = Today().AddDays(-CountedDays);
        lock (_gate)
        {
            return new(_merchants.TryGetValue(merchant, out var kept)
                ? [.. kept.Counts.Where(count => count.Key.Day >= from && count.Key.Day <= to && count.Key.Day >= first).Select(static count => new UnclearCount(count.Key.Day, count.Key.Kind, count.Value))]
                : []);
        }
    }

    // Runs when the enumeration begins.
    private IEnumerable<UnclearUtterance> Read(MerchantId merchant, DateTimeOffset from, DateTimeOffset to)
    {
        UnclearUtterance[] utterances;
        var oldest = Oldest();
        lock (_gate)
        {
            utterances = _merchants.TryGetValue(merchant, out var kept) ? [.. kept.Utterances.Where(utterance => utterance.At >= from && utterance.At < to && utterance.At >= oldest)] : [];
        }

        foreach (var utterance in utterances.OrderBy(static utterance => utterance.At))
        {
            yield return utterance;
        }
    }

    private DateTimeOffset Oldest() => _time.GetUtcNow().AddDays(-_retention.Days);

    private DateOnly Today() => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private sealed class Kept
    {
        public Queue<UnclearUtterance> Utterances { get; } = new();

        public SortedDictionary<(DateOnly Day, UnclearKind Kind), long> Counts { get; } = [];
    }
}
