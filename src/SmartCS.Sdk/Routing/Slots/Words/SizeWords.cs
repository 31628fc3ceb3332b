using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of sizes and units of measure.</summary>
internal static class SizeWords
{
    /// <summary>The first size that is an ordinary word too and needs something beside it that makes it a size.</summary>
    public const int FirstOrdinary = 9;

    public static string[] AddMeasures(WordTreeBuilder words) => words.AddNamed(WordKind.Measure,
        "mm:mm|毫米|millimeters|millimetres", "cm:cm|厘米|公分|centimeter|centimeters|centimetre|centimetres|cms", "m:m|米|公尺|meter|meters|metre|metres", "in:in|inch|inches|英寸|寸|吋", "ft:ft|feet|foot|英尺|尺", "yd:yard|yards|码布",
        "ml:ml|毫升|milliliter|milliliters|millilitres|cc", "l:l|升|liter|liters|litre|litres", "fl oz:fl oz|fluid ounces", "oz:oz|ounce|ounces|盎司", "gal:gallon|gallons|加仑",
        "mg:mg|毫克", "g:g|克|gram|grams", "kg:kg|kgs|公斤|千克|kilo|kilos|kilogram|kilograms", "lb:lb|lbs|磅", "jin:斤|市斤",
        "GB:gb|g内存|个g", "TB:tb", "MB:mb", "W:w|瓦|watt|watts", "mAh:mah|毫安|毫安时", "L:升装");

    public static string[] AddSystems(WordTreeBuilder words) => words.AddNamed(WordKind.SizeSystem,
        "EU:eu|eur|欧码|欧洲码", "US:us|美码|美国码", "UK:uk|英码|英国码", "JP:jp|日码", "FR:法码", "IT:意码", "CN:cn|国码");

    public static string[] AddSizes(WordTreeBuilder words)
    {
        words.Add(WordKind.SizeLabel, 0, "尺码|码数|鞋码|尺寸|大小|size|sizes|sized|衣服码|裤码");
        return words.AddNamed(WordKind.SizeWord,
            "XL:加大码|加大号|特大号|特大码|extra large|x large|xlarge",
            "2XL:加加大码|加加大|double extra large|xx large|double xl",
            "XS:加小码|加小号|特小号|extra small|x small|xsmall",
            "ONE SIZE:均码|one size|free size|onesize|one size fits all",
            "PLUS:加肥加大|plus size",
            "L:大码|大号|large size|size large",
            "M:中码|中号|medium size|size medium",
            "S:小码|小号|small size|size small",
            "KING:king size|king sized",
            "L:large", "M:medium", "S:small");
    }
}
