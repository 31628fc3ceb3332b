using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Bounds the similarity of every vector of a segment to a query, from one bit per coordinate.</summary>
/// <remarks>
/// The estimator is that of RaBitQ (Gao and Long 2024): a vector is taken apart into the segment's centre and a residual;
/// the residual is rotated and only its signs are kept, with the length that makes the estimate unbiased. The error of an
/// estimate is close to normal with a known deviation, so that "estimate plus <see cref="Slack"/>" is an upper bound that
/// holds for all but a small share of the vectors. The query's part along the centre is known exactly and is left out of
/// the estimate, which keeps the bounds tight where all vectors point much the same way, as text embeddings do.
/// Immutable; safe for concurrent use.
/// </remarks>
internal sealed class SignIndex
{
    // A unit residual's signs miss 0.6 of its length at random, so this is 2.1 deviations: a bound fails for 1.9 percent
    // of the vectors that lie right at the threshold and for fewer above it.
    private const float Slack = 1.25f;

    private readonly RandomRotation _rotation;
    private readonly float[] _centre;
    private readonly float _centreSquare;
    private readonly byte[] _codes;
    private readonly float[] _scales;
    private readonly float[] _offsets;
    private readonly int _blockLength;

    private SignIndex(int dimensions, int count)
    {
        BlockCount = (count + SignCodes.BlockSize - 1) / SignCodes.BlockSize;
        _rotation = new RandomRotation(dimensions);
        _centre = new float[dimensions];
        _blockLength = SignCodes.RowCount(dimensions) * SignCodes.BlockSize;
        _codes = new byte[BlockCount * _blockLength];
        _scales = new float[BlockCount * SignCodes.BlockSize];
        _offsets = new float[BlockCount * SignCodes.BlockSize];
    }

    private SignIndex(int dimensions, int count, ReadOnlySpan<short> values)
        : this(dimensions, count)
    {
        var stride = UnitVectors.Stride(dimensions);
        var vector = new float[dimensions];
        for (var i = 0; i < count; i++)
        {
            UnitVectors.Load(values.Slice(i * stride, stride), vector);
            TensorPrimitives.Add(_centre, vector, _centre);
        }

        TensorPrimitives.Divide(_centre, count, _centre);
        _centreSquare = TensorPrimitives.SumOfSquares<float>(_centre);
        for (var i = 0; i < count; i++)
        {
            UnitVectors.Load(values.Slice(i * stride, stride), vector);
            TensorPrimitives.Subtract(vector, _centre, vector);
            _offsets[i] = TensorPrimitives.Dot<float>(vector, _centre);
            _rotation.Apply(vector);
            var sum = TensorPrimitives.SumOfMagnitudes<float>(vector);
            _scales[i] = sum > 0 ? TensorPrimitives.SumOfSquares<float>(vector) / sum : 0;
            var (block, slot) = Math.DivRem(i, SignCodes.BlockSize);
            SignCodes.Write(vector, slot, _codes.AsSpan(block * _blockLength, _blockLength));
        }
    }

    /// <summary>How many blocks of <see cref="SignCodes.BlockSize"/> vectors there are; the last may be partly empty.</summary>
    public int BlockCount { get; }

    /// <summary>How long the tables of a query are.</summary>
    public int TableLength => 2 * _blockLength;

    /// <summary>The memory that the index takes.</summary>
    public long MemoryBytes => _codes.Length + (sizeof(float) * ((long)_scales.Length + _offsets.Length + _centre.Length)) + _rotation.MemoryBytes;

    /// <summary>Indexes vectors.</summary>
    /// <param name="values">The stored vectors, one after the other.</param>
    /// <param name="count">How many there are, at least 1.</param>
    /// <param name="dimensions">Their dimensions.</param>
    public static SignIndex Build(ReadOnlySpan<short> values, int count, int dimensions) => new(dimensions, count, values);

    /// <summary>Makes a query ready.</summary>
    /// <param name="unit">The query at length 1.</param>
    /// <param name="tables">A buffer of <see cref="TableLength"/> bytes.</param>
    public BoundTerms Prepare(ReadOnlySpan<float> unit, Span<byte> tables)
    {
        // <query, vector> = <query, centre> + <query - share * centre, residual> + share * <centre, residual>
        var alongCentre = TensorPrimitives.Dot(unit, _centre);
        var share = _centreSquare > 0 ? alongCentre / _centreSquare : 0;
        Span<float> rest = unit.Length <= 1_024 ? stackalloc float[unit.Length] : new float[unit.Length];
        TensorPrimitives.MultiplyAdd(_centre, -share, unit, rest);
        _rotation.Apply(rest);
        var (step, bias) = SignCodes.FillTables(rest, tables);
        return new BoundTerms(step, bias + (Slack * TensorPrimitives.Norm<float>(rest)), share, alongCentre);
    }

    /// <summary>Bounds the similarities of a block's vectors from above.</summary>
    /// <param name="block">The block, from 0.</param>
    /// <param name="terms">The query's part, from <see cref="Prepare"/>.</param>
    /// <param name="tables">The query's tables, from <see cref="Prepare"/>.</param>
    /// <param name="bounds">Where the 64 bounds go; those of places without a vector mean nothing.</param>
    public void Bound(int block, BoundTerms terms, ReadOnlySpan<byte> tables, Span<float> bounds)
    {
        Span<ushort> sums = stackalloc ushort[SignCodes.BlockSize];
        SignCodes.Sum(_codes.AsSpan(block * _blockLength, _blockLength), tables, sums);
        ArgumentOutOfRangeException.ThrowIfLessThan(bounds.Length, SignCodes.BlockSize);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var scale = ref _scales.AsSpan(block * SignCodes.BlockSize, SignCodes.BlockSize)[0];
        ref var offset = ref _offsets.AsSpan(block * SignCodes.BlockSize, SignCodes.BlockSize)[0];
        ref var target = ref MemoryMarshal.GetReference(bounds);
        var step = new Vector<float>(terms.Step);
        var bias = new Vector<float>(terms.Bias);
        var share = new Vector<float>(terms.Share);
        var along = new Vector<float>(terms.AlongCentre);
        for (nuint i = 0; i < SignCodes.BlockSize; i += (nuint)Vector<ushort>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref sum, i), out var low, out var high);
            for (nuint half = 0; half < 2; half++)
            {
                var at = i + (half * (nuint)Vector<float>.Count);
                var estimate = (Vector.ConvertToSingle(Vector.AsVectorInt32(half == 0 ? low : high)) * step) + bias;
                var bound = (estimate * Vector.LoadUnsafe(ref scale, at)) + (Vector.LoadUnsafe(ref offset, at) * share) + along;
                bound.StoreUnsafe(ref target, at);
            }
        }
    }

    /// <summary>What a query contributes to every bound.</summary>
    /// <param name="Step">The real value of one unit of a looked-up sum.</param>
    /// <param name="Bias">The real value of a looked-up sum of 0, the slack included.</param>
    /// <param name="Share">The query's part along the centre, in lengths of the centre.</param>
    /// <param name="AlongCentre">The query's product with the centre.</param>
    internal readonly record struct BoundTerms(float Step, float Bias, float Share, float AlongCentre);
}
