namespace SmartCS.Cli.Eval.Slots;

/// <summary>What <c>eval slots</c> prints. Ratios are 0 to 1; null where nothing defines a figure.</summary>
internal sealed record SlotsFigures(int Rows, double? Precision, double? Recall, double? F1, IReadOnlyDictionary<string, SlotsFigures.OfType> ByType)
{
    /// <summary>The figures of one type, by the file's name for it: how many were marked, and how they were found.</summary>
    internal sealed record OfType(int Marked, int Found, int Right, double? Precision, double? Recall, double? F1);

    /// <summary>Makes the figures of counts by type.</summary>
    public static SlotsFigures Of(int rows, IEnumerable<(string Type, int Marked, int Found, int Right)> counts)
    {
        var types = counts.ToList();
        var (precision, recall, f1) = Ratios(types.Sum(static type => type.Marked), types.Sum(static type => type.Found), types.Sum(static type => type.Right));
        return new SlotsFigures(rows, precision, recall, f1, types.OrderBy(static type => type.Type, StringComparer.Ordinal).ToDictionary(static type => type.Type, static type =>
        {
            var (precision, recall, f1) = Ratios(type.Marked, type.Found, type.Right);
            return new OfType(type.Marked, type.Found, type.Right, precision, recall, f1);
        }));
    }

    private static (double? Precision, double? Recall, double? F1) Ratios(int marked, int found, int right) =>
        (Share(right, found), Share(right, marked), Share(2 * right, marked + found));

    private static double? Share(int part, int whole) => whole == 0 ? null : Math.Round((double)part / whole, 6);
}
