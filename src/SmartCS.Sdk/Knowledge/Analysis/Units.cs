using System.Collections.Frozen;

namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>Units of measure by the ways of writing them, each with the one form that is searched.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string> Forms = Build(
        "mm|millimeter|millimeters|millimetre|millimetres|毫米", "cm|centimeter|centimeters|centimetre|centimetres|厘米|公分",
        "m|meter|meters|metre|metres|米", "km|公里|千米", "in|inch|inches|\"|英寸|寸|吋", "ft|feet|foot|英尺",
        "mg|毫克", "g|gram|grams|克", "kg|kgs|kilo|kilogram|kilograms|公斤|千克", "lb|lbs|pound|pounds|磅", "oz|ounce|ounces|盎司",
        "ml|毫升", "l|liter|liters|litre|litres|升", "w|watt|watts|瓦", "kw|千瓦", "v|volt|volts|伏", "a|amp|amps|安", "mah|毫安|毫安时", "wh|瓦时",
        "hz|赫兹", "khz", "mhz", "ghz", "kb", "mb", "gb|gig|gigs", "tb", "mp|megapixel|megapixels|万像素", "px|pixel|pixels|像素",
        "dpi", "rpm", "db|分贝", "lm|lumen|lumens|流明", "fps", "k", "mbps", "gbps", "hr|hrs|hour|hours|小时", "min|mins|minute|minutes|分钟",
        "day|days|天", "week|weeks|周", "month|months|个月", "year|years|年", "pc|pcs|piece|pieces|件", "usd|dollar|dollars|美元", "cny|rmb|yuan|元|块");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGet(ReadOnlySpan<char> written, out string form)
    {
        if (written.Length is > 0 and <= 12)
        {
            return Lookup.TryGetValue(written, out form!);
        }

        form = string.Empty;
        return false;
    }

    private static FrozenDictionary<string, string> Build(params ReadOnlySpan<string> groups)
    {
        var forms = new Dictionary<string, string>();
        foreach (var group in groups)
        {
            var written = group.Split('|');
            foreach (var form in written)
            {
                forms.Add(form, written[0]);
            }
        }

        return forms.ToFrozenDictionary();
    }
}
