using System.Globalization;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Shopping;

/// <summary>A product's size chart: which measures each size is made for. Immutable.</summary>
/// <remarks>
/// Read of the attribute <c>size_chart</c> (or 尺码表), one size a part: <c>S: height 155-160 cm, weight 45-50 kg; M: height 160-165 cm, weight 50-55 kg</c>. Parts
/// stand apart by semicolons, bars or lines, or are values of their own.
/// </remarks>
internal sealed partial class SizeChart
{
    private static readonly string[] Names = ["size_chart", "size chart", "size guide", "size_guide", "尺码表", "尺寸表", "尺码"];

    private readonly List<(string Size, List<(BodyMeasure Measure, double Least, double Most)> Ranges)> _sizes;

    private SizeChart(List<(string, List<(BodyMeasure, double, double)>)> sizes) => _sizes = sizes;

    /// <summary>Whether an attribute is the chart.</summary>
    public static bool Is(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The measures that the chart goes by.</summary>
    public IReadOnlyList<BodyMeasure> Measures => [.. _sizes.SelectMany(static size => size.Ranges).Select(static range => range.Measure).Distinct()];

    /// <summary>Reads a product's chart; null where it has none.</summary>
    public static SizeChart? Of(Product product)
    {
        var sizes = new List<(string, List<(BodyMeasure, double, double)>)>();
        foreach (var facet in product.Attributes)
        {
            if (facet.Value.Text is not { } text || !Is(facet.Name))
            {
                continue;
            }

            foreach (var part in text.Split([';', '；', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = part.AsSpan().IndexOfAny(':', '：');
                if (colon is > 0 and <= 20 && Ranges(part[(colon + 1)..]) is { Count: > 0 } ranges)
                {
                    sizes.Add((part[..colon].Trim(), ranges));
                }
            }
        }

        return sizes.Count > 0 ? new SizeChart(sizes) : null;
    }

    /// <summary>The sizes that measures fit, as many of them as the chart goes by; of measures between two sizes both.</summary>
    public IReadOnlyList<string> Find(IReadOnlyDictionary<BodyMeasure, double> measures)
    {
        var known = Measures.Where(measures.ContainsKey).ToArray();
        if (known.Length == 0)
        {
            return [];
        }

        return [.. _sizes.Where(size => known.All(measure => size.Ranges.All(range => range.Measure != measure || (measures[measure] >= range.Least && measures[measure] <= range.Most)))).Select(static size => size.Size)];
    }

    private static List<(BodyMeasure, double, double)> Ranges(string text)
    {
        var ranges = new List<(BodyMeasure, double, double)>();
        foreach (Match match in Range().Matches(RoutedText.Fold(text)))
        {
            var unit = match.Groups["unit"].Value;
            var least = double.Parse(match.Groups["least"].ValueSpan, CultureInfo.InvariantCulture);
            var most = match.Groups["most"].Success ? double.Parse(match.Groups["most"].ValueSpan, CultureInfo.InvariantCulture) : least;
            if (BodyMeasures.Of(match.Groups["name"].Value, unit, most) is { } measure)
            {
                var factor = BodyMeasures.FactorOf(unit);
                ranges.Add((measure, least * factor, most * factor));
            }
        }

        return ranges;
    }

    [GeneratedRegex(@"(?<name>[a-z]+|[\u4e00-\u9fff]{1,4})?\s*[:：]?\s*(?<least>\d{1,3}(?:\.\d+)?)\s*(?:cm|kg|厘米|公斤|斤)?\s*(?:(?:-|–|—|~|到|至|to)\s*(?<most>\d{1,3}(?:\.\d+)?))?\s*(?<unit>cm|kg|厘米|公斤|斤|in\b|inch|lbs?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
