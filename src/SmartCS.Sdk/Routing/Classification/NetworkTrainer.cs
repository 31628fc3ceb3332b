using System.Runtime.Intrinsics;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Trains one network: the sum of the features' embeddings, a hyperbolic tangent, and a softmax over the classes (a bag of features as in
/// Joulin et al., "Bag of tricks for efficient text classification", 2017, with a hidden layer). Features and hidden units
/// are dropped out (Srivastava et al. 2014); steps are those of Adagrad (Duchi et al. 2011), one rate for each embedding, decaying to nothing.
/// </summary>
/// <remarks>
/// One thread trains one network from its own seed, and arithmetic is <see cref="VectorMath"/>'s, so the result does not depend on the
/// machine or on what trains beside it.
/// </remarks>
internal sealed class NetworkTrainer
{
    private const int BatchSize = 16;
    private const float InputRate = 0.15f;
    private const float OutputRate = 0.07f;
    private const float InputStart = 0.1f;
    private const float OutputStart = 0.1f;
    private const float Smoothing = 0.05f;
    private const int InputDropout = 102;
    private const int HiddenDropout = 102;
    private const float InitialEmbedding = 0.05f;

    private readonly SparseRows _rows;
    private readonly int[] _labels;
    private readonly int _classes;
    private readonly int _stride;
    private readonly int _hidden;
    private readonly TrainedNetwork _network;
    private readonly float[] _embeddingSquares;
    private readonly float[] _hiddenSquares;
    private readonly float[] _outputSquares;
    private readonly float[] _biasSquares;
    private readonly float[] _batchHidden;
    private readonly float[] _batchErrors;
    private readonly float[] _mask;
    private readonly float[] _slope;
    private readonly float[] _gradient;
    private readonly int[] _columns;
    private readonly float[] _values;
    private DropoutSource _dropout;

    private NetworkTrainer(SparseRows rows, int[] labels, int classes, int features, int hidden, ulong seed)
    {
        _rows = rows;
        _labels = labels;
        _classes = classes;
        _stride = VectorMath.RoundUp(classes);
        _hidden = hidden;
        _network = new TrainedNetwork(hidden, new float[features * hidden], new float[hidden], new float[hidden * _stride], new float[_stride]);
        _embeddingSquares = Filled(features, InputStart);
        _hiddenSquares = Filled(hidden, InputStart);
        _outputSquares = Filled(hidden * _stride, OutputStart);
        _biasSquares = Filled(_stride, OutputStart);
        _batchHidden = new float[BatchSize * hidden];
        _batchErrors = new float[BatchSize * _stride];
        _mask = new float[hidden];
        _slope = new float[hidden];
        _gradient = new float[_stride];
        _columns = new int[rows.Widest];
        _values = new float[rows.Widest];
        _dropout = new DropoutSource(seed);
        Initialise(new SeededRandom(~seed));
    }

    /// <summary>Trains a network.</summary>
    /// <param name="rows">The examples.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="shape">The network's size and how often it sees the examples.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellationToken">Stops training.</param>
    public static TrainedNetwork Train(SparseRows rows, int[] labels, int classes, int features, NetworkShape shape, ulong seed, CancellationToken cancellationToken)
    {
        var trainer = new NetworkTrainer(rows, labels, classes, features, shape.Hidden, seed);
        trainer.Run(shape.Passes, new SeededRandom(seed), cancellationToken);
        return trainer._network;
    }

    private static float[] Filled(int count, float value)
    {
        var numbers = new float[count];
        Array.Fill(numbers, value);
        return numbers;
    }

    private void Initialise(SeededRandom random)
    {
        foreach (ref var weight in _network.Embeddings.AsSpan())
        {
            weight = InitialEmbedding * random.NextSigned();
        }

        var range = MathF.Sqrt(3f / _hidden);
        for (var unit = 0; unit < _hidden; unit++)
        {
            foreach (ref var weight in _network.Output.AsSpan(unit * _stride, _classes))
            {
                weight = range * random.NextSigned();
            }
        }
    }

    private void Run(int passes, SeededRandom random, CancellationToken cancellationToken)
    {
        var order = new int[_labels.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var total = (float)passes * order.Length;
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            for (var start = 0; start < order.Length; start += BatchSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rest = 1f - ((((float)pass * order.Length) + start) / total);
                var count = Math.Min(BatchSize, order.Length - start);
                for (var i = 0; i < count; i++)
                {
                    Visit(order[start + i], i, InputRate * rest);
                }

                UpdateOutput(count, OutputRate * rest);
            }
        }
    }

