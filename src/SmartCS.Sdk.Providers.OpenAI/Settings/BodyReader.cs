using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Puts further fields of requests together from settings, whose keys are joined by colons where values are nested.</summary>
internal sealed class BodyReader
{
    private readonly Node _root = new();

    public void Add(string setting, string path, string value)
    {
        var node = _root;
        foreach (var name in path.Split(':'))
        {
            if (!node.Members.TryGetValue(name, out var member))
            {
                node.Members.Add(name, member = new Node());
            }

            node = member;
        }

        node.Value = Parse(setting, value);
    }

    public void CopyTo(IDictionary<string, JsonElement> body)
    {
        foreach (var (name, node) in _root.Members)
        {
            body[name] = JsonSerializer.SerializeToElement(node.ToJson(), SettingsJsonContext.Default.JsonNode);
        }
    }

    // Text that is no JSON is a string: people write auto, not "auto".
    private static JsonNode? Parse(string setting, string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException) when (value.AsSpan().TrimStart() is not ['{' or '[' or '"', ..])
        {
            // Configuration writes the truth values of JSON files with capitals.
            return bool.TryParse(value, out var truth) ? truth : value;
        }
        catch (JsonException)
        {
            throw new ModelSettingsException(setting, null, "is not JSON");
        }
    }

    private sealed class Node
    {
        public SortedDictionary<string, Node> Members { get; } = new(new NumbersFirst());

        public JsonNode? Value { get; set; }

        public JsonNode? ToJson()
        {
            if (Members.Count == 0)
            {
                return Value;
            }

            // A list comes as members named 0, 1, 2.
            return Members.Keys.Select((name, i) => name == i.ToString(CultureInfo.InvariantCulture)).All(isNext => isNext)
                ? new JsonArray([.. Members.Values.Select(member => member.ToJson())])
                : new JsonObject(Members.Select(member => KeyValuePair.Create(member.Key, member.Value.ToJson())));
        }
    }

    private sealed class NumbersFirst : IComparer<string>
    {
        public int Compare(string? x, string? y) => int.TryParse(x, out var first) && int.TryParse(y, out var second) ? first.CompareTo(second) : string.CompareOrdinal(x, y);
    }
}
