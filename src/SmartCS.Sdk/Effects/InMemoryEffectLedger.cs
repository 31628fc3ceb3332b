using System.Runtime.CompilerServices;

namespace SmartCS.Sdk.Effects;

/// <summary>Keeps writes in this process's memory. What was under way when the process ends is forgotten, so that only a durable ledger does writes once.</summary>
/// <remarks>
/// Safe for concurrent use. Of writes that are settled, and of those that were put to the shopper and never answered, only the latest are
/// kept, up to the capacity; those that are under way are always kept.
/// </remarks>
public sealed class InMemoryEffectLedger : IEffectLedger
{
    private readonly Dictionary<(MerchantId Merchant, EffectKey Key), EffectRecord> _records = [];
    private readonly Dictionary<(MerchantId Merchant, ShopperId Shopper), List<EffectKey>> _open = [];
    private readonly Queue<(MerchantId Merchant, EffectKey Key)> _oldest = new();
    private readonly Lock _lock = new();
    private readonly int _capacity;

    /// <summary>Creates an empty ledger.</summary>
    /// <param name="capacity">How many records are kept, at least 1.</param>
    public InMemoryEffectLedger(int capacity = 100_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public ValueTask<EffectRecord?> FindAsync(MerchantId merchant, EffectKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_records.GetValueOrDefault((merchant, key)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<EffectRecord?> FindOpenAsync(MerchantId merchant, ShopperId shopper, string effect, DataValue arguments, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_open.GetValueOrDefault((merchant, shopper), [])
                .Select(key => _records[(merchant, key)])
                .Where(record => record.Undoes is null && record.Effect == effect && record.Arguments == arguments)
                .MaxBy(static record => record.ChangedAt));
        }
    }

    /// <inheritdoc/>
    public ValueTask<EffectRecord?> TryWriteAsync(EffectRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrEmpty(record.Merchant.Value, "record.Merchant");
        ArgumentException.ThrowIfNullOrEmpty(record.Key.Value, "record.Key");
        ArgumentException.ThrowIfNullOrEmpty(record.Shopper.Value, "record.Shopper");
        ArgumentException.ThrowIfNullOrEmpty(record.Conversation.Value, "record.Conversation");
        cancellationToken.ThrowIfCancellationRequested();
        var id = (record.Merchant, record.Key);
        lock (_lock)
        {
            var known = _records.GetValueOrDefault(id);
            if ((known?.Version ?? 0) != record.Version)
            {
                return new((EffectRecord?)null);
            }

            var written = record with { Version = record.Version + 1 };
            _records[id] = written;
            Follow(known, written);
            if (known is null)
            {
                _oldest.Enqueue(id);
                DropOldest();
            }

            return new(written);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<EffectRecord> ReadUnsettledAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<EffectRecord> unsettled;
        lock (_lock)
        {
            unsettled = [.. _open
                .SelectMany(shopper => shopper.Value.Select(key => _records[(shopper.Key.Merchant, key)]))
                .Where(record => record.State is EffectState.Confirmed or EffectState.Started && record.ChangedAt < before)
                .OrderBy(static record => record.ChangedAt)];
        }

        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var record in unsettled)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    private void Follow(EffectRecord? known, EffectRecord written)
    {
        if (known is { IsOpen: true } && _open.TryGetValue((known.Merchant, known.Shopper), out var before) && before.Remove(known.Key) && before.Count == 0)
        {
            _open.Remove((known.Merchant, known.Shopper));
        }

        if (written.IsOpen)
        {
            if (!_open.TryGetValue((written.Merchant, written.Shopper), out var keys))
            {
                _open[(written.Merchant, written.Shopper)] = keys = [];
            }

            keys.Add(written.Key);
        }
    }

    private void DropOldest()
    {
        // What is open goes to the end of the queue instead, so that a full round is the most that is looked at.
        for (var looked = _oldest.Count; looked > 0 && _records.Count > _capacity; looked--)
        {
            var id = _oldest.Dequeue();
            if (_records[id].IsOpen)
            {
                _oldest.Enqueue(id);
            }
            else
            {
                _records.Remove(id);
            }
        }
    }
}
