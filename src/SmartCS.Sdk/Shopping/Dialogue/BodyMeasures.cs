using System.Globalization;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Shopping;

/// <summary>Reads measures of a body in messages: 身高165体重52公斤, 1.65 m 115 lbs, foot 26 cm.</summary>
internal static partial class BodyMeasures
{
    private const double Inch = 2.54;
    private const double Pound = 0.4536;

    /// <summary>Reads the measures of a message.</summary>
    public static Dictionary<BodyMeasure, double> Read(string text)
    {
        var measures = new Dictionary<BodyMeasure, double>();
        var folded = RoutedText.Fold(text);
        foreach (Match match in MetreAndRest().Matches(folded))
        {
            var rest = match.Groups["rest"].Value;
            measures[BodyMeasure.Height] = (double.Parse(match.Groups["metres"].ValueSpan, CultureInfo.InvariantCulture) * 100) + (double.Parse(rest, CultureInfo.InvariantCulture) * (rest.Length == 1 ? 10 : 1));
        }

        foreach (Match match in Measure().Matches(folded))
        {
            var unit = match.Groups["unit"].Value;
            var value = double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture) * FactorOf(unit);
            if (Of(match.Groups["name"].Value, unit, value) is { } measure && IsSensible(measure, value))
            {
                measures.TryAdd(measure, value);
            }
        }

        return measures;
    }

    /// <summary>Which measure a name, a unit and a value tell; null where they tell none.</summary>
    public static BodyMeasure? Of(string name, string unit, double value) => name switch
    {
        "身高" or "高" or "height" or "tall" => BodyMeasure.Height,
        "体重" or "重" or "weight" or "weigh" => BodyMeasure.Weight,
        "胸围" or "胸" or "chest" or "bust" => BodyMeasure.Chest,
        "腰围" or "腰" or "waist" => BodyMeasure.Waist,
        "臀围" or "臀" or "hips" or "hip" => BodyMeasure.Hips,
        "脚长" or "足长" or "脚" or "foot" or "feet" => BodyMeasure.Foot,
        _ => unit switch
        {
            "kg" or "公斤" or "斤" or "lb" or "lbs" => BodyMeasure.Weight,
            "m" or "米" => BodyMeasure.Height,
            "cm" or "厘米" or "" when value is >= 120 and <= 220 => BodyMeasure.Height,
            "cm" or "厘米" when value is >= 15 and <= 35 => BodyMeasure.Foot,
            _ => null,
        },
    };

    /// <summary>What turns a unit into centimetres or kilograms.</summary>
    public static double FactorOf(string unit) => unit switch
    {
        "m" or "米" => 100,
        "斤" => 0.5,
        "in" or "inch" => Inch,
        "lb" or "lbs" => Pound,
        _ => 1,
    };

    /// <summary>What a measure is called, with its unit.</summary>
    public static string TitleOf(BodyMeasure measure, bool isChinese) => measure switch
    {
        BodyMeasure.Height => isChinese ? "身高（cm）" : "height (cm)",
        BodyMeasure.Weight => isChinese ? "体重（kg）" : "weight (kg)",
        BodyMeasure.Chest => isChinese ? "胸围（cm）" : "chest (cm)",
        BodyMeasure.Waist => isChinese ? "腰围（cm）" : "waist (cm)",
        BodyMeasure.Hips => isChinese ? "臀围（cm）" : "hips (cm)",
        _ => isChinese ? "脚长（cm）" : "foot length (cm)",
    };

    private static bool IsSensible(BodyMeasure measure, double value) => measure switch
    {
        BodyMeasure.Height => value is >= 40 and <= 250,
        BodyMeasure.Weight => value is >= 2 and <= 300,
        BodyMeasure.Foot => value is >= 8 and <= 40,
        _ => value is >= 30 and <= 250,
    };

    [GeneratedRegex(@"(?<metres>[12])\s*(?:米|m)\s*(?<rest>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MetreAndRest();

    [GeneratedRegex(@"(?<name>身高|体重|胸围|腰围|臀围|脚长|足长|高|重|胸|腰|臀|脚|height|tall|weight|weigh|chest|bust|waist|hips?|foot|feet)?\s*(?:是|为|大概|约|is|of|:|：)?\s*(?<value>\d{1,3}(?:\.\d{1,2})?)\s*(?<unit>kg|cm|lbs?|公斤|厘米|斤|米|inch|in\b|m\b)?(?![\d.])", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
