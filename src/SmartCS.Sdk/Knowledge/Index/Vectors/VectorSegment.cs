using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>An immutable set of vectors, one for each of some documents. Safe for concurrent use.</summary>
/// <remarks>
/// A small segment is scanned. A large one is first bounded by <see cref="SignIndex"/>, reading an eighth of a byte for each
/// coordinate, and only vectors whose bound reaches the hits found so far are read in full: those of the most
/// promising blocks first, so that the threshold is high when the rest is looked at.
/// </remarks>
internal sealed class VectorSegment
{
    private const int FirstBlocks = 64;

    // Below this many vectors a scan is as fast, and below so many dimensions signs say too little.
    private const int MinCodedCount = 1_024;
    private const int MinCodedDimensions = 64;

    // A filter that leaves fewer than one vector in so many is followed document by document.
    private const int SparseFilter = 48;

    private const int MaxStackDimensions = 1_024;

    private readonly int _dimensions;
    private readonly int _stride;
    private readonly int[] _docs;
    private readonly short[] _values;
    private readonly bool _isSorted;
    private readonly SignIndex? _signs;

    private VectorSegment(int dimensions, int[] docs, short[] values, int count, bool isSorted)
    {
        _dimensions = dimensions;
        _stride = UnitVectors.Stride(dimensions);
        _docs = docs;
        _values = values;
        _isSorted = isSorted;
        Count = count;
        _signs = isSorted && count >= MinCodedCount && dimensions >= MinCodedDimensions ? SignIndex.Build(values, count, dimensions) : null;
    }

    /// <summary>How many vectors there are.</summary>
    public int Count { get; }

    /// <summary>The documents, in the order of their vectors.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    /// <summary>The memory that the segment takes.</summary>
    public long MemoryBytes => ((long)_docs.Length * sizeof(int)) + ((long)_values.Length * sizeof(short)) + (_signs?.MemoryBytes ?? 0);

    /// <summary>Creates a segment of documents in ascending order, coded where it is large.</summary>
    /// <param name="dimensions">The dimensions of the vectors.</param>
    /// <param name="docs">The documents, ascending.</param>
    /// <param name="values">Their stored vectors, one after the other.</param>
    public static VectorSegment Create(int dimensions, int[] docs, short[] values) => new(dimensions, docs, values, docs.Length, isSorted: true);

    /// <summary>Creates a segment over the first vectors of arrays that are still being filled behind them.</summary>
    /// <param name="dimensions">The dimensions of the vectors.</param>
    /// <param name="docs">The documents in any order; where one occurs twice, only the later may be alive.</param>
    /// <param name="values">Their stored vectors, one after the other.</param>
    /// <param name="count">How many of them belong to the segment.</param>
    public static VectorSegment View(int dimensions, int[] docs, short[] values, int count) => new(dimensions, docs, values, count, isSorted: false);

    /// <summary>The stored vector of a place.</summary>
    /// <param name="slot">The place, from 0 and below <see cref="Count"/>.</param>
    public ReadOnlySpan<short> Stored(int slot) => _values.AsSpan(slot * _stride, _stride);

    /// <summary>Finds the place of a document's vector, the last one in a view.</summary>
    /// <param name="doc">The document.</param>
    /// <returns>The place, or a negative number.</returns>
    public int IndexOf(int doc) => _isSorted ? Docs.BinarySearch(doc) : Docs.LastIndexOf(doc);

    /// <summary>Finds the nearest documents of this segment.</summary>
    /// <param name="query">The vector to look for; its length does not matter.</param>
    /// <param name="top">Where the hits go, best first, equal ones by document number; its length is how many are wanted.</param>
    /// <param name="allowed">A bit for each document that may be a hit, the lowest bit of the first word for document 0; empty means all.</param>
    /// <returns>How many hits there are.</returns>
    /// <exception cref="ArgumentException">The query is zero, not finite, or has other dimensions.</exception>
    public int Search(ReadOnlySpan<float> query, Span<VectorHit> top, ReadOnlySpan<ulong> allowed = default)
    {
        VectorSegmentBuilder.RequireDimensions(query, _dimensions, nameof(query));
        Span<float> unit = _dimensions <= MaxStackDimensions ? stackalloc float[_dimensions] : new float[_dimensions];
        Span<short> stored = _stride <= MaxStackDimensions ? stackalloc short[_stride] : new short[_stride];
        var prepared = VectorQuery.Prepare(query, unit, stored);
        var heap = new VectorHeap(top);
        if (!top.IsEmpty)
        {
            Search(prepared, default, allowed, ref heap);
        }

        return heap.Sort();
    }

    /// <summary>Offers the nearest vectors.</summary>
    /// <param name="query">The query.</param>
    /// <param name="dead">A bit for each place that does not count; may be shorter, or empty.</param>
    /// <param name="allowed">A bit for each document that counts; empty means all.</param>
    /// <param name="top">Where hits are offered.</param>
    public void Search(scoped VectorQuery query, ReadOnlySpan<ulong> dead, ReadOnlySpan<ulong> allowed, ref VectorHeap top)
    {
        if (!allowed.IsEmpty && CountBits(allowed) < Count / SparseFilter)
        {
            SearchAllowed(query, dead, allowed, ref top);
        }
        else if (_signs is null)
        {
            SearchAll(query, dead, allowed, ref top);
        }
        else
        {
            SearchCoded(_signs, query, dead, allowed, ref top);
        }
    }

    private static bool IsSet(ReadOnlySpan<ulong> bits, int index) =>
        (uint)index >> 6 < (uint)bits.Length && (bits[index >> 6] & (1UL << index)) != 0;

