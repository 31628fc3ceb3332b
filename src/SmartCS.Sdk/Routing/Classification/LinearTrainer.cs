using System.Runtime.Intrinsics;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Multinomial logistic regression by dual coordinate ascent (Shalev-Shwartz and Zhang, "Stochastic dual coordinate ascent methods for
/// regularized loss minimization", JMLR 14, 2013): no rate to choose, and sure-footed where examples are few. Intents with
/// few examples count more, by the root of how many times fewer they are than on average.
/// </summary>
internal sealed class LinearTrainer
{
    private const float Cost = 20f;
    private const int Passes = 25;
    private const float Converged = 1e-9f;

    private readonly SparseRows _rows;
    private readonly int[] _labels;
    private readonly int _classes;
    private readonly int _stride;
    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly float[] _dual;
    private readonly float[] _scores;
    private readonly float[] _costs;

    private LinearTrainer(SparseRows rows, int[] labels, int classes, int features)
    {
        _rows = rows;
        _labels = labels;
        _classes = classes;
        _stride = VectorMath.RoundUp(classes);
        _weights = new float[features * _stride];
        _bias = new float[_stride];
        _dual = new float[labels.Length * _stride];
        _scores = new float[_stride];
        _costs = new float[classes];
        foreach (var label in labels)
        {
            _costs[label]++;
        }

        for (var i = 0; i < classes; i++)
        {
            _costs[i] = Cost * MathF.Sqrt(labels.Length / (classes * MathF.Max(1f, _costs[i])));
        }
    }

    public static LinearWeights Train(SparseRows rows, int[] labels, int classes, int features, ulong seed, CancellationToken cancellationToken)
    {
        var trainer = new LinearTrainer(rows, labels, classes, features);
        trainer.Run(new SeededRandom(seed), cancellationToken);
        return new LinearWeights(trainer._weights, trainer._bias);
    }

    private void Run(SeededRandom random, CancellationToken cancellationToken)
    {
        var order = new int[_labels.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            _dual[(i * _stride) + _labels[i]] = 1f;
        }

        for (var pass = 0; pass < Passes; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order);
            foreach (var example in order)
            {
                Visit(example);
            }
        }
    }

    private void Visit(int example)
    {
        var columns = _rows.Columns(example);
        var values = _rows.Values(example);
        var length = 1f;
        _bias.CopyTo(_scores, 0);
        for (var i = 0; i < columns.Length; i++)
        {
            length += values[i] * values[i];
            VectorMath.AddScaled(_scores, Row(columns[i]), values[i]);
        }

        var cost = _costs[_labels[example]];
        var step = Step(_dual.AsSpan(example * _stride, _stride), cost * length);
        if (step == 0f)
        {
            return;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            VectorMath.AddScaled(Row(columns[i]), _scores, -cost * step * values[i]);
        }

        VectorMath.AddScaled(_bias, _scores, -cost * step);
    }

    private Span<float> Row(int feature) => _weights.AsSpan(feature * _stride, _stride);

    // Moves the example's dual variables towards its probabilities, and leaves the direction in the scores.
    private float Step(Span<float> dual, float curvature)
    {
        _scores.AsSpan(_classes).Fill(float.MinValue);
        var top = float.MinValue;
        foreach (var score in _scores)
        {
            top = MathF.Max(top, score);
        }

        var total = Vector256<float>.Zero;
        foreach (var lanes in VectorMath.Rows(_scores))
        {
            total += VectorMath.Exp(lanes - Vector256.Create(top));
        }

        var mass = VectorMath.Sum(total);
        var logMass = top + (float)Elementary.Log(mass);
        var divergence = 0f;
        var squares = 0f;
        for (var i = 0; i < _classes; i++)
        {
            var logProbability = _scores[i] - logMass;
            if (dual[i] > 1e-12f)
            {
                divergence += dual[i] * ((float)Elementary.Log(dual[i]) - logProbability);
            }

            _scores[i] = (float)Elementary.Exp(logProbability) - dual[i];
            squares += _scores[i] * _scores[i];
        }

        _scores.AsSpan(_classes).Clear();
        if (squares < Converged)
        {
            return 0f;
        }

        var step = MathF.Max(0f, MathF.Min(1f, (divergence + (0.5f * squares)) / (squares * (1f + curvature))));
        VectorMath.AddScaled(dual, _scores, step);
        return step;
    }
}
