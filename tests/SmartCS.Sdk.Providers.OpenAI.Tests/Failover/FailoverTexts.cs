using System.Text.Json;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>What is asked and what the vendors say. The first vendor and the second say different things, so that a text tells whose it is.</summary>
internal static class FailoverTexts
{
    public const string Question = "Is the Nordlys tent heavy, and how many friends fit in?";
    public const string ChineseQuestion = "北极光帐篷重不重，能住几个人？";

    private static readonly string[] First = ["The Nordlys tent weighs 2.4 kg.", "It sleeps three people."];
    private static readonly string[] ChineseFirst = ["北极光帐篷重2.4公斤。", "可供三人使用。"];
    private const string SecondSentence = "The poles are made of aluminium.";
    private const string ChineseSecondSentence = "支架为铝合金。";

    public static IReadOnlyList<KnowledgeEntry> Entries { get; } =
    [
        new() { Id = "tent", Kind = KnowledgeKind.Product, Title = "Nordlys tent", Body = string.Join(' ', First.Append(SecondSentence)), Locale = "en" },
        new() { Id = "tent-zh", Kind = KnowledgeKind.Product, Title = "北极光帐篷", Body = string.Concat(ChineseFirst.Append(ChineseSecondSentence)), Locale = "zh" },
    ];

    /// <summary>What the shopper is to read.</summary>
    public static string Expected(WayEnd end, bool isChinese) => end switch
    {
        WayEnd.First => isChinese ? string.Concat(ChineseFirst) : string.Join(' ', First),
        WayEnd.FirstCutShort => (isChinese ? ChineseFirst : First)[0],
        _ => isChinese ? ChineseSecondSentence : SecondSentence,
    };

    public static string[] Second(bool isChinese) => ["""{"sentences":[""", Item(isChinese ? ChineseSecondSentence : SecondSentence), "]}"];

    /// <summary>What the first vendor does with a request.</summary>
    public static VendorBehavior Behavior(VendorWay way, VendorRequest request)
    {
        if (way.Call is { } call && !Messages(request).Any(message => Text(message, "role") == "tool"))
        {
            return way.Bend(VendorBehavior.Calls(call));
        }

        var sentences = IsChinese(request) ? ChineseFirst : First;
        return way.Bend(VendorBehavior.Says(Pieces(way.Pieces, Item(sentences[0]), Item(sentences[1]))));
    }

    /// <summary>Whether the last thing that the shopper said is Chinese.</summary>
    public static bool IsChinese(VendorRequest request) =>
        Messages(request).LastOrDefault(message => Text(message, "role") == "user") is { ValueKind: JsonValueKind.Object } last
        && Text(last, "content")?.Contains(ChineseQuestion, StringComparison.Ordinal) == true;

    private static IEnumerable<string> Pieces(WayPieces pieces, string first, string second) => pieces switch
    {
        WayPieces.BreaksInFirst => ["""{"sentences":[""", .. Small(first), $",{second}]}}"],
        WayPieces.BreaksInSecond => [$$"""{"sentences":[{{first}},""", .. Small(second), "]}"],
        _ => ["""{"sentences":[""", first, ",", second, "]}"],
    };

    // Thirteen events without the two around them: a half of all never holds the end.
    private static IEnumerable<string> Small(string text) => text.Chunk((text.Length + 12) / 13).Select(piece => new string(piece));

    private static string Item(string sentence) => $$"""{"text":"{{sentence}}","cites":["e1"]}""";

    private static IEnumerable<JsonElement> Messages(VendorRequest request) => request.Property("messages") is { ValueKind: JsonValueKind.Array } messages ? messages.EnumerateArray() : [];

    private static string? Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
