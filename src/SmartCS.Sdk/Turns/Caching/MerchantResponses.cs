using System.Numerics.Tensors;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// The answers kept for one merchant, all given at one revision of its knowledge. Every member is called under
/// <see cref="Gate"/>; what is dropped once is never used again.
/// </summary>
internal sealed class MerchantResponses(long revision)
{
    /// <summary>What the merchant takes without any entry, in bytes, about.</summary>
    public const int EmptyBytes = 512;

    // Of questions that have the same core, this many of the latest are compared by their vectors.
    private const int MaxCompared = 64;

    private readonly Dictionary<int, ResponseEntry> _byHash = [];
    private readonly Dictionary<int, ResponseEntry> _byCore = [];
    private ResponseEntry? _newest;
    private ResponseEntry? _oldest;

    public Lock Gate { get; } = new();

    /// <summary>The revision of the knowledge that every answer was given at.</summary>
    public long Revision { get; } = revision;

    /// <summary>Whether it was taken out and must not be added to.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Whether it is part of what all merchants take.</summary>
    public bool IsCounted { get; set; }

    public int Count { get; private set; }

    /// <summary>What the entries take together, in bytes, about.</summary>
    public long EntryBytes { get; private set; }

    /// <summary>The entry that was used least recently.</summary>
    public ResponseEntry? Oldest => _oldest;

    /// <summary>The entry whose question is the same, character by character.</summary>
    public ResponseEntry? Find(in ResponseCacheKey key, ReadOnlySpan<char> question, UInt128 profile, int hash)
    {
        for (var entry = _byHash.GetValueOrDefault(hash); entry is not null; entry = entry.NextByHash)
        {
            if (entry.Hash == hash && question.SequenceEqual(entry.Question) && entry.IsFor(key, profile))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The entry with the same core whose vector is most alike, and at least as much as is asked.</summary>
    public ResponseEntry? FindSimilar(in ResponseCacheKey key, ReadOnlySpan<char> core, UInt128 profile, int hash, ReadOnlySpan<float> vector, double minSimilarity)
    {
        ResponseEntry? best = null;
        var similarity = 0.0;
        var left = MaxCompared;
        for (var entry = _byCore.GetValueOrDefault(hash); entry is not null && left > 0; entry = entry.NextByCore)
        {
            if (entry.Vector?.Length != vector.Length || entry.VectorSpace != key.VectorSpace || !core.SequenceEqual(entry.Core) || !entry.IsFor(key, profile))
            {
                continue;
            }

            // A vector of zeros or with what is not a number compares with none.
            left--;
            var alike = TensorPrimitives.CosineSimilarity(vector, entry.Vector);
            if (alike >= minSimilarity && alike > similarity)
            {
                (best, similarity) = (entry, alike);
            }
        }

        return best;
    }

    public void Add(ResponseEntry entry)
    {
        entry.NextByHash = _byHash.GetValueOrDefault(entry.Hash);
        _byHash[entry.Hash] = entry;
        if (entry.Core is not null)
        {
            entry.NextByCore = _byCore.GetValueOrDefault(entry.CoreHash);
            _byCore[entry.CoreHash] = entry;
        }

        Link(entry);
        Count++;
        EntryBytes += entry.Bytes;
    }

    public void Remove(ResponseEntry entry)
    {
        RemoveFromChain(_byHash, entry.Hash, entry, static e => e.NextByHash, static (e, next) => e.NextByHash = next);
        if (entry.Core is not null)
        {
            RemoveFromChain(_byCore, entry.CoreHash, entry, static e => e.NextByCore, static (e, next) => e.NextByCore = next);
        }

        Unlink(entry);
        Count--;
        EntryBytes -= entry.Bytes;
    }

    /// <summary>Makes an entry the one that was used last.</summary>
    public void Touch(ResponseEntry entry)
    {
        if (entry != _newest)
        {
            Unlink(entry);
            Link(entry);
        }
    }

    private static void RemoveFromChain(Dictionary<int, ResponseEntry> heads, int hash, ResponseEntry entry, Func<ResponseEntry, ResponseEntry?> next, Action<ResponseEntry, ResponseEntry?> setNext)
    {
        var head = heads[hash];
        if (head == entry)
        {
            if (next(entry) is { } second)
            {
                heads[hash] = second;
            }
            else
            {
                heads.Remove(hash);
            }
        }
        else
        {
            var before = head;
            while (next(before) is { } candidate && candidate != entry)
            {
                before = candidate;
            }

            setNext(before, next(entry));
        }

        setNext(entry, null);
    }

    private void Link(ResponseEntry entry)
    {
        entry.Older = _newest;
        _newest?.Newer = entry;
        _newest = entry;
        _oldest ??= entry;
    }

    private void Unlink(ResponseEntry entry)
    {
        if (entry.Newer is { } newer)
        {
            newer.Older = entry.Older;
        }
        else
        {
            _newest = entry.Older;
        }

        if (entry.Older is { } older)
        {
            older.Newer = entry.Newer;
        }
        else
        {
            _oldest = entry.Newer;
        }

        entry.Newer = entry.Older = null;
    }
}
