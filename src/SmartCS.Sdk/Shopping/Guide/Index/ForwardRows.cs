namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>The values of each product, property by property, for counting over products.</summary>
internal sealed class ForwardRows
{
    private readonly int[] _starts;
    private readonly int[] _cells;

    public ForwardRows(int products, FacetColumn[] columns)
    {
        _starts = new int[products + 1];
        foreach (var column in columns)
        {
            foreach (var document in column.Documents)
            {
                _starts[document + 1]++;
            }
        }

        for (var i = 0; i < products; i++)
        {
            _starts[i + 1] += _starts[i];
        }

        _cells = new int[_starts[products]];
        var next = _starts.AsSpan(0, products).ToArray();
        foreach (var column in columns)
        {
            for (var i = 0; i < column.Documents.Length; i++)
            {
                _cells[next[column.Documents[i]]++] = column.FirstCell + column.Rows[i];
            }
        }
    }

    /// <summary>The values of a product, numbered over all properties, ascending by property.</summary>
    public ReadOnlySpan<int> Of(int product) => _cells.AsSpan(_starts[product], _starts[product + 1] - _starts[product]);
}
