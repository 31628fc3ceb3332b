namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>All values of one property.</summary>
internal sealed class FacetColumn(int ordinal, GuideFacet facet, FacetCell[] cells, int firstCell, int[] documents, int[] rows, int[] ascending, bool isOption)
{
    /// <summary>Which of the properties it is.</summary>
    public int Ordinal { get; } = ordinal;

    public GuideFacet Facet { get; } = facet;

    /// <summary>Whether articles of one product differ by it, so that one without what is not wanted will do.</summary>
    public bool IsOption { get; } = isOption;

    /// <summary>The values.</summary>
    public FacetCell[] Cells { get; } = cells;

    /// <summary>The number of its first value among the values of all properties.</summary>
    public int FirstCell { get; } = firstCell;

    /// <summary>The products that have a value, ascending; one with several values stands several times.</summary>
    public int[] Documents { get; } = documents;

    /// <summary>The value of each of <see cref="Documents"/>, as a place in <see cref="Cells"/>.</summary>
    public int[] Rows { get; } = rows;

    /// <summary>Places of <see cref="Documents"/> that have a number, by the number; empty where it has none.</summary>
    public int[] Ascending { get; } = ascending;

    /// <summary>The numbers of the products, ascending; empty where it has none.</summary>
    public double[] Sorted { get; } = Array.ConvertAll(ascending, row => cells[rows[row]].Number);

    public string Key => Facet.Key;

    /// <summary>Where a number stands among those of the products, 0 to 1.</summary>
    public double ShareBelow(double number)
    {
        var at = Array.BinarySearch(Sorted, number);
        return Sorted.Length == 0 ? 0.5 : (double)(at < 0 ? ~at : at) / Sorted.Length;
    }
}
