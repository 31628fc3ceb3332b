using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Vectors of length 1 in 16-bit fixed point, half the size of floats.</summary>
/// <remarks>
/// A coordinate is stored as a multiple of 1/32767, which puts a cosine off by about 0.00002. A vector then has a length
/// of about 32767, so by Cauchy-Schwarz no sum of products, whole or partial, leaves the range of <see cref="int"/>; and
/// since the sums are of integers, every width of instruction gives the same result.
/// </remarks>
internal static class UnitVectors
{
    private const float One = 32767f;
    private const int Padding = 32;

    /// <summary>How many numbers a stored vector takes: its dimensions, rounded up to whole registers.</summary>
    /// <param name="dimensions">The dimensions.</param>
    public static int Stride(int dimensions) => (dimensions + Padding - 1) / Padding * Padding;

    /// <summary>Whether a vector has a direction: finite coordinates of which not all are 0.</summary>
    /// <param name="vector">The vector; may be empty.</param>
    public static bool IsUsable(ReadOnlySpan<float> vector) => LargestMagnitude(vector) is > 0f and < float.PositiveInfinity;

    /// <summary>Refuses a vector without a direction.</summary>
    /// <param name="vector">The vector; may be empty.</param>
    /// <param name="parameterName">The caller's name for the vector.</param>
    /// <exception cref="ArgumentException">The vector is empty, has a coordinate that is not finite, or is zero.</exception>
    public static void RequireUsable(ReadOnlySpan<float> vector, string parameterName)
    {
        if (!IsUsable(vector))
        {
            var found = vector.IsEmpty ? "has no coordinates" : string.Create(CultureInfo.InvariantCulture, $"has the largest coordinate {LargestMagnitude(vector)}");
            throw new ArgumentException($"The vector {found}; allowed are vectors of finite numbers that are not all 0.", parameterName);
        }
    }

    /// <summary>Scales a vector to length 1.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="unit">Where the scaled vector goes; may be the same memory.</param>
    /// <param name="parameterName">The caller's name for the vector.</param>
    /// <exception cref="ArgumentException">The vector has a coordinate that is not finite, or is zero.</exception>
    public static void Normalize(ReadOnlySpan<float> vector, Span<float> unit, string parameterName)
    {
        RequireUsable(vector, parameterName);

        // Dividing by the largest coordinate first keeps the squares in range.
        var largest = LargestMagnitude(vector);
        TensorPrimitives.Divide(vector, largest, unit);
        TensorPrimitives.Divide(unit, TensorPrimitives.Norm<float>(unit), unit);
    }

    /// <summary>Writes a vector of length 1 in fixed point.</summary>
    /// <param name="unit">The vector.</param>
    /// <param name="stored">Where it goes; <see cref="Stride"/> numbers.</param>
    public static void Store(ReadOnlySpan<float> unit, Span<short> stored)
    {
        for (var i = 0; i < unit.Length; i++)
        {
            stored[i] = (short)MathF.Round(unit[i] * One);
        }

        stored[unit.Length..].Clear();
    }

    /// <summary>Reads a vector back, its length 1 but for rounding.</summary>
    /// <param name="stored">The stored vector.</param>
    /// <param name="unit">Where its coordinates go.</param>
    public static void Load(ReadOnlySpan<short> stored, Span<float> unit)
    {
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] = stored[i] / One;
        }
    }

    /// <summary>The cosine similarity of two stored vectors.</summary>
    /// <param name="left">One vector.</param>
    /// <param name="right">The other, of the same stride.</param>
    public static float Similarity(ReadOnlySpan<short> left, ReadOnlySpan<short> right) =>
        Math.Clamp(Dot(left, right) / (One * One), -1f, 1f);

    // Passes on NaN.
    private static float LargestMagnitude(ReadOnlySpan<float> vector) => vector.IsEmpty ? 0f : MathF.Abs(TensorPrimitives.MaxMagnitude(vector));

    private static int Dot(ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
        {
            var sum = Vector512<int>.Zero;
            for (nuint i = 0; i < (nuint)left.Length; i += 32)
            {
                sum += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref a, i), Vector512.LoadUnsafe(ref b, i));
            }

            return Vector512.Sum(sum);
        }

        if (Avx2.IsSupported)
        {
            var sum = Vector256<int>.Zero;
            for (nuint i = 0; i < (nuint)left.Length; i += 16)
            {
                sum += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref a, i), Vector256.LoadUnsafe(ref b, i));
            }

            return Vector256.Sum(sum);
        }

        return DotPortable(ref a, ref b, (nuint)left.Length);
    }

    private static int DotPortable(ref short a, ref short b, nuint length)
    {
        var sum = Vector128<int>.Zero;
        for (nuint i = 0; i < length; i += 8)
        {
            var (leftLow, leftHigh) = Vector128.Widen(Vector128.LoadUnsafe(ref a, i));
            var (rightLow, rightHigh) = Vector128.Widen(Vector128.LoadUnsafe(ref b, i));
            sum += (leftLow * rightLow) + (leftHigh * rightHigh);
        }

        return Vector128.Sum(sum);
    }
}
