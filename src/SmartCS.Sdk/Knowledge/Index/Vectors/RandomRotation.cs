using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Turns vectors by a fixed pseudo-random rotation, so that no coordinate matters more than another.</summary>
/// <remarks>
/// Rounds of random sign changes and Walsh-Hadamard transforms, each over the greatest power of two of the coordinates,
/// from the front and from the back in turn: every step is orthogonal, so lengths and angles stay as they are, at
/// O(n log n) instead of the O(n²) of a dense matrix. The same dimensions always give the same rotation.
/// </remarks>
internal sealed class RandomRotation
{
    private const int Rounds = 4;
    private const ulong Seed = 0x5EED_0F_5EA2C4;

    private readonly float[] _signs;
    private readonly int _dimensions;
    private readonly int _span;

    /// <summary>Creates the rotation.</summary>
    /// <param name="dimensions">The dimensions, at least 1.</param>
    public RandomRotation(int dimensions)
    {
        _dimensions = dimensions;
        _span = 1 << BitOperations.Log2((uint)dimensions);
        _signs = new float[Rounds * dimensions];
        var state = Seed;
        for (var i = 0; i < _signs.Length; i++)
        {
            // The length factor of the transform rides along with the signs.
            var inner = i % dimensions;
            var round = i / dimensions;
            var isTransformed = round % 2 == 0 ? inner < _span : inner >= dimensions - _span;
            var size = isTransformed ? 1 / MathF.Sqrt(_span) : 1f;
            _signs[i] = (NextRandom(ref state) & 1) == 0 ? size : -size;
        }
    }

    /// <summary>The memory that the rotation takes.</summary>
    public long MemoryBytes => (long)_signs.Length * sizeof(float);

    /// <summary>Rotates a vector in place.</summary>
    /// <param name="vector">The vector.</param>
    public void Apply(Span<float> vector)
    {
        for (var round = 0; round < Rounds; round++)
        {
            TensorPrimitives.Multiply(vector, _signs.AsSpan(round * _dimensions, _dimensions), vector);
            Transform(round % 2 == 0 ? vector[.._span] : vector[^_span..]);
        }
    }

    private static void Transform(Span<float> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        for (var half = 1; half < values.Length; half *= 2)
        {
            for (var block = 0; block < values.Length; block += 2 * half)
            {
                var i = block;
                for (; i <= block + half - Vector<float>.Count; i += Vector<float>.Count)
                {
                    var low = Vector.LoadUnsafe(ref start, (nuint)i);
                    var high = Vector.LoadUnsafe(ref start, (nuint)(i + half));
                    (low + high).StoreUnsafe(ref start, (nuint)i);
                    (low - high).StoreUnsafe(ref start, (nuint)(i + half));
                }

                for (; i < block + half; i++)
                {
                    (values[i], values[i + half]) = (values[i] + values[i + half], values[i] - values[i + half]);
                }
            }
        }
    }

    private static ulong NextRandom(ref ulong state)
    {
        // SplitMix64 (Steele, Lea and Flood 2014).
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
