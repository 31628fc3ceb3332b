using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The trained networks of a classifier as one: their hidden units side by side, their scores averaged; and, beside the hidden units, the
/// linear model's classes where there is one. Rows have eight bits, and include the features' importance, so that an
/// utterance's rows are added up as whole numbers: exactly, in any order and at any vector width. Immutable.
/// </summary>
/// <param name="Hidden">How many hidden units there are.</param>
/// <param name="Classes">How many classes there are.</param>
/// <param name="Rows">For each feature its hidden units and, where there is a linear model, its classes.</param>
/// <param name="HiddenScale">What the rows' hidden units are multiplied by.</param>
/// <param name="LinearScale">What the rows' classes are multiplied by; 0 where there is no linear model.</param>
/// <param name="HiddenBias">One for each hidden unit.</param>
/// <param name="Output">A row of classes for each hidden unit.</param>
/// <param name="OutputBias">One for each class, and some more of no class, which make a whole number of lanes.</param>
internal sealed record IntentNetwork(int Hidden, int Classes, sbyte[] Rows, float HiddenScale, float LinearScale, float[] HiddenBias, float[] Output, float[] OutputBias)
{
    // So many rows fit a 16-bit sum.
    private const int MaxRowsPerSum = short.MaxValue / 128;

    // The lanes of a vector of bytes.
    private const int RowLanes = 16;

    /// <summary>How many numbers a feature's row has.</summary>
    public int Width => WidthOf(Hidden, LinearScale != 0f ? Stride : 0);

    /// <summary>How many scores there are, some of them of no class.</summary>
    public int Stride => OutputBias.Length;

    public static int WidthOf(int hidden, int linear) => (hidden + linear + RowLanes - 1) / RowLanes * RowLanes;

    /// <summary>Adds the rows, times a factor, to the sums of an utterance.</summary>
    /// <param name="rows">The features' rows.</param>
    /// <param name="factor">What each row counts.</param>
    /// <param name="scratch">Room for <see cref="Width"/> whole numbers.</param>
    /// <param name="sums">The sums, <see cref="Width"/> of them.</param>
    public void Add(ReadOnlySpan<int> rows, float factor, Span<short> scratch, Span<float> sums)
    {
        while (!rows.IsEmpty)
        {
            var count = Math.Min(rows.Length, MaxRowsPerSum);
            scratch.Clear();
            var wide = MemoryMarshal.Cast<short, Vector256<short>>(scratch);
            foreach (var row in rows[..count])
            {
                var narrow = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(Rows.AsSpan(row * scratch.Length, scratch.Length))[..wide.Length];
                for (var i = 0; i < wide.Length; i++)
                {
                    wide[i] += Vector256.Create(Vector128.WidenLower(narrow[i]), Vector128.WidenUpper(narrow[i]));
                }
            }

            AddScaled(scratch[..Hidden], factor * HiddenScale, sums);
            if (LinearScale != 0f)
            {
                AddScaled(scratch.Slice(Hidden, Stride), factor * LinearScale, sums[Hidden..]);
            }

            rows = rows[count..];
        }
    }

    /// <summary>Turns the sums of an utterance, which began with <see cref="HiddenBias"/>, into scores.</summary>
    public void Finish(Span<float> sums, Span<float> scores)
    {
        var hidden = sums[..Hidden];
        foreach (ref var lanes in VectorMath.Rows(hidden))
        {
            lanes = VectorMath.Tanh(lanes);
        }

        OutputBias.CopyTo(scores);
        if (LinearScale != 0f)
        {
            VectorMath.AddScaled(scores, sums.Slice(Hidden, Stride), 1f);
        }

        for (var unit = 0; unit < hidden.Length; unit++)
        {
            VectorMath.AddScaled(scores, Output.AsSpan(unit * Stride, Stride), hidden[unit]);
        }
    }

    private static void AddScaled(ReadOnlySpan<short> whole, float unit, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<short, Vector128<short>>(whole);
        var to = VectorMath.Rows(sums)[..from.Length];
        var times = Vector256.Create(unit);
        for (var i = 0; i < to.Length; i++)
        {
            var (low, high) = Vector128.Widen(from[i]);
            to[i] += Vector256.ConvertToSingle(Vector256.Create(low, high)) * times;
        }
    }
}
