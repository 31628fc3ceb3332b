using System.Globalization;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Finds what to give up where nothing fits.</summary>
internal static class Relaxer
{
    public static List<GuideRelaxation> Find(Standing standing)
    {
        var needs = standing.Session.Needs;
        var ways = new List<GuideRelaxation>();
        var hard = Enumerable.Range(0, needs.Count).Where(i => needs[i].Kind != GuideNeedKind.Preference).ToArray();
        foreach (var i in hard.Reverse())
        {
            Add(standing, [i], ways);
        }

        for (var i = hard.Length - 1; ways.Count == 0 && i > 0; i--)
        {
            for (var j = i - 1; j >= 0; j--)
            {
                Add(standing, [hard[j], hard[i]], ways);
            }
        }

        return ways;
    }

    private static void Add(Standing standing, int[] without, List<GuideRelaxation> ways)
    {
        var fitting = new List<int>();
        for (var product = 0; product < standing.Index.Count; product++)
        {
            if (standing.Fits(product, without))
            {
                fitting.Add(product);
            }
        }

        // Without all needs everything fits, which helps nobody.
        if (fitting.Count > 0 && without.Length < standing.Session.Needs.Count)
        {
            ways.Add(new GuideRelaxation
            {
                Needs = [.. without.Select(i => standing.Session.Needs[i])],
                Products = fitting.Count,
                Nearest = without.Length == 1 ? Nearest(standing, standing.Session.Needs[without[0]], fitting) : null,
            });
        }
    }

    private static string? Nearest(Standing standing, GuideNeed need, List<int> fitting)
    {
        if (need.Kind is GuideNeedKind.Price or GuideNeedKind.Number)
        {
            var columns = need.Facets.Select(standing.Index.ByKey.GetValueOrDefault).OfType<FacetColumn>().ToArray();
            var numbers = need.Kind == GuideNeedKind.Price
                ? fitting.Select(product => standing.Index.Prices.Lowest[product])
                : fitting.SelectMany(product => Cells(standing.Index, columns, product)).Select(static cell => cell.Number);
            var nearest = numbers.Where(static number => !double.IsNaN(number)).OrderByDescending(number => CellJudge.Number(need, number).Score)
                .ThenBy(number => Math.Abs(number - (need.About ?? need.Maximum ?? need.Minimum ?? 0))).Take(1).ToArray();
            return nearest.Length == 0 ? null : nearest[0].ToString("0.####", CultureInfo.InvariantCulture);
        }

        if (need.Kind != GuideNeedKind.Value || need.IsExcluded)
        {
            return null;
        }

        var own = need.Facets.Select(standing.Index.ByKey.GetValueOrDefault).OfType<FacetColumn>().ToArray();
        return fitting.SelectMany(product => Cells(standing.Index, own, product)).GroupBy(static cell => cell.Text, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    private static IEnumerable<FacetCell> Cells(ProductIndex index, FacetColumn[] columns, int product)
    {
        foreach (var cell in index.Rows.Of(product).ToArray())
        {
            foreach (var column in columns)
            {
                if (cell >= column.FirstCell && cell < column.FirstCell + column.Cells.Length)
                {
                    yield return column.Cells[cell - column.FirstCell];
                }
            }
        }
    }
}
