namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Gathers vectors for a <see cref="VectorSegment"/>. Not safe for concurrent use.</summary>
internal sealed class VectorSegmentBuilder
{
    private readonly int _dimensions;
    private readonly int _stride;
    private readonly float[] _unit;
    private int[] _docs;
    private short[] _values;
    private int _count;

    /// <summary>Creates an empty builder.</summary>
    /// <param name="dimensions">The dimensions of the vectors, at least 1.</param>
    /// <param name="capacity">How many vectors to make room for.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> is below 1.</exception>
    public VectorSegmentBuilder(int dimensions, int capacity = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        _dimensions = dimensions;
        _stride = UnitVectors.Stride(dimensions);
        _unit = new float[dimensions];
        _docs = new int[capacity];
        _values = new short[capacity * _stride];
    }

    /// <summary>Adds a document's vector.</summary>
    /// <param name="doc">The document; not added before.</param>
    /// <param name="vector">Its vector, of any length but 0.</param>
    /// <exception cref="ArgumentException">The vector is zero, not finite, or has other dimensions.</exception>
    public void Add(int doc, ReadOnlySpan<float> vector)
    {
        RequireDimensions(vector, _dimensions, nameof(vector));
        UnitVectors.Normalize(vector, _unit, nameof(vector));
        UnitVectors.Store(_unit, Next(doc));
    }

    /// <summary>Adds a document with the vector of a segment's document, as it is stored there.</summary>
    /// <param name="doc">The document; not added before.</param>
    /// <param name="segment">The segment, of the same dimensions.</param>
    /// <param name="segmentDoc">The document's number in the segment.</param>
    /// <returns>Whether the segment has a vector for it; if not, nothing was added.</returns>
    public bool Add(int doc, VectorSegment segment, int segmentDoc)
    {
        var slot = segment.IndexOf(segmentDoc);
        if (slot >= 0)
        {
            segment.Stored(slot).CopyTo(Next(doc));
        }

        return slot >= 0;
    }

    /// <summary>Adds what is alive of a segment.</summary>
    /// <param name="segment">The segment, of the same dimensions.</param>
    /// <param name="dead">A bit for each place that does not count; may be shorter, or empty.</param>
    public void Add(VectorSegment segment, ReadOnlySpan<ulong> dead)
    {
        for (var slot = 0; slot < segment.Count; slot++)
        {
            if (slot >> 6 >= dead.Length || (dead[slot >> 6] & (1UL << slot)) == 0)
            {
                segment.Stored(slot).CopyTo(Next(segment.Docs[slot]));
            }
        }
    }

    /// <summary>Builds the segment; the builder may not be used afterwards.</summary>
    /// <exception cref="ArgumentException">A document was added twice.</exception>
    public VectorSegment Build()
    {
        Array.Resize(ref _docs, _count);
        Array.Resize(ref _values, _count * _stride);
        var isAscending = true;
        for (var i = 1; i < _count; i++)
        {
            isAscending &= _docs[i - 1] < _docs[i];
        }

        if (isAscending)
        {
            return VectorSegment.Create(_dimensions, _docs, _values);
        }

        var order = new int[_count];
        for (var i = 0; i < _count; i++)
        {
            order[i] = i;
        }

        Array.Sort(_docs, order);
        var values = new short[_values.Length];
        for (var i = 0; i < _count; i++)
        {
            if (i > 0 && _docs[i - 1] == _docs[i])
            {
                throw new ArgumentException($"The document {_docs[i]} was added twice; allowed is one vector for each.");
            }

            _values.AsSpan(order[i] * _stride, _stride).CopyTo(values.AsSpan(i * _stride));
        }

        return VectorSegment.Create(_dimensions, _docs, values);
    }

    /// <summary>Refuses a vector of other dimensions.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="dimensions">The dimensions that it must have.</param>
    /// <param name="parameterName">The caller's name for it.</param>
    /// <exception cref="ArgumentException">The vector has other dimensions.</exception>
    internal static void RequireDimensions(ReadOnlySpan<float> vector, int dimensions, string parameterName)
    {
        if (vector.Length != dimensions)
        {
            throw new ArgumentException($"The vector has {vector.Length} dimensions; allowed are {dimensions}.", parameterName);
        }
    }

    private Span<short> Next(int doc)
    {
        if (_count == _docs.Length)
        {
            var capacity = Math.Max(16, _count * 2);
            Array.Resize(ref _docs, capacity);
            Array.Resize(ref _values, capacity * _stride);
        }

        _docs[_count] = doc;
        return _values.AsSpan(_count++ * _stride, _stride);
    }
}