    private static int CountBits(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    private void SearchAllowed(scoped VectorQuery query, ReadOnlySpan<ulong> dead, ReadOnlySpan<ulong> allowed, ref VectorHeap top)
    {
        for (var i = 0; i < allowed.Length; i++)
        {
            for (var word = allowed[i]; word != 0; word &= word - 1)
            {
                var slot = IndexOf((i * 64) + BitOperations.TrailingZeroCount(word));
                if (slot >= 0 && !IsSet(dead, slot))
                {
                    Offer(query, slot, ref top);
                }
            }
        }
    }

    private void SearchAll(scoped VectorQuery query, ReadOnlySpan<ulong> dead, ReadOnlySpan<ulong> allowed, ref VectorHeap top)
    {
        for (var slot = 0; slot < Count; slot++)
        {
            if (!IsSet(dead, slot) && (allowed.IsEmpty || IsSet(allowed, _docs[slot])))
            {
                Offer(query, slot, ref top);
            }
        }
    }

    private void SearchCoded(SignIndex signs, scoped VectorQuery query, ReadOnlySpan<ulong> dead, ReadOnlySpan<ulong> allowed, ref VectorHeap top)
    {
        var boundCount = signs.BlockCount * SignCodes.BlockSize;
        var floats = ArrayPool<float>.Shared.Rent(boundCount + signs.BlockCount);
        var tables = ArrayPool<byte>.Shared.Rent(signs.TableLength);
        try
        {
            var bounds = floats.AsSpan(0, boundCount);
            var peaks = floats.AsSpan(boundCount, signs.BlockCount);
            var queryTables = tables.AsSpan(0, signs.TableLength);
            var terms = signs.Prepare(query.Unit, queryTables);
            Span<VectorHit> firstBuffer = stackalloc VectorHit[FirstBlocks];
            var first = new VectorHeap(firstBuffer);
            for (var block = 0; block < peaks.Length; block++)
            {
                var blockBounds = bounds.Slice(block * SignCodes.BlockSize, SignCodes.BlockSize);
                signs.Bound(block, terms, queryTables, blockBounds);
                Mask(blockBounds, LiveBits(block, dead, allowed));
                peaks[block] = Peak(blockBounds);
                if (peaks[block] >= first.Threshold)
                {
                    first.Add(new VectorHit(block, peaks[block]));
                }
            }

            var firstCount = first.Sort();
            foreach (var (block, _) in firstBuffer[..firstCount])
            {
                Visit(block, bounds, query, ref top);
                peaks[block] = float.NaN;
            }

            for (var block = 0; block < peaks.Length; block++)
            {
                if (peaks[block] >= top.Threshold)
                {
                    Visit(block, bounds, query, ref top);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(floats);
            ArrayPool<byte>.Shared.Return(tables);
        }
    }

    private static void Mask(Span<float> bounds, ulong live)
    {
        for (var missing = ~live; missing != 0; missing &= missing - 1)
        {
            bounds[BitOperations.TrailingZeroCount(missing)] = float.NegativeInfinity;
        }
    }

    private static float Peak(ReadOnlySpan<float> bounds)
    {
        var peak = Vector256.Create(bounds);
        for (var i = Vector256<float>.Count; i < bounds.Length; i += Vector256<float>.Count)
        {
            peak = Vector256.MaxNative(peak, Vector256.Create(bounds[i..]));
        }

        var half = Vector128.MaxNative(peak.GetLower(), peak.GetUpper());
        return MathF.Max(MathF.Max(half[0], half[1]), MathF.Max(half[2], half[3]));
    }

    private ulong LiveBits(int block, ReadOnlySpan<ulong> dead, ReadOnlySpan<ulong> allowed)
    {
        var start = block * SignCodes.BlockSize;
        var live = Count - start >= 64 ? ulong.MaxValue : (1UL << (Count - start)) - 1;
        if (block < dead.Length)
        {
            live &= ~dead[block];
        }

        if (allowed.IsEmpty)
        {
            return live;
        }

        // Where every document of the block has a vector, the filter's word is the mask.
        var last = Math.Min(start + SignCodes.BlockSize, Count) - 1;
        if (_docs[start] % 64 == 0 && _docs[last] - _docs[start] == last - start)
        {
            var word = _docs[start] >> 6;
            return word < allowed.Length ? live & allowed[word] : 0;
        }

        for (var rest = live; rest != 0; rest &= rest - 1)
        {
            var slot = BitOperations.TrailingZeroCount(rest);
            if (!IsSet(allowed, _docs[start + slot]))
            {
                live &= ~(1UL << slot);
            }
        }

        return live;
    }

    private void Visit(int block, ReadOnlySpan<float> allBounds, scoped VectorQuery query, ref VectorHeap top)
    {
        var start = block * SignCodes.BlockSize;
        var bounds = allBounds.Slice(start, SignCodes.BlockSize);
        var threshold = Vector256.Create(top.Threshold);
        for (var i = 0; i < bounds.Length; i += Vector256<float>.Count)
        {
            var reaches = Vector256.GreaterThanOrEqual(Vector256.Create(bounds[i..]), threshold).ExtractMostSignificantBits();
            for (; reaches != 0; reaches &= reaches - 1)
            {
                var slot = i + BitOperations.TrailingZeroCount(reaches);
                if (bounds[slot] >= top.Threshold && bounds[slot] > float.NegativeInfinity)
                {
                    Offer(query, start + slot, ref top);
                }
            }
        }
    }

    private void Offer(scoped VectorQuery query, int slot, ref VectorHeap top)
    {
        var similarity = UnitVectors.Similarity(query.Stored, Stored(slot));
        if (similarity >= top.Threshold)
        {
            top.Add(new VectorHit(_docs[slot], similarity));
        }
    }
}
