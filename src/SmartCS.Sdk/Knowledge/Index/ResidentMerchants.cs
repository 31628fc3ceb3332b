using System.Collections.Concurrent;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The merchants whose index is in memory; drops those used least recently when all together exceed a limit.</summary>
internal sealed class ResidentMerchants(long memoryLimit)
{
    private readonly ConcurrentDictionary<MerchantId, Resident> _residents = new();
    private readonly Lock _trimming = new();
    private long _uses;

    public int Count => _residents.Count;

    public long MemoryBytes
    {
        get
        {
            var bytes = 0L;
            foreach (var (_, resident) in _residents)
            {
                bytes += resident.Index.Snapshot.MemoryBytes;
            }

            return bytes;
        }
    }

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

    public void Remove(MerchantId merchant) => _residents.TryRemove(merchant, out _);

    /// <summary>Drops merchants until the rest is within the limit; the one in use stays even where it exceeds the limit alone.</summary>
    public void Trim(MerchantId keep)
    {
        lock (_trimming)
        {
            var bytes = MemoryBytes;
            if (bytes <= memoryLimit)
            {
                return;
            }

            foreach (var (merchant, resident) in _residents.OrderBy(static pair => pair.Value.LastUse).ToList())
            {
                if (bytes <= memoryLimit)
                {
                    return;
                }

                if (merchant != keep && _residents.TryRemove(merchant, out _))
                {
                    bytes -= resident.Index.Snapshot.MemoryBytes;
                }
            }
        }
    }

    private sealed class Resident
    {
        private long _lastUse;

        public MerchantIndex Index { get; } = new();

        public long LastUse
        {
            get => Volatile.Read(ref _lastUse);
            set => Volatile.Write(ref _lastUse, value);
        }
    }
}
