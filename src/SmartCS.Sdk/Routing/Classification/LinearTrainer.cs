using System.Numerics;
using System.Runtime.InteropServices;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// One linear separator per intent against all others, with squared hinge loss and L2 regularisation, by dual coordinate descent (Hsieh et
/// al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008). All intents are trained side by side, as
/// the lanes of a row of weights: an utterance's features are read once for all of them.
/// </summary>
/// <remarks>
/// Intents never touch each other's numbers and each lane is only added, multiplied and divided, so neither the number of threads nor the
/// width of the machine's vectors changes a single bit of the result.
/// </remarks>
internal sealed class LinearTrainer
{
    private const int Lanes = 16;
    private const float Cost = 2f;
    private const int Passes = 10;

    private readonly SparseRows _rows;
    private readonly int[] _labels;
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly float[] _dual;
    private readonly float[] _squaredLengths;

    private LinearTrainer(SparseRows rows, int[] labels, int intents, int features)
    {
        _rows = rows;
        _labels = labels;
        _stride = (intents + Lanes - 1) / Lanes * Lanes;
        _weights = new float[features * _stride];
        _bias = new float[_stride];
        _dual = new float[labels.Length * _stride];
        _squaredLengths = new float[labels.Length];
        for (var row = 0; row < labels.Length; row++)
        {
            _squaredLengths[row] = 1f;
            foreach (var value in rows.Values(row))
            {
                _squaredLengths[row] += value * value;
            }
        }
    }

    /// <summary>Trains on all rows; a label that is no intent's makes its row a negative example of each.</summary>
    public static LinearWeights Train(SparseRows rows, int[] labels, int intents, int features, IntentTrainingOptions options, CancellationToken cancellationToken)
    {
        var trainer = new LinearTrainer(rows, labels, intents, features);
        var groups = trainer._stride / Lanes;
        var threads = Math.Clamp(options.MaxThreads, 1, groups);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, part =>
        {
            var first = groups * part / threads * Lanes;
            trainer.TrainLanes(first, (groups * (part + 1) / threads * Lanes) - first, options.Seed, cancellationToken);
        });
        return new LinearWeights(trainer._weights, trainer._bias, trainer._stride);
    }

    private void TrainLanes(int first, int count, int seed, CancellationToken cancellationToken)
    {
        var random = new SeededRandom((ulong)seed);
        var order = new int[_labels.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var scratch = new float[count];
        for (var pass = 0; pass < Passes; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order);
            foreach (var row in order)
            {
                Visit(row, first, scratch);
            }
        }
    }

    private void Visit(int row, int first, float[] scratch)
    {
        var columns = _rows.Columns(row);
        var values = _rows.Values(row);
        var bias = MemoryMarshal.Cast<float, Vector<float>>(_bias.AsSpan(first, scratch.Length));
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scratch.AsSpan());
        bias.CopyTo(sums);
        for (var i = 0; i < columns.Length; i++)
        {
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan((columns[i] * _stride) + first, scratch.Length));
            var value = new Vector<float>(values[i]);
            for (var lane = 0; lane < sums.Length; lane++)
            {
                sums[lane] += weights[lane] * value;
            }
        }

        if (!Step(row, first, scratch))
        {
            return;
        }

        for (var lane = 0; lane < sums.Length; lane++)
        {
            bias[lane] += sums[lane];
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan((columns[i] * _stride) + first, scratch.Length));
            var value = new Vector<float>(values[i]);
            for (var lane = 0; lane < sums.Length; lane++)
            {
                weights[lane] += sums[lane] * value;
            }
        }
    }

    // Scores become the change of the dual variables, signed by class.
    private bool Step(int row, int first, float[] scratch)
    {
        const float Diagonal = 0.5f / Cost;
        var dual = _dual.AsSpan((row * _stride) + first, scratch.Length);
        var divisor = _squaredLengths[row] + Diagonal;
        var own = _labels[row] - first;
        var moved = false;
        for (var lane = 0; lane < scratch.Length; lane++)
        {
            var sign = lane == own ? 1f : -1f;
            var gradient = (sign * scratch[lane]) - 1f + (Diagonal * dual[lane]);
            var next = MathF.Max(0f, dual[lane] - (gradient / divisor));
            scratch[lane] = (next - dual[lane]) * sign;
            moved |= scratch[lane] != 0f;
            dual[lane] = next;
        }

        return moved;
    }
}
