using System.Globalization;
using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Puts values of one option into an order where they have one: sizes, degrees, measures.</summary>
internal static class OptionScale
{
    private static readonly string[][] Scales =
    [
        ["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl"],
        ["small", "medium", "large"],
        ["low", "medium", "high"],
        ["beginner", "intermediate", "expert"],
        ["basic", "professional"],
        ["half", "full"],
        ["小", "中", "大"],
        ["小号", "中号", "大号"],
        ["低", "中", "高"],
    ];

    /// <summary>The places of values in their order; null where they have none.</summary>
    public static IReadOnlyDictionary<string, decimal>? Of(IReadOnlyCollection<string> values)
    {
        foreach (var scale in Scales)
        {
            if (values.All(value => Array.IndexOf(scale, Word(value)) >= 0))
            {
                return values.ToDictionary(static value => value, value => (decimal)Array.IndexOf(scale, Word(value)), StringComparer.Ordinal);
            }
        }

        var measures = values.Select(static value => (Value: value, Measure: MeasureOf(value))).ToList();
        return measures.TrueForAll(static pair => pair.Measure is not null) && measures.Select(static pair => pair.Measure!.Value.Unit).Distinct().Count() == 1
            ? measures.ToDictionary(static pair => pair.Value, static pair => pair.Measure!.Value.Amount, StringComparer.Ordinal)
            : null;
    }

    private static string Word(string value)
    {
        var folded = ShopText.Of(value).Folded.Trim();
        return folded switch { "2xl" => "xxl", "3xl" => "xxxl", "2xs" => "xxs", _ => folded };
    }

    private static (decimal Amount, string Unit)? MeasureOf(string value)
    {
        var tokens = ShopText.Of(value).Tokens;
        if (tokens.Count == 0 || tokens[0].Kind != SlotCharacter.Digit || !decimal.TryParse(tokens[0].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = tokens.Count > 1 ? tokens[1].Text : string.Empty;
        return unit switch
        {
            "ml" => (number / 1000, "l"),
            "tb" => (number * 1024, "gb"),
            "mb" => (number / 1024, "gb"),
            "cm" => (number * 10, "mm"),
            "m" => (number * 1000, "mm"),
            "ft" => (number * 12, "inch"),
            "kg" => (number * 1000, "g"),
            _ => (number, unit),
        };
    }
}
