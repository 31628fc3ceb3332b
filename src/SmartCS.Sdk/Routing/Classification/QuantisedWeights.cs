using System.Numerics;
using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Weights in eight bits with one scale for all, so that an utterance's rows are added up as whole numbers: exactly, in any order and at
/// any vector width. Immutable.
/// </summary>
internal sealed class QuantisedWeights(sbyte[] weights, float[] bias, float scale, int stride)
{
    /// <summary>A stride is a multiple of this, the widest vector of bytes.</summary>
    public const int Lanes = 64;

    // So many rows fit a 16-bit sum.
    private const int MaxRowsPerSum = short.MaxValue / 128;

    public sbyte[] Weights => weights;

    public float[] Bias => bias;

    public float Scale => scale;

    public int Stride => stride;

    public static QuantisedWeights From(LinearWeights learnt, int features, int intents)
    {
        var stride = (intents + Lanes - 1) / Lanes * Lanes;
        var largest = 0f;
        foreach (var weight in learnt.Weights)
        {
            largest = MathF.Max(largest, MathF.Abs(weight));
        }

        var scale = largest == 0f ? 1f : largest / sbyte.MaxValue;
        var bytes = new sbyte[features * stride];
        for (var row = 0; row < features; row++)
        {
            for (var intent = 0; intent < intents; intent++)
            {
                bytes[(row * stride) + intent] = (sbyte)MathF.Round(learnt.Weights[(row * learnt.Stride) + intent] / scale);
            }
        }

        return new QuantisedWeights(bytes, learnt.Bias[..intents], scale, stride);
    }

    /// <summary>Adds the rows' weights, times a factor, to the scores.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="factor">What each row counts.</param>
    /// <param name="sums">Room for <see cref="Stride"/> sums.</param>
    /// <param name="scores">One score for each intent.</param>
    public void Add(ReadOnlySpan<int> rows, float factor, Span<short> sums, Span<float> scores)
    {
        while (!rows.IsEmpty)
        {
            var count = Math.Min(rows.Length, MaxRowsPerSum);
            sums.Clear();
            var wide = MemoryMarshal.Cast<short, Vector<short>>(sums);
            foreach (var row in rows[..count])
            {
                var narrow = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(weights.AsSpan(row * stride, stride));
                for (var i = 0; i < narrow.Length; i++)
                {
                    Vector.Widen(narrow[i], out var low, out var high);
                    wide[2 * i] += low;
                    wide[(2 * i) + 1] += high;
                }
            }

            var unit = factor * scale;
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += sums[i] * unit;
            }

            rows = rows[count..];
        }
    }
}
