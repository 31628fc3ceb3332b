namespace SmartCS.Sdk.Routing;

/// <summary>Utterances as sparse rows over a vocabulary of features: what the trainer reads.</summary>
internal sealed class SparseRows
{
    private readonly List<int> _columns = [];
    private readonly List<float> _values = [];
    private readonly List<int> _starts = [0];
    private int[]? _allColumns;
    private float[]? _allValues;

    public int Count => _starts.Count - 1;

    public ReadOnlySpan<int> Columns(int row) => (_allColumns ??= [.. _columns]).AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    public ReadOnlySpan<float> Values(int row) => (_allValues ??= [.. _values]).AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Adds an utterance; features that the table lacks count for the length only, so an unfamiliar utterance scores low.</summary>
    public void Add(UtteranceFeatures utterance, FeatureTable table)
    {
        AddBlock(utterance.Words, table);
        AddBlock(utterance.Characters, table);
        _starts.Add(_columns.Count);
    }

    private void AddBlock(ReadOnlySpan<uint> features, FeatureTable table)
    {
        var start = _columns.Count;
        foreach (var feature in features)
        {
            var column = table.Find(feature);
            if (column >= 0)
            {
                _columns.Add(column);
            }
        }

        _columns.Sort(start, _columns.Count - start, null);
        var value = 1f / MathF.Sqrt(Math.Max(1, features.Length));
        var end = start;
        for (var i = start; i < _columns.Count; i++)
        {
            if (end > start && _columns[i] == _columns[end - 1])
            {
                _values[end - 1] += value;
            }
            else
            {
                _columns[end++] = _columns[i];
                _values.Add(value);
            }
        }

        _columns.RemoveRange(end, _columns.Count - end);
    }
}
