namespace SmartCS.Sdk.Learning.Clusters;

/// <summary>Vectors turned around: which utterances have a feature, with what weight. Compares one utterance with all in one pass. Immutable.</summary>
internal sealed class VectorPostings
{
    private readonly UtteranceVectors _vectors;
    private readonly int[] _starts;
    private readonly int[] _utterances;
    private readonly float[] _weights;

    public VectorPostings(UtteranceVectors vectors)
    {
        _vectors = vectors;
        _starts = new int[vectors.FeatureCount + 1];
        for (var utterance = 0; utterance < vectors.Count; utterance++)
        {
            foreach (var feature in vectors.FeaturesOf(utterance))
            {
                _starts[feature + 1]++;
            }
        }

        for (var feature = 0; feature < vectors.FeatureCount; feature++)
        {
            _starts[feature + 1] += _starts[feature];
        }

        _utterances = new int[_starts[^1]];
        _weights = new float[_starts[^1]];
        var next = _starts.ToArray();
        for (var utterance = 0; utterance < vectors.Count; utterance++)
        {
            var features = vectors.FeaturesOf(utterance);
            var weights = vectors.WeightsOf(utterance);
            for (var i = 0; i < features.Length; i++)
            {
                var at = next[features[i]]++;
                (_utterances[at], _weights[at]) = (utterance, weights[i]);
            }
        }
    }

    /// <summary>Writes the cosine of one utterance with each into a row, which is cleared first.</summary>
    public void Compare(int utterance, Span<float> row)
    {
        row.Clear();
        var features = _vectors.FeaturesOf(utterance);
        var weights = _vectors.WeightsOf(utterance);
        for (var i = 0; i < features.Length; i++)
        {
            var weight = weights[i];
            var from = _starts[features[i]];
            var to = _starts[features[i] + 1];
            var others = _utterances.AsSpan(from, to - from);
            var otherWeights = _weights.AsSpan(from, to - from);
            for (var k = 0; k < others.Length; k++)
            {
                row[others[k]] += weight * otherWeights[k];
            }
        }
    }
}
