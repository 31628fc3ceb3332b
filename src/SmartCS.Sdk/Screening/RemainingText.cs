using System.Buffers;

namespace SmartCS.Sdk.Screening;

/// <summary>
/// A text as it is left when what was found is hidden: a placeholder stands in the place of each stretch, so that what is read
/// here is what whoever gets the masked text reads.
/// </summary>
internal ref struct RemainingText
{
    private const string Barrier = "<TEXT_1>";

    private readonly ReadOnlySpan<FoundSpan> _hidden;
    private readonly char[] _text;
    private readonly int[] _barriers;
    private readonly int _length;

    /// <summary>Makes it of a text and what is hidden in it, which is in order and without overlaps.</summary>
    public RemainingText(string text, ReadOnlySpan<FoundSpan> hidden)
    {
        _hidden = hidden;
        _text = ArrayPool<char>.Shared.Rent(text.Length + (hidden.Length * Barrier.Length));
        _barriers = ArrayPool<int>.Shared.Rent(hidden.Length);
        var from = 0;
        for (var i = 0; i < hidden.Length; i++)
        {
            _length += Copy(text.AsSpan(from, hidden[i].Start - from), _text.AsSpan(_length));
            _barriers[i] = _length;
            _length += Copy(Barrier, _text.AsSpan(_length));
            from = hidden[i].End;
        }

        _length += Copy(text.AsSpan(from), _text.AsSpan(_length));
    }

    public readonly ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>
    /// Moves what was found here to where it stands in the text. Left out is what only repeats what is hidden, and what a pattern
    /// of the host begins or ends within a placeholder: one such as <c>\W.</c> would otherwise eat the text piece by piece.
    /// </summary>
    public readonly void ToWhole(ref FoundSpans found)
    {
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var span = found.Items[i];
            var start = StartInWhole(span.Start, out var first);
            var end = EndInWhole(span.End, out var last);
            var isOutside = first < 0 && last < 0;
            if (isOutside || (span.Label < Labels.FirstOwn && first != last))
            {
                found.Set(kept++, new FoundSpan(start, end, span.Label));
            }
        }

        found.Keep(kept);
    }

    public readonly void Return()
    {
        ArrayPool<char>.Shared.Return(_text, clearArray: true);
        ArrayPool<int>.Shared.Return(_barriers);
    }

    private static int Copy(ReadOnlySpan<char> part, Span<char> to)
    {
        part.CopyTo(to);
        return part.Length;
    }

    // Also says which hidden stretch it stands in; -1 for none.
    private readonly int StartInWhole(int at, out int hidden)
    {
        hidden = BarrierUpTo(at);
        if (hidden >= 0 && at < _barriers[hidden] + Barrier.Length)
        {
            return _hidden[hidden].Start;
        }

        var start = Behind(hidden, at);
        hidden = -1;
        return start;
    }

    private readonly int EndInWhole(int at, out int hidden)
    {
        hidden = BarrierUpTo(at - 1);
        if (hidden >= 0 && at <= _barriers[hidden] + Barrier.Length)
        {
            return _hidden[hidden].End;
        }

        var end = Behind(hidden, at);
        hidden = -1;
        return end;
    }

    private readonly int Behind(int barrier, int at) => barrier < 0 ? at : at - _barriers[barrier] - Barrier.Length + _hidden[barrier].End;

    // The last that begins at a place or before it; -1 where none does.
    private readonly int BarrierUpTo(int at)
    {
        var index = _barriers.AsSpan(0, _hidden.Length).BinarySearch(at);
        return index >= 0 ? index : ~index - 1;
    }
}
