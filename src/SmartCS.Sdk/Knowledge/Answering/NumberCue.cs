using System.Buffers;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Recognises questions whose answer is a number: a price, a time, a size.</summary>
internal static class NumberCue
{
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        ["how long", "how many", "how much", "how big", "how heavy", "how fast", "how far", "how old", "when ", "what time", "price", "cost",
         "多久", "多少", "多长", "多大", "多重", "几天", "几个", "几点", "什么时候", "多快", "价格", "多远"],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Cues);
}
