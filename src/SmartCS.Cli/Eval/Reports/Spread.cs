namespace SmartCS.Cli.Eval.Reports;

/// <summary>Chooses a few of many, evenly, the first and the last among them.</summary>
internal static class Spread
{
    public static IEnumerable<T> Over<T>(IReadOnlyList<T> items, int most)
    {
        var count = Math.Min(items.Count, most);
        for (var i = 0; i < count; i++)
        {
            yield return items[count == 1 ? 0 : (int)((long)i * (items.Count - 1) / (count - 1))];
        }
    }
}
