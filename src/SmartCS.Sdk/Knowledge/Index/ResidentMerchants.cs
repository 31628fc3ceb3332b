using System.Collections.Concurrent;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The merchants whose index is in memory; drops those used least recently when all together exceed a limit.</summary>
internal sealed class ResidentMerchants(long memoryLimit)
{
    private readonly ConcurrentDictionary<MerchantId, Resident> _residents = new();
    private readonly Lock _counting = new();
    private long _bytes;
    private long _uses;

    public int Count => _residents.Count;

    /// <summary>What the merchants took together when each last changed.</summary>
    public long MemoryBytes => Interlocked.Read(ref _bytes);

    public MerchantIndex? Find(MerchantId merchant)
    {
        if (!_residents.TryGetValue(merchant, out var resident))
        {
            return null;
        }

        resident.LastUse = Interlocked.Increment(ref _uses);
        return resident.Index;
    }

    public MerchantIndex GetOrAdd(MerchantId merchant)
    {
        var resident = _residents.GetOrAdd(merchant, static _ => new Resident());
        resident.LastUse = Interlocked.Increment(ref _uses);
        return resident.Index;
    }

    public void Remove(MerchantId merchant)
    {
        lock (_counting)
        {
            if (_residents.TryRemove(merchant, out var resident))
            {
                Add(-resident.CountedBytes);
            }
        }
    }

    /// <summary>Counts a merchant that has changed, then drops others until all are within the limit; the changed one stays even where it exceeds the limit alone.</summary>
    public void Recount(MerchantId changed)
    {
        lock (_counting)
        {
            if (_residents.TryGetValue(changed, out var resident))
            {
                var bytes = resident.Index.Snapshot.MemoryBytes;
                Add(bytes - resident.CountedBytes);
                resident.CountedBytes = bytes;
            }

            if (_bytes > memoryLimit)
            {
                Drop(changed);
            }
        }
    }

    private void Drop(MerchantId keep)
    {
        // Only the few that are dropped need to be in order.
        var byUse = new PriorityQueue<KeyValuePair<MerchantId, Resident>, long>(_residents.Select(static pair => (pair, pair.Value.LastUse)));
        while (_bytes > memoryLimit && byUse.TryDequeue(out var pair, out _))
        {
            if (pair.Key != keep && _residents.TryRemove(pair))
            {
                Add(-pair.Value.CountedBytes);
            }
        }
    }

    private void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);

    private sealed class Resident
    {
        private long _lastUse;

        public MerchantIndex Index { get; } = new();

        /// <summary>What the merchant takes of the sum; changed by one thread at a time.</summary>
        public long CountedBytes { get; set; }

        public long LastUse
        {
            get => Volatile.Read(ref _lastUse);
            set => Volatile.Write(ref _lastUse, value);
        }
    }
}
