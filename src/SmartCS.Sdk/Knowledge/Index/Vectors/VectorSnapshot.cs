namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>The vectors of a <see cref="VectorStore"/> at one moment. Immutable; safe for concurrent use.</summary>
internal sealed class VectorSnapshot
{
    private const int MaxStackDimensions = 1_024;

    private readonly int _dimensions;

    /// <summary>Creates a snapshot.</summary>
    /// <param name="dimensions">The dimensions of the vectors.</param>
    /// <param name="parts">The segments, and what is dead in each.</param>
    public VectorSnapshot(int dimensions, Part[] parts)
    {
        _dimensions = dimensions;
        Parts = parts;
        foreach (var part in parts)
        {
            Count += part.LiveCount;
            MemoryBytes += part.Segment.MemoryBytes + ((long)part.Dead.Length * sizeof(ulong));
        }
    }

    /// <summary>How many documents have a vector.</summary>
    public int Count { get; }

    /// <summary>The memory that the vectors take.</summary>
    public long MemoryBytes { get; }

    /// <summary>The segments, and what is dead in each.</summary>
    internal Part[] Parts { get; }

    /// <summary>Finds the nearest documents.</summary>
    /// <param name="query">The vector to look for; its length does not matter.</param>
    /// <param name="top">Where the hits go, best first, equal ones by document number; its length is how many are wanted.</param>
    /// <param name="allowed">A bit for each document that may be a hit, the lowest bit of the first word for document 0; empty means all.</param>
    /// <returns>How many hits there are.</returns>
    /// <exception cref="ArgumentException">The query is zero, not finite, or has other dimensions.</exception>
    public int Search(ReadOnlySpan<float> query, Span<VectorHit> top, ReadOnlySpan<ulong> allowed = default)
    {
        VectorSegmentBuilder.RequireDimensions(query, _dimensions, nameof(query));
        var stride = UnitVectors.Stride(_dimensions);
        Span<float> unit = _dimensions <= MaxStackDimensions ? stackalloc float[_dimensions] : new float[_dimensions];
        Span<short> stored = stride <= MaxStackDimensions ? stackalloc short[stride] : new short[stride];
        var prepared = VectorQuery.Prepare(query, unit, stored);
        var heap = new VectorHeap(top);
        if (top.IsEmpty)
        {
            return 0;
        }

        foreach (var part in Parts)
        {
            part.Segment.Search(prepared, part.Dead, allowed, ref heap);
        }

        return heap.Sort();
    }

    /// <summary>A segment, and what is dead in it.</summary>
    /// <param name="Segment">The segment.</param>
    /// <param name="Dead">A bit for each place whose vector was removed or replaced; empty for none. Never written to.</param>
    /// <param name="LiveCount">How many places are alive.</param>
    internal readonly record struct Part(VectorSegment Segment, ulong[] Dead, int LiveCount);
}
