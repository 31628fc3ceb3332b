using System.Buffers;

namespace SmartCS.Sdk.Screening;

/// <summary>A list of stretches that begins on the stack.</summary>
internal ref struct FoundSpans(Span<FoundSpan> initial)
{
    public const int Initial = 16;

    private Span<FoundSpan> _items = initial;
    private FoundSpan[]? _rented;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<FoundSpan> Items => _items[..Count];

    public void Add(int start, int end, int label)
    {
        if (Count == _items.Length)
        {
            var larger = ArrayPool<FoundSpan>.Shared.Rent(Count * 2);
            _items.CopyTo(larger);
            Return();
            _items = _rented = larger;
        }

        _items[Count++] = new FoundSpan(start, end, label);
    }

    /// <summary>Leaves out the stretches that an allowance covers; both in the order of their starts, allowances apart from each other.</summary>
    public void Except(scoped ReadOnlySpan<FoundSpan> allowed)
    {
        var kept = 0;
        var next = 0;
        for (var i = 0; i < Count; i++)
        {
            var span = _items[i];
            while (next < allowed.Length && allowed[next].End <= span.Start)
            {
                next++;
            }

            if (next == allowed.Length || span.Label == Labels.Literal || allowed[next].Start > span.Start || allowed[next].End < span.End)
            {
                _items[kept++] = span;
            }
        }

        Count = kept;
    }

    /// <summary>Puts another in the place of one.</summary>
    public readonly void Set(int index, FoundSpan span) => _items[index] = span;

    /// <summary>Leaves only the first ones.</summary>
    public void Keep(int count) => Count = count;

    public readonly void Sort() => _items[..Count].Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));

    /// <summary>Makes one of those that overlap, with the label of the longest, so that no part of any stays readable.</summary>
    public void Merge()
    {
        var kept = 0;
        var longest = 0;
        for (var i = 0; i < Count; i++)
        {
            var span = _items[i];
            if (kept > 0 && span.Start < _items[kept - 1].End)
            {
                var last = _items[kept - 1];
                var length = span.End - span.Start;
                _items[kept - 1] = new FoundSpan(last.Start, Math.Max(last.End, span.End), length > longest ? span.Label : last.Label);
                longest = Math.Max(longest, length);
                continue;
            }

            longest = span.End - span.Start;
            _items[kept++] = span;
        }

        Count = kept;
    }

    public void Return()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<FoundSpan>.Shared.Return(rented);
        }
    }
}
