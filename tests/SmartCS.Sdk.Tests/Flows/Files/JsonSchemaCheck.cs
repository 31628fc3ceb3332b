using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Tests.Flows.Files;

/// <summary>As much of JSON schema as the schema of flows uses; an unknown keyword throws.</summary>
internal sealed class JsonSchemaCheck(string schema)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description"];

    private readonly JsonObject _root = JsonNode.Parse(schema)!.AsObject();

    public bool Accepts(JsonNode? value) => Accepts(_root, value);

    private static bool IsOf(string type, JsonNode? value) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => type == "null",
        System.Text.Json.JsonValueKind.String => type == "string",
        System.Text.Json.JsonValueKind.Number => type == "number" || (type == "integer" && value.GetValue<decimal>() % 1 == 0),
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => type == "boolean",
        System.Text.Json.JsonValueKind.Array => type == "array",
        _ => type == "object",
    };

    private bool Accepts(JsonNode schema, JsonNode? value)
    {
        var keywords = schema.AsObject();
        foreach (var (keyword, argument) in keywords.Where(static pair => !Annotations.Contains(pair.Key)))
        {
            if (!Holds(keywords, keyword, argument!, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(JsonObject schema, string keyword, JsonNode argument, JsonNode? value)
    {
        var (text, members, items) = (IsOf("string", value) ? value!.GetValue<string>() : null, value as JsonObject, value as JsonArray);
        return keyword switch
        {
            "$ref" => Accepts(_root["$defs"]![argument.GetValue<string>().Split('/')[^1]]!, value),
            "type" => argument is JsonArray types ? types.Any(type => IsOf(type!.GetValue<string>(), value)) : IsOf(argument.GetValue<string>(), value),
            "anyOf" => argument.AsArray().Any(option => Accepts(option!, value)),
            "oneOf" => argument.AsArray().Count(option => Accepts(option!, value)) == 1,
            "enum" => argument.AsArray().Any(option => JsonNode.DeepEquals(option, value)),
            "const" => JsonNode.DeepEquals(argument, value),
            "pattern" => text is null || Regex.IsMatch(text, argument.GetValue<string>(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)),
            "minLength" => text is null || text.Length >= argument.GetValue<int>(),
            "maxLength" => text is null || text.Length <= argument.GetValue<int>(),
            "minimum" => !IsOf("number", value) || value!.GetValue<decimal>() >= argument.GetValue<decimal>(),
            "maximum" => !IsOf("number", value) || value!.GetValue<decimal>() <= argument.GetValue<decimal>(),
            "items" => items is null || items.All(item => Accepts(argument, item)),
            "minItems" => items is null || items.Count >= argument.GetValue<int>(),
            "maxItems" => items is null || items.Count <= argument.GetValue<int>(),
            "required" => members is null || argument.AsArray().All(name => members.ContainsKey(name!.GetValue<string>())),
            "minProperties" => members is null || members.Count >= argument.GetValue<int>(),
            "maxProperties" => members is null || members.Count <= argument.GetValue<int>(),
            "propertyNames" => members is null || members.All(member => Accepts(argument, JsonValue.Create(member.Key))),
            "properties" => members is null || members.All(member => argument[member.Key] is not { } known || Accepts(known, member.Value)),
            "additionalProperties" => members is null || members.Where(member => schema["properties"]?[member.Key] is null).All(member => argument is JsonObject ? Accepts(argument, member.Value) : argument.GetValue<bool>()),
            _ => throw new NotSupportedException($"The keyword '{keyword}' is not checked."),
        };
    }
}
