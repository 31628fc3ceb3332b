using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Arithmetic on rows of eight numbers at a time. Eight lanes whatever the machine has, no fused multiplication and a fixed order of
/// summation: the same bits everywhere. Lengths are multiples of eight.
/// </summary>
internal static class VectorMath
{
    /// <summary>Row lengths are multiples of this.</summary>
    public const int Lanes = 8;

    public static int RoundUp(int count) => (count + Lanes - 1) / Lanes * Lanes;

    public static Span<Vector256<float>> Rows(Span<float> numbers) => MemoryMarshal.Cast<float, Vector256<float>>(numbers);

    /// <summary>target += source * factor.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var to = Rows(target);
        var from = MemoryMarshal.Cast<float, Vector256<float>>(source)[..to.Length];
        var times = Vector256.Create(factor);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i] * times;
        }
    }

    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector256<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector256<float>>(right)[..a.Length];
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return Sum(sum);
    }

    public static float Sum(Vector256<float> lanes)
    {
        var half = lanes.GetLower() + lanes.GetUpper();
        return (half[0] + half[2]) + (half[1] + half[3]);
    }

    public static float Max(Vector256<float> lanes)
    {
        var half = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        return MathF.Max(MathF.Max(half[0], half[1]), MathF.Max(half[2], half[3]));
    }

    /// <summary>e to the power of x between -80 and 80, to about 1e-7 relative: the polynomial of the Cephes library (Moshier 1989).</summary>
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-80f)), Vector256.Create(80f));
        var power = Vector256.Floor((x * 1.44269504f) + Vector256.Create(0.5f));
        var rest = x - (power * 0.693359375f);
        rest -= power * -2.12194440e-4f;
        var sum = Vector256.Create(1.9875691500e-4f);
        sum = (sum * rest) + Vector256.Create(1.3981999507e-3f);
        sum = (sum * rest) + Vector256.Create(8.3334519073e-3f);
        sum = (sum * rest) + Vector256.Create(4.1665795894e-2f);
        sum = (sum * rest) + Vector256.Create(1.6666665459e-1f);
        sum = (sum * rest) + Vector256.Create(5.0000001201e-1f);
        sum = (sum * (rest * rest)) + rest + Vector256<float>.One;
        return sum * Vector256.ShiftLeft(Vector256.ConvertToInt32(power) + Vector256.Create(127), 23).AsSingle();
    }

    public static Vector256<float> Tanh(Vector256<float> x) => Vector256<float>.One - (Vector256.Create(2f) / (Exp(x + x) + Vector256<float>.One));
}
