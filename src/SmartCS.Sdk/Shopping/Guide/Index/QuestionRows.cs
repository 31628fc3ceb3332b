namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>For each product the values of the properties that are worth asking for, as they are counted, with the share by which each counts.</summary>
internal sealed class QuestionRows
{
    /// <summary>The least share of shoppers who must be able to tell a property for it to be asked for.</summary>
    public const double LeastAnswerable = 0.08;

    private readonly int[] _starts;
    private readonly int[] _cells;
    private readonly float[] _shares;

    public QuestionRows(int products, ForwardRows rows, FacetColumn[] columns, int[] columnOf, int[] binOf)
    {
        _starts = new int[products + 1];
        var cells = new List<int>();
        var shares = new List<float>();
        for (var product = 0; product < products; product++)
        {
            var own = rows.Of(product);
            for (var i = 0; i < own.Length;)
            {
                var column = columnOf[own[i]];
                var end = i + 1;
                while (end < own.Length && columnOf[own[end]] == column)
                {
                    end++;
                }

                var isAsked = columns[column].Facet.Answerable >= LeastAnswerable;
                var share = 1f / (end - i);
                for (; i < end; i++)
                {
                    if (isAsked)
                    {
                        cells.Add(binOf[own[i]]);
                        shares.Add(share);
                    }
                }
            }

            _starts[product + 1] = cells.Count;
        }

        (_cells, _shares) = ([.. cells], [.. shares]);
    }

    /// <summary>Adds the weight of a product to those of its values. One with several values of a property counts for each in part.</summary>
    public void Add(int product, double weight, double[] masses)
    {
        for (var i = _starts[product]; i < _starts[product + 1]; i++)
        {
            masses[_cells[i]] += weight * _shares[i];
        }
    }
}
