using System.Collections.Concurrent;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// The kept answers of all merchants. Of one merchant those used least recently are dropped beyond its own number, and of
/// all together beyond the memory limit. Safe for concurrent use.
/// </summary>
internal sealed class KeptResponses(long memoryLimit)
{
    // So much is dropped at once that dropping is rare; one answer may take this share at most.
    private const int Share = 8;

    private readonly ConcurrentDictionary<MerchantId, MerchantResponses> _merchants = new();
    private readonly Lock _evicting = new();
    private long _bytes;
    private long _uses;

    /// <summary>What all answers take together, in bytes, about.</summary>
    public long MemoryBytes => Interlocked.Read(ref _bytes);

    public int MerchantCount => _merchants.Count;

    public int CountOf(MerchantId merchant)
    {
        if (Find(merchant) is not { } responses)
        {
            return 0;
        }

        lock (responses.Gate)
        {
            return responses.Count;
        }
    }

    public MerchantResponses? Find(MerchantId merchant) => _merchants.GetValueOrDefault(merchant);

    /// <summary>Keeps an answer in place of an earlier one to the same question, unless those of a later revision are kept.</summary>
    public bool Add(MerchantProfile profile, in ResponseCacheKey key, ResponseEntry entry, long revision)
    {
        if (entry.Bytes > memoryLimit / Share || !TryAdd(profile, key, entry, revision))
        {
            return false;
        }

        if (MemoryBytes > memoryLimit)
        {
            Evict();
        }

        return true;
    }

    /// <summary>Drops what is kept for a merchant, if anything.</summary>
    public void Drop(MerchantId merchant)
    {
        if (Find(merchant) is { } responses)
        {
            Drop(merchant, responses);
        }
    }

    /// <summary>Drops what is kept for a merchant, unless it was replaced meanwhile.</summary>
    public void Drop(MerchantId merchant, MerchantResponses responses)
    {
        lock (responses.Gate)
        {
            Close(responses);
        }

        _merchants.TryRemove(KeyValuePair.Create(merchant, responses));
    }

    /// <summary>Notes that an entry was used. Called under the merchant's lock.</summary>
    public void Touch(MerchantResponses responses, ResponseEntry entry)
    {
        entry.LastUse = Interlocked.Increment(ref _uses);
        responses.Touch(entry);
    }

    /// <summary>Drops one entry. Called under the merchant's lock.</summary>
    public void Remove(MerchantResponses responses, ResponseEntry entry)
    {
        responses.Remove(entry);
        Interlocked.Add(ref _bytes, -entry.Bytes);
    }

    private bool TryAdd(MerchantProfile profile, in ResponseCacheKey key, ResponseEntry entry, long revision)
    {
        while (true)
        {
            var responses = Find(profile.Id) ?? _merchants.GetOrAdd(profile.Id, static (_, at) => new MerchantResponses(at), revision);
            lock (responses.Gate)
            {
                if (!responses.IsDropped && responses.Revision >= revision)
                {
                    // The knowledge was changed while the answer was written.
                    return responses.Revision == revision && Put(responses, key, entry, profile.ResponseCache.MaxEntries);
                }
            }

            Drop(profile.Id, responses);
        }
    }

    // Called under the merchant's lock.
    private bool Put(MerchantResponses responses, in ResponseCacheKey key, ResponseEntry entry, int maxEntries)
    {
        Open(responses);
        if (responses.Find(key, entry.Question, entry.Profile, entry.Hash) is { } earlier)
        {
            Remove(responses, earlier);
        }

        entry.LastUse = Interlocked.Increment(ref _uses);
        responses.Add(entry);
        Interlocked.Add(ref _bytes, entry.Bytes);
        while (responses.Count > maxEntries)
        {
            Remove(responses, responses.Oldest!);
        }

        return true;
    }

    // Both are called under the merchant's lock: what a merchant takes by itself is counted from its first entry until it is dropped.
    private void Open(MerchantResponses responses)
    {
        if (!responses.IsCounted)
        {
            responses.IsCounted = true;
            Interlocked.Add(ref _bytes, MerchantResponses.EmptyBytes);
        }
    }

    private void Close(MerchantResponses responses)
    {
        if (!responses.IsDropped)
        {
            responses.IsDropped = true;
            Interlocked.Add(ref _bytes, responses.IsCounted ? -(responses.EntryBytes + MerchantResponses.EmptyBytes) : 0);
        }
    }

    // Drops what was used least recently over all merchants.
    private void Evict()
    {
        lock (_evicting)
        {
            var bytes = MemoryBytes;
            if (bytes <= memoryLimit)
            {
                return;
            }

            var lastUse = FindLastUseToDrop(bytes - memoryLimit + (memoryLimit / Share));
            foreach (var (merchant, responses) in _merchants)
            {
                if (DropUntil(responses, lastUse))
                {
                    _merchants.TryRemove(KeyValuePair.Create(merchant, responses));
                }
            }
        }
    }

    /// <summary>Drops a merchant's entries that were last used no later than given.</summary>
    /// <returns>Whether nothing is left.</returns>
    private bool DropUntil(MerchantResponses responses, long lastUse)
    {
        lock (responses.Gate)
        {
            while (!responses.IsDropped && responses.Oldest is { } entry && entry.LastUse <= lastUse)
            {
                Remove(responses, entry);
            }

            // One that was just added and has no entry yet is not in the way.
            if (responses.Count > 0 || !responses.IsCounted)
            {
                return false;
            }

            Close(responses);
            return true;
        }
    }

    private long FindLastUseToDrop(long excess)
    {
        var uses = new List<(long LastUse, int Bytes)>();
        foreach (var (_, responses) in _merchants)
        {
            lock (responses.Gate)
            {
                for (var entry = responses.Oldest; entry is not null; entry = entry.Newer)
                {
                    uses.Add((entry.LastUse, entry.Bytes));
                }
            }
        }

        uses.Sort(static (one, other) => one.LastUse.CompareTo(other.LastUse));
        foreach (var (lastUse, bytes) in uses)
        {
            excess -= bytes;
            if (excess <= 0)
            {
                return lastUse;
            }
        }

        return long.MaxValue;
    }
}
