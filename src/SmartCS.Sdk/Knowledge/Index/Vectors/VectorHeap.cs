namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Keeps the best hits of a search in a caller's buffer. Equal similarities rank by document number, the lower first.</summary>
internal ref struct VectorHeap
{
    private readonly Span<VectorHit> _hits;
    private int _count;

    /// <summary>Creates an empty heap.</summary>
    /// <param name="buffer">Where the hits are kept; its length is how many are kept at most.</param>
    public VectorHeap(Span<VectorHit> buffer)
    {
        _hits = buffer;
        Threshold = buffer.IsEmpty ? float.PositiveInfinity : float.NegativeInfinity;
    }

    /// <summary>A hit below this similarity cannot get in any more.</summary>
    public float Threshold { get; private set; }

    /// <summary>Offers a hit.</summary>
    /// <param name="hit">The hit.</param>
    public void Add(VectorHit hit)
    {
        if (_count < _hits.Length)
        {
            _hits[_count] = hit;
            SiftUp(_count++);
        }
        else if (_count > 0 && IsWorse(_hits[0], hit))
        {
            _hits[0] = hit;
            SiftDown(_count);
        }

        if (_count == _hits.Length && _count > 0)
        {
            Threshold = _hits[0].Similarity;
        }
    }

    /// <summary>Sorts the buffer, best first; nothing may be added afterwards.</summary>
    /// <returns>How many hits the buffer holds.</returns>
    public readonly int Sort()
    {
        for (var end = _count - 1; end > 0; end--)
        {
            (_hits[0], _hits[end]) = (_hits[end], _hits[0]);
            SiftDown(end);
        }

        return _count;
    }

    private static bool IsWorse(VectorHit hit, VectorHit other) =>
        hit.Similarity < other.Similarity || (hit.Similarity == other.Similarity && hit.Doc > other.Doc);

    private readonly void SiftUp(int child)
    {
        while (child > 0)
        {
            var parent = (child - 1) / 2;
            if (!IsWorse(_hits[child], _hits[parent]))
            {
                return;
            }

            (_hits[child], _hits[parent]) = (_hits[parent], _hits[child]);
            child = parent;
        }
    }

    private readonly void SiftDown(int count)
    {
        var parent = 0;
        for (var child = 1; child < count; child = (2 * parent) + 1)
        {
            if (child + 1 < count && IsWorse(_hits[child + 1], _hits[child]))
            {
                child++;
            }

            if (!IsWorse(_hits[child], _hits[parent]))
            {
                return;
            }

            (_hits[child], _hits[parent]) = (_hits[parent], _hits[child]);
            parent = child;
        }
    }
}
