namespace SmartCS.Sdk.Routing;

/// <summary>Utterances as sparse rows over a vocabulary: what training reads.</summary>
internal sealed class SparseRows
{
    private readonly int[] _columns;
    private readonly float[] _values;
    private readonly int[] _starts;

    private SparseRows(int[] columns, float[] values, int[] starts)
    {
        _columns = columns;
        _values = values;
        _starts = starts;
    }

    public int Count => _starts.Length - 1;

    /// <summary>The most features that a row has.</summary>
    public int Widest { get; private init; }

    public ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public static SparseRows Read(IReadOnlyList<string> texts, Vocabulary vocabulary)
    {
        var utterance = new UtteranceFeatures();
        var columns = new List<int>();
        var values = new List<float>();
        var starts = new int[texts.Count + 1];
        var widest = 0;
        for (var text = 0; text < texts.Count; text++)
        {
            utterance.Read(texts[text]);
            for (var block = 0; block < FeatureBlock.Count; block++)
            {
                AddBlock(utterance, block, vocabulary, columns, values);
            }

            starts[text + 1] = columns.Count;
            widest = Math.Max(widest, columns.Count - starts[text]);
        }

        return new SparseRows([.. columns], [.. values], starts) { Widest = widest };
    }

    // A feature that the vocabulary lacks still lengthens the block, so an unfamiliar utterance weighs little.
    private static void AddBlock(UtteranceFeatures utterance, int block, Vocabulary vocabulary, List<int> columns, List<float> values)
    {
        var start = columns.Count;
        var squares = Add(utterance.Of(block, false), 1f) + Add(utterance.Of(block, true), FeatureBlock.FunctionWord);
        var factor = FeatureBlock.Weight(block) / MathF.Sqrt(squares);
        for (var i = start; i < columns.Count; i++)
        {
            values[i] *= factor;
        }

        float Add(ReadOnlySpan<uint> features, float weight)
        {
            var sum = 0f;
            foreach (var feature in features)
            {
                var row = vocabulary.Find(feature);
                var value = weight * (row < 0 ? vocabulary.UnknownImportance : vocabulary.Importance[row]);
                sum += value * value;
                if (row >= 0)
                {
                    columns.Add(row);
                    values.Add(value);
                }
            }

            return sum;
        }
    }
}
