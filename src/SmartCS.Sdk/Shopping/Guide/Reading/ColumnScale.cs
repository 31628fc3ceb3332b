namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Brings a told number into the unit in which a catalogue writes a property. Where the catalogue writes no unit, the one in which such a number occurs is taken.</summary>
internal static class ColumnScale
{
    private const double SameShare = 0.005;

    /// <summary>The factor to the property's own unit; null where no product has a number that could be meant.</summary>
    public static double? Find(FacetColumn column, Measure measure)
    {
        if (column.Sorted.Length == 0)
        {
            return null;
        }

        var scales = Scales(measure.Unit, column.Facet.Unit);
        foreach (var scale in scales)
        {
            if (measure.Bound is MeasureBound.Exact or MeasureBound.About && Has(column, measure.Low * scale, SameShare))
            {
                return scale;
            }
        }

        foreach (var scale in scales)
        {
            var (low, high) = (measure.Low * scale, measure.High * scale);
            var can = measure.Bound switch
            {
                MeasureBound.AtMost => low >= column.Sorted[0] && low <= column.Sorted[^1] * 4,
                MeasureBound.AtLeast => low <= column.Sorted[^1] && low >= column.Sorted[0] / 4,
                MeasureBound.Range => high >= column.Sorted[0] && low <= column.Sorted[^1] && column.ShareBelow(high) > column.ShareBelow(low),
                MeasureBound.About => Has(column, low, 0.1),
                _ => false,
            };
            if (can)
            {
                return scale;
            }
        }

        return null;
    }

    private static bool Has(FacetColumn column, double number, double share)
    {
        var at = Array.BinarySearch(column.Sorted, number - Math.Abs(number * share));
        at = at < 0 ? ~at : at;
        return at < column.Sorted.Length && column.Sorted[at] <= number + Math.Abs(number * share);
    }

    private static List<double> Scales(GuideUnit? said, string? own)
    {
        var vocabulary = GuideVocabulary.Default;
        if (said is null)
        {
            return [1];
        }

        var ownUnit = own is null ? null : vocabulary.FindUnit(TextUnits.Phrase(own));
        var scales = new List<double>();
        var scale = 1.0;
        for (var unit = said; unit is not null; unit = unit.Smaller is null ? null : vocabulary.FindUnit(unit.Smaller))
        {
            if (ownUnit is null || ownUnit == unit)
            {
                scales.Add(scale);
            }

            scale *= unit.Factor;
        }

        // The other way round: grams were told, and the catalogue has kilograms.
        AddLarger(said, 1, ownUnit, scales);
        return scales;
    }

    private static void AddLarger(GuideUnit unit, double scale, GuideUnit? own, List<double> scales)
    {
        foreach (var larger in GuideVocabulary.Default.LargerThan(unit))
        {
            if (own is null || own == larger)
            {
                scales.Add(scale / larger.Factor);
            }

            AddLarger(larger, scale / larger.Factor, own, scales);
        }
    }
}
