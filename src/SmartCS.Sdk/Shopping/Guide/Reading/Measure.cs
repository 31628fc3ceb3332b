namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>A number that a shopper told, with bounds and a unit.</summary>
/// <param name="Start">Its first unit of the text.</param>
/// <param name="End">The unit behind its last.</param>
/// <param name="Bound">How it was told.</param>
/// <param name="Low">The number, or the lesser one.</param>
/// <param name="High">The greater one of a range; else the number.</param>
/// <param name="Unit">The unit of measure; null for none.</param>
internal sealed record Measure(int Start, int End, MeasureBound Bound, double Low, double High, GuideUnit? Unit)
{
    private const double AboutShare = 0.1;

    /// <summary>The need of a property, with the numbers in the property's own unit.</summary>
    public GuideNeed ToNeed(GuideNeedKind kind, IReadOnlyList<string> facets, string said, double scale)
    {
        var (low, high) = (Round(Low * scale), Round(High * scale));
        return new GuideNeed
        {
            Kind = kind,
            Facets = facets,
            Said = said,
            About = Bound is MeasureBound.Exact or MeasureBound.About ? low : null,
            Minimum = Bound switch { MeasureBound.AtLeast or MeasureBound.Range => low, MeasureBound.About => Round(low * (1 - AboutShare)), _ => null },
            Maximum = Bound switch { MeasureBound.AtMost => low, MeasureBound.Range => high, MeasureBound.About => Round(low * (1 + AboutShare)), _ => null },
        };
    }

    private static double Round(double number) => Math.Round(number, 9);
}