    // The embeddings move with each example, the output layer with each batch.
    private void Visit(int example, int place, float rate)
    {
        var count = DropInputs(example);
        var hidden = _batchHidden.AsSpan(place * _hidden, _hidden);
        _network.HiddenBias.CopyTo(hidden);
        for (var i = 0; i < count; i++)
        {
            VectorMath.AddScaled(hidden, Embedding(_columns[i]), _values[i]);
        }

        Activate(hidden);
        var errors = _batchErrors.AsSpan(place * _stride, _stride);
        _network.OutputBias.CopyTo(errors);
        for (var unit = 0; unit < hidden.Length; unit++)
        {
            if (hidden[unit] != 0f)
            {
                VectorMath.AddScaled(errors, OutputRow(unit), hidden[unit]);
            }
        }

        SoftmaxErrors(errors, _labels[example]);
        var squares = Backward(errors, rate);
        if (squares == 0f)
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            ref var sum = ref _embeddingSquares[_columns[i]];
            sum += squares * _values[i] * _values[i];
            VectorMath.AddScaled(Embedding(_columns[i]), _slope, -rate * _values[i] / MathF.Sqrt(sum));
        }
    }

    private Span<float> Embedding(int feature) => _network.Embeddings.AsSpan(feature * _hidden, _hidden);

    private Span<float> OutputRow(int unit) => _network.Output.AsSpan(unit * _stride, _stride);

    private int DropInputs(int example)
    {
        const float Keep = 256f / (256 - InputDropout);
        var columns = _rows.Columns(example);
        var values = _rows.Values(example);
        var count = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            if (_dropout.Next() >= InputDropout)
            {
                _columns[count] = columns[i];
                _values[count++] = values[i] * Keep;
            }
        }

        return count;
    }

    private void Activate(Span<float> hidden)
    {
        const float Keep = 256f / (256 - HiddenDropout);
        foreach (ref var mask in _mask.AsSpan())
        {
            mask = _dropout.Next() >= HiddenDropout ? Keep : 0f;
        }

        var values = VectorMath.Rows(hidden);
        var masks = VectorMath.Rows(_mask);
        var slopes = VectorMath.Rows(_slope);
        for (var i = 0; i < values.Length; i++)
        {
            var value = VectorMath.Tanh(values[i]);
            slopes[i] = (Vector256<float>.One - (value * value)) * masks[i];
            values[i] = value * masks[i];
        }
    }

    private void SoftmaxErrors(Span<float> errors, int label)
    {
        errors[_classes..].Fill(float.MinValue);
        var values = VectorMath.Rows(errors);
        var largest = values[0];
        foreach (var lanes in values)
        {
            largest = Vector256.Max(largest, lanes);
        }

        var top = Vector256.Create(VectorMath.Max(largest));
        var total = Vector256<float>.Zero;
        foreach (ref var lanes in values)
        {
            lanes = VectorMath.Exp(lanes - top);
            total += lanes;
        }

        var factor = Vector256.Create(1f / VectorMath.Sum(total));
        var share = Vector256.Create(Smoothing / _classes);
        foreach (ref var lanes in values)
        {
            lanes = (lanes * factor) - share;
        }

        errors[_classes..].Clear();
        errors[label] -= 1f - Smoothing;
    }

    // Leaves the hidden units' gradient in the slopes and gives the mean of its squares.
    private float Backward(ReadOnlySpan<float> errors, float rate)
    {
        var squares = 0f;
        for (var unit = 0; unit < _hidden; unit++)
        {
            if (_slope[unit] == 0f)
            {
                continue;
            }

            var gradient = _slope[unit] * VectorMath.Dot(OutputRow(unit), errors);
            _slope[unit] = gradient;
            squares += gradient * gradient;
            _hiddenSquares[unit] += gradient * gradient;
            _network.HiddenBias[unit] -= rate * gradient / MathF.Sqrt(_hiddenSquares[unit]);
        }

        return squares / _hidden;
    }

    private void UpdateOutput(int count, float rate)
    {
        for (var unit = 0; unit < _hidden; unit++)
        {
            _gradient.AsSpan().Clear();
            for (var i = 0; i < count; i++)
            {
                var value = _batchHidden[(i * _hidden) + unit];
                if (value != 0f)
                {
                    VectorMath.AddScaled(_gradient, _batchErrors.AsSpan(i * _stride, _stride), value);
                }
            }

            Step(OutputRow(unit), _outputSquares.AsSpan(unit * _stride, _stride), rate);
        }

        _gradient.AsSpan().Clear();
        for (var i = 0; i < count; i++)
        {
            VectorMath.AddScaled(_gradient, _batchErrors.AsSpan(i * _stride, _stride), 1f);
        }

        Step(_network.OutputBias, _biasSquares, rate);
    }

    private void Step(Span<float> weights, Span<float> squares, float rate)
    {
        var gradients = VectorMath.Rows(_gradient);
        var targets = VectorMath.Rows(weights);
        var sums = VectorMath.Rows(squares);
        var rates = Vector256.Create(rate);
        for (var i = 0; i < gradients.Length; i++)
        {
            sums[i] += gradients[i] * gradients[i];
            targets[i] -= rates * gradients[i] / Vector256.Sqrt(sums[i]);
        }
    }
}
