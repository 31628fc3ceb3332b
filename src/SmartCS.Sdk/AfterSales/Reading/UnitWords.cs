using System.Collections.Frozen;

namespace SmartCS.Sdk.AfterSales;

/// <summary>The units in which shops give sizes, each in one form.</summary>
internal static class UnitWords
{
    private static readonly FrozenDictionary<string, string> Latin = Table(
        "inch|inches|in|ins|英寸|寸|吋", "ft|foot|feet|英尺", "lb|lbs|pound|pounds|磅", "kg|kilogram|kilograms|kilo|公斤|千克", "g|gram|grams|克", "mm|毫米", "cm|厘米|公分", "m|meter|meters|metre|metres|米",
        "ml|milliliter|milliliters|millilitre|毫升", "l|liter|liters|litre|litres|升", "cup|cups|杯", "hour|hours|hr|hrs|小时", "gb", "tb", "mb", "mah|毫安|毫安时", "w|watt|watts|瓦", "piec|piece|pieces|pc|pcs|片|块",
        "degree|degrees|deg|度", "bar", "x|倍");

    private static readonly string[] Han = ["毫安时", "毫安", "英寸", "英尺", "公斤", "千克", "毫米", "厘米", "公分", "毫升", "小时", "寸", "吋", "磅", "升", "瓦", "倍"];

    public static string Canonical(string word) => Latin.GetValueOrDefault(word) ?? word;

    /// <summary>Whether a word is a unit, which without its number tells nothing: "in" is not always an inch.</summary>
    public static bool IsUnit(string word) => Latin.ContainsKey(word);

    /// <summary>The Chinese unit that begins at a place; empty where there is none.</summary>
    public static string HanAt(string text, int at) => Array.Find(Han, unit => string.CompareOrdinal(text, at, unit, 0, unit.Length) == 0) ?? string.Empty;

    private static FrozenDictionary<string, string> Table(params string[] groups)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in groups.Select(static group => group.Split('|')))
        {
            foreach (var word in words)
            {
                table[word] = words[0];
            }
        }

        // Words are looked up by their stems.
        table["litr"] = "l";
        table["metr"] = "m";
        table["degre"] = "degree";
        table["inche"] = "inch";
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
