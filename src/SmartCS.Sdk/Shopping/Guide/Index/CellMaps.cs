namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Tables from values to their properties, and to the values with which they are counted.</summary>
internal static class CellMaps
{
    private const int MostExact = 40;

    public static (int[] ColumnOf, int[] BinOf) Build(FacetColumn[] columns, int cells)
    {
        var columnOf = new int[cells];
        var binOf = new int[cells];
        foreach (var column in columns)
        {
            var isBinned = column.Facet.Kind == GuideQuestionKind.Number && column.Cells.Length > MostExact;
            var bins = new Dictionary<int, int>();
            for (var i = 0; i < column.Cells.Length; i++)
            {
                var cell = column.FirstCell + i;
                columnOf[cell] = column.Ordinal;
                binOf[cell] = cell;
                if (isBinned && !double.IsNaN(column.Cells[i].Number) && !bins.TryAdd(NumberBins.Of(column.Cells[i].Number), cell))
                {
                    binOf[cell] = bins[NumberBins.Of(column.Cells[i].Number)];
                }
            }
        }

        return (columnOf, binOf);
    }
}
