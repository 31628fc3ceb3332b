using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>Compares JSON by value: the order of members does not matter, 5 is 5.0, a null is as good as nothing.</summary>
internal static class JsonValues
{
    public static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => true,
        (JsonObject a, JsonObject b) => a.Select(static member => member.Key).Union(b.Select(static member => member.Key)).All(key => AreEqual(a[key], b[key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(static pair => AreEqual(pair.First, pair.Second)),
        (JsonValue a, JsonValue b) => AreEqual(a, b),
        _ => false,
    };

    /// <summary>A number as money: exact, to the cent.</summary>
    public static decimal Cents(JsonNode? number) => Math.Round(decimal.Parse(number!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture), 2, MidpointRounding.AwayFromZero);

    private static bool AreEqual(JsonValue left, JsonValue right)
    {
        var (a, b) = (left.GetValueKind(), right.GetValueKind());
        return a == b && (a != JsonValueKind.Number ? left.ToJsonString() == right.ToJsonString() || (a == JsonValueKind.String && left.GetValue<string>() == right.GetValue<string>()) : Cents(left) == Cents(right));
    }
}
