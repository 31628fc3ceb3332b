namespace SmartCS.Sdk.AfterSales;

/// <summary>A wish for more or less of something rather than for a value: "one size bigger", 最便宜的.</summary>
internal sealed record Comparison(int Direction, bool IsExtreme, bool IsOneStep, bool IsPrice, IReadOnlyList<string> Hints)
{
    private static readonly string[] Sizes = ["size", "capacity", "storage", "ram", "diameter", "volume", "尺码", "尺寸", "容量", "大小", "内存", "规格"];

    private static readonly (string[] Words, int Direction, bool IsExtreme, bool IsPrice, string[] Hints)[] Table =
    [
        (["cheapest", "least expensive", "lowest price", "lowest priced", "最便宜", "价格最低"], -1, true, true, []),
        (["most expensive", "priciest", "highest price", "最贵", "价格最高"], 1, true, true, []),
        (["less bright", "dimmer", "darker light", "暗一点", "暗一些"], -1, false, false, ["brightness", "亮度"]),
        (["brighter", "more bright", "亮一点", "亮一些", "更亮"], 1, false, false, ["brightness", "亮度"]),
        (["brightest", "最亮"], 1, true, false, ["brightness", "亮度"]),
        (["easier", "simpler", "更简单", "简单一点"], -1, false, false, ["difficulty level", "难度"]),
        (["harder", "更难", "难一点"], 1, false, false, ["difficulty level", "难度"]),
        (["longest", "最长"], 1, true, false, ["length", "长度", "battery life"]),
        (["shortest", "最短"], -1, true, false, ["length", "长度"]),
        (["longer", "长一点", "长一些", "更长"], 1, false, false, ["length", "长度", "battery life"]),
        (["shorter", "短一点", "短一些", "更短"], -1, false, false, ["length", "长度"]),
        (["fewest pieces", "least pieces", "fewest", "片数最少"], -1, true, false, ["pieces", "piece count"]),
        (["more pieces", "片数更多"], 1, false, false, ["pieces", "piece count"]),
        (["fewer pieces", "less pieces", "片数更少"], -1, false, false, ["pieces", "piece count"]),
        (["biggest", "largest", "maximum", "max", "highest", "最大", "最高"], 1, true, false, Sizes),
        (["smallest", "minimum", "lowest", "最小", "最低"], -1, true, false, Sizes),
        (["bigger", "larger", "size up", "higher", "大一号", "大一码", "大一点", "大一些", "大点", "更大", "大号一点", "加大"], 1, false, false, Sizes),
        (["smaller", "size down", "小一号", "小一码", "小一点", "小一些", "小点", "更小"], -1, false, false, Sizes),
    ];

    private static readonly string[] Steps = ["one size", "a size", "next size", "one bigger", "one smaller", "size up", "size down", "一号", "一码"];

    /// <summary>The wish that a text holds; null where it holds none.</summary>
    public static Comparison? Find(ShopText text)
    {
        foreach (var (words, direction, isExtreme, isPrice, hints) in Table)
        {
            if (text.HasAny(words))
            {
                return new Comparison(direction, isExtreme, text.HasAny(Steps), isPrice, hints);
            }
        }

        return null;
    }

    /// <summary>The one option that is compared; null where several or none can be.</summary>
    public string? OptionOf(ShopText text, IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> scales)
    {
        var named = scales.Keys.Where(option => OptionFinder.Names(text, option)).ToList();
        if (named.Count > 1)
        {
            // "Frame size" names the size as well.
            named = [.. named.Where(option => text.IndexOfPhrase(ShopText.Of(option).Folded) >= 0)];
        }

        if (named.Count == 1)
        {
            return named[0];
        }

        var fitting = scales.Keys.Where(option => Hints.Any(hint => option.Contains(hint, StringComparison.OrdinalIgnoreCase))).ToList();
        return fitting.Count == 1 ? fitting[0] : fitting.Find(static option => option is "size" or "尺码");
    }
}
