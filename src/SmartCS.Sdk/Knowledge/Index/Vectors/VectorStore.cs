namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>A vector for each of some documents, in memory, compact and quick to search.</summary>
/// <remarks>
/// One writer at a time and any number of readers, without locks: the writer publishes an immutable
/// <see cref="VectorSnapshot"/> after each change, and a search runs on the one it found. New vectors go to a tail
/// that is scanned; a full tail becomes a segment, and segments of similar size are merged, so that each vector is
/// coded a few times over its life. The tail's arrays are shared by successive snapshots: a snapshot never looks past its
/// own count, and the writer only ever writes past all counts it has published.
/// </remarks>
internal sealed class VectorStore
{
    private const int TailCapacity = 512;
    private const int FirstTailCapacity = 16;

    private readonly int _dimensions;
    private readonly int _stride;
    private VectorSnapshot _snapshot;
    private int[] _tailDocs = [];
    private short[] _tailValues = [];

    /// <summary>Creates an empty store.</summary>
    /// <param name="dimensions">The dimensions of the vectors, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> is below 1.</exception>
    public VectorStore(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        _dimensions = dimensions;
        _stride = UnitVectors.Stride(dimensions);
        _snapshot = new VectorSnapshot(dimensions, []);
    }

    /// <summary>Creates a store of many vectors at once, which is quicker than setting them one by one.</summary>
    /// <param name="segment">The vectors.</param>
    /// <param name="dimensions">Their dimensions.</param>
    public VectorStore(VectorSegment segment, int dimensions)
        : this(dimensions)
    {
        ArgumentNullException.ThrowIfNull(segment);
        _snapshot = new VectorSnapshot(dimensions, segment.Count == 0 ? [] : [new(segment, [], segment.Count)]);
    }

    /// <summary>The vectors as they are now. Any thread may take it.</summary>
    public VectorSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>How many documents have a vector.</summary>
    public int Count => Snapshot.Count;

    /// <summary>The memory that the vectors take.</summary>
    public long MemoryBytes => Snapshot.MemoryBytes;

    // The last part is the tail while the tail's arrays exist.
    private bool HasTail => _tailDocs.Length > 0;

    /// <summary>Gives a document a vector, in place of any that it has.</summary>
    /// <param name="doc">The document, at least 0.</param>
    /// <param name="vector">Its vector; the length does not matter and is not kept.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="doc"/> is negative.</exception>
    /// <exception cref="ArgumentException">The vector is zero, not finite, or has other dimensions. Nothing was changed.</exception>
    public void Set(int doc, ReadOnlySpan<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        VectorSegmentBuilder.RequireDimensions(vector, _dimensions, nameof(vector));
        var unit = new float[_dimensions];
        UnitVectors.Normalize(vector, unit, nameof(vector));

        var parts = Without(doc, Snapshot.Parts);
        if (HasTail && parts[^1].Segment.Count == TailCapacity)
        {
            parts = Merge(parts);
            _tailDocs = [];
            _tailValues = [];
        }

        var count = HasTail ? parts[^1].Segment.Count : 0;
        Append(doc, unit, count);
        var segment = VectorSegment.View(_dimensions, _tailDocs, _tailValues, count + 1);
        VectorSnapshot.Part[] next = count > 0
            ? [.. parts[..^1], new(segment, parts[^1].Dead, parts[^1].LiveCount + 1)]
            : [.. parts, new(segment, [], 1)];
        Publish(next);
    }

    /// <summary>Takes a document's vector away; without effect where it has none.</summary>
    /// <param name="doc">The document.</param>
    public void Remove(int doc)
    {
        var parts = Snapshot.Parts;
        var next = Without(doc, parts);
        if (next != parts)
        {
            Publish(next);
        }
    }

    /// <summary>Finds the nearest documents, as <see cref="VectorSnapshot.Search"/> does.</summary>
    /// <param name="query">The vector to look for.</param>
    /// <param name="top">Where the hits go, best first.</param>
    /// <param name="allowed">A bit for each document that may be a hit; empty means all.</param>
    /// <returns>How many hits there are.</returns>
    /// <exception cref="ArgumentException">The query is zero, not finite, or has other dimensions.</exception>
    public int Search(ReadOnlySpan<float> query, Span<VectorHit> top, ReadOnlySpan<ulong> allowed = default) =>
        Snapshot.Search(query, top, allowed);

    private static VectorSnapshot.Part[] Without(int doc, VectorSnapshot.Part[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            var slot = part.Segment.IndexOf(doc);
            if (slot < 0 || (slot >> 6 < part.Dead.Length && (part.Dead[slot >> 6] & (1UL << slot)) != 0))
            {
                continue;
            }

            var dead = new ulong[(part.Segment.Count + 63) / 64];
            part.Dead.CopyTo(dead, 0);
            dead[slot >> 6] |= 1UL << slot;
            var changed = parts.ToArray();
            changed[i] = part with { Dead = dead, LiveCount = part.LiveCount - 1 };
            return changed;
        }

        return parts;
    }

    private void Append(int doc, ReadOnlySpan<float> unit, int count)
    {
        if (count == _tailDocs.Length)
        {
            // A shop that changes now and then keeps a short tail; earlier snapshots keep the arrays that they have.
            var capacity = Math.Max(FirstTailCapacity, Math.Min(TailCapacity, 2 * count));
            Array.Resize(ref _tailDocs, capacity);
            Array.Resize(ref _tailValues, capacity * _stride);
        }

        _tailDocs[count] = doc;
        UnitVectors.Store(unit, _tailValues.AsSpan(count * _stride, _stride));
    }

    // Merges the tail with the segments before it, back to the first that is more than twice as large as all behind it.
    private VectorSnapshot.Part[] Merge(VectorSnapshot.Part[] parts)
    {
        var first = parts.Length - 1;
        var live = parts[first].LiveCount;
        while (first > 0 && (parts[first - 1].LiveCount <= 2 * live || parts[first - 1].LiveCount * 2 < parts[first - 1].Segment.Count))
        {
            live += parts[--first].LiveCount;
        }

        var builder = new VectorSegmentBuilder(_dimensions, live);
        foreach (var part in parts.AsSpan(first))
        {
            builder.Add(part.Segment, part.Dead);
        }

        return live == 0 ? parts[..first] : [.. parts[..first], new(builder.Build(), [], live)];
    }

    private void Publish(VectorSnapshot.Part[] parts) => Volatile.Write(ref _snapshot, new VectorSnapshot(_dimensions, parts));
}
