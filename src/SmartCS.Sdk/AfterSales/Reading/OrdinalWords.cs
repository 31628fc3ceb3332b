using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Finds places in a list: "the first", 第二个, "the last one", or bare numbers where there is nothing else.</summary>
internal static class OrdinalWords
{
    private static readonly string[][] English =
    [
        ["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"], ["fifth", "5th"], ["sixth", "6th"], ["seventh", "7th"], ["eighth", "8th"], ["ninth", "9th"], ["tenth", "10th"],
    ];

    private static readonly string[] Last = ["the last", "last one", "last item", "最后一", "最后那", "最后个", "最末"];

    private static readonly string[] Joints = ["and", "the", "no", "number", "item", "option", "pleas", "plea", "want", "i", "take", "号", "和", "跟", "与", "要", "选", "我", "个", "吧", "款", "的", "了", "件", "条"];

    /// <summary>The places that are named, from 0, each once, in the order in which they are; those beyond the end are left out.</summary>
    public static IReadOnlyList<int> Find(ShopText text, int count)
    {
        var places = new List<(int At, int Place)>();
        for (var place = 0; place < Math.Min(count, English.Length); place++)
        {
            foreach (var word in English[place])
            {
                if (text.IndexOfPhrase(word) is >= 0 and var at)
                {
                    places.Add((at, place));
                }
            }
        }

        for (var i = 0; i < text.Tokens.Count - 1; i++)
        {
            if (text.Tokens[i].Text == "第" && Number(text.Tokens[i + 1].Text) is { } number && number <= count)
            {
                places.Add((text.Tokens[i].Start, number - 1));
            }
        }

        if (count > 0 && Array.Exists(Last, word => text.IndexOfPhrase(word) >= 0))
        {
            places.Add((int.MaxValue, count - 1));
        }

        return places.Count > 0
            ? [.. places.OrderBy(static place => place.At).Select(static place => place.Place).Distinct()]
            : Bare(text, count);
    }

    /// <summary>The number of a word; null where it is none from 1 to 99.</summary>
    public static int? Number(string word) => word switch
    {
        "一" or "one" => 1,
        "二" or "两" or "俩" or "two" => 2,
        "三" or "three" => 3,
        "四" or "four" => 4,
        "五" or "five" => 5,
        "六" or "six" => 6,
        "七" or "seven" => 7,
        "八" or "eight" => 8,
        "九" or "nine" => 9,
        "十" or "ten" => 10,
        _ => word.Length <= 2 && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null,
    };

    // "1 and 3" names places only where nothing else is said.
    private static List<int> Bare(ShopText text, int count)
    {
        var places = new List<int>();
        foreach (var token in text.Tokens)
        {
            if (token.Kind == SlotCharacter.Digit && Number(token.Text) is { } number && number <= count)
            {
                places.Add(number - 1);
            }
            else if (!Joints.Contains(token.Text))
            {
                return [];
            }
        }

        return [.. places.Distinct()];
    }
}
