using System.Globalization;

namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Finds what to give up where nothing fits.</summary>
internal static class Relaxer
{
    private const int MostWays = 12;

    public static List<GuideRelaxation> Find(Standing standing)
    {
        // Without all needs everything fits, which helps nobody.
        var singles = standing.Session.Needs.Count > 1 ? Ways(standing, 1) : [];
        return singles.Count > 0 || standing.Session.Needs.Count < 3 ? singles : Ways(standing, 2);
    }

    private static List<GuideRelaxation> Ways(Standing standing, int count)
    {
        var fitting = new Dictionary<(int First, int Second), List<int>>();
        var blocking = new List<int>();
        for (var product = 0; product < standing.Index.Count; product++)
        {
            // Only needs that a product does not meet can be what keeps it out.
            if (!standing.Blocking(product, count, blocking))
            {
                continue;
            }

            for (var i = 0; i < blocking.Count; i++)
            {
                if (count == 1)
                {
                    Try(standing, product, [blocking[i]], (blocking[i], -1), fitting);
                }

                for (var j = i + 1; count == 2 && j < blocking.Count; j++)
                {
                    Try(standing, product, [blocking[i], blocking[j]], (blocking[i], blocking[j]), fitting);
                }
            }
        }

        return
        [
            .. fitting.OrderByDescending(static pair => Math.Max(pair.Key.First, pair.Key.Second)).ThenByDescending(static pair => pair.Key.First).Take(MostWays)
                .Select(pair => Way(standing, count == 1 ? [pair.Key.First] : [pair.Key.First, pair.Key.Second], pair.Value)),
        ];
    }

    private static void Try(Standing standing, int product, ReadOnlySpan<int> without, (int First, int Second) key, Dictionary<(int First, int Second), List<int>> fitting)
    {
        if (standing.Fits(product, without))
        {
            fitting.TryAdd(key, []);
            fitting[key].Add(product);
        }
    }

    private static GuideRelaxation Way(Standing standing, int[] without, List<int> fitting) => new()
    {
        Needs = [.. without.Select(i => standing.Session.Needs[i])],
        Products = fitting.Count,
        Nearest = without.Length == 1 ? Nearest(standing, standing.Session.Needs[without[0]], fitting) : null,
    };

    private static string? Nearest(Standing standing, GuideNeed need, List<int> fitting)
    {
        var columns = need.Facets.Select(standing.Index.ByKey.GetValueOrDefault).OfType<FacetColumn>().ToArray();
        if (need.Kind is GuideNeedKind.Price or GuideNeedKind.Number)
        {
            var numbers = need.Kind == GuideNeedKind.Price
                ? fitting.Select(product => standing.Index.Prices.Lowest[product])
                : fitting.SelectMany(product => Cells(standing.Index, columns, product)).Select(static cell => cell.Number);
            var wanted = need.About ?? need.Maximum ?? need.Minimum ?? 0;
            var nearest = numbers.Where(static number => !double.IsNaN(number)).OrderByDescending(number => CellJudge.Number(need, number).Score).ThenBy(number => Math.Abs(number - wanted)).Take(1).ToArray();
            return nearest.Length == 0 ? null : nearest[0].ToString("0.####", CultureInfo.InvariantCulture);
        }

        return need.Kind != GuideNeedKind.Value || need.IsExcluded
            ? null
            : fitting.SelectMany(product => Cells(standing.Index, columns, product)).GroupBy(static cell => cell.Text, StringComparer.Ordinal)
                .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    private static List<FacetCell> Cells(ProductIndex index, FacetColumn[] columns, int product)
    {
        var cells = new List<FacetCell>();
        foreach (var cell in index.Rows.Of(product))
        {
            foreach (var column in columns)
            {
                if (cell >= column.FirstCell && cell < column.FirstCell + column.Cells.Length)
                {
                    cells.Add(column.Cells[cell - column.FirstCell]);
                }
            }
        }

        return cells;
    }
}
