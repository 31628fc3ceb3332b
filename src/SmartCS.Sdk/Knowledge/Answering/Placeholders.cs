using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Words that stand for whatever is asked about, in their indexed form: "an item" is any product.</summary>
internal static class Placeholders
{
    private static readonly ulong[] Words =
        [.. new[] { "item", "product", "good", "thing", "someth", "anyth", "stuff", "商品", "产品", "东西", "物品", "宝贝" }.Select(static word => TermHash.Of(word))];

    public static bool Contains(ulong term) => Array.IndexOf(Words, term) >= 0;
}
