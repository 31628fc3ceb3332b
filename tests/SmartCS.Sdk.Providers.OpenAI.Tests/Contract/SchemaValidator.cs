using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>Holds JSON to schemas as far as the chat and embeddings requests use their keywords. No library that does it restores here.</summary>
/// <remarks>Stricter than the standard in one point: an object may hold only members that some part of its schema names, since a misspelt field is otherwise valid.</remarks>
internal sealed class SchemaValidator(Func<string, JsonObject> resolve)
{
    public string? Validate(string name, JsonNode? value) => Check(resolve(name), value, "$", allowsUnknown: false);

    private string? Check(JsonObject schema, JsonNode? value, string path, bool allowsUnknown)
    {
        if (schema["$ref"] is { } reference)
        {
            return Check(resolve(reference.GetValue<string>().Split('/')[^1]), value, path, allowsUnknown);
        }

        if (value is null && schema["nullable"]?.GetValue<bool>() == true)
        {
            return null;
        }

        return CheckType(schema, value, path)
            ?? CheckValue(schema, value, path)
            ?? CheckAlternatives(schema, value, path, allowsUnknown)
            ?? (value is JsonObject members ? CheckObject(schema, members, path, allowsUnknown) : null)
            ?? (value is JsonArray items ? CheckArray(schema, items, path) : null);
    }

    private static string? CheckType(JsonObject schema, JsonNode? value, string path)
    {
        string[] types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
            JsonValue single => [single.GetValue<string>()],
            _ => [],
        };
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        return types.Length == 0 || types.Any(type => type switch
        {
            "null" => kind == JsonValueKind.Null,
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "object" => kind == JsonValueKind.Object,
            "array" => kind == JsonValueKind.Array,
            "number" => kind == JsonValueKind.Number,
            "integer" => kind == JsonValueKind.Number && decimal.IsInteger(Number(value!)),
            _ => false,
        })
            ? null
            : $"{path} is {kind}, not {string.Join(" or ", types)}";
    }

    private static string? CheckValue(JsonObject schema, JsonNode? value, string path)
    {
        if (schema["enum"] is JsonArray allowed && !allowed.Any(item => JsonNode.DeepEquals(item, value)))
        {
            return $"{path} is none of {allowed.ToJsonString()}";
        }

        if (schema.TryGetPropertyValue("const", out var constant) && !JsonNode.DeepEquals(constant, value))
        {
            return $"{path} is not {constant?.ToJsonString()}";
        }

        if (value?.GetValueKind() == JsonValueKind.Number)
        {
            var number = (double)Number(value);
            return schema["minimum"] is { } least && number < (double)Number(least) ? $"{path} is below {least}"
                : schema["maximum"] is { } most && number > (double)Number(most) ? $"{path} is above {most}" : null;
        }

        if (value?.GetValueKind() == JsonValueKind.String)
        {
            var text = value.GetValue<string>();
            return schema["minLength"] is { } least && text.Length < Number(least) ? $"{path} is shorter than {least}"
                : schema["maxLength"] is { } most && text.Length > Number(most) ? $"{path} is longer than {most}"
                : schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern.GetValue<string>()) ? $"{path} does not match {pattern}" : null;
        }

        return null;
    }

    private string? CheckAlternatives(JsonObject schema, JsonNode? value, string path, bool allowsUnknown)
    {
        var partsMayLeaveMembersOut = allowsUnknown || schema["allOf"] is not null || schema["properties"] is not null;
        foreach (var part in Parts(schema, "allOf"))
        {
            if (Check(part, value, path, allowsUnknown: true) is { } violation)
            {
                return violation;
            }
        }

        foreach (var (keyword, most) in new[] { ("anyOf", int.MaxValue), ("oneOf", 1) })
        {
            var parts = Parts(schema, keyword).ToList();
            var violations = parts.Select(part => Check(part, value, path, partsMayLeaveMembersOut)).ToList();
            var fitting = violations.Count(violation => violation is null);
            if (parts.Count > 0 && (fitting == 0 || fitting > most))
            {
                return fitting > most ? $"{path} fits {fitting} of {keyword}" : $"{path} fits none of {keyword}: {string.Join("; ", violations)}";
            }
        }

        return null;
    }

    private string? CheckObject(JsonObject schema, JsonObject value, string path, bool allowsUnknown)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(item => item!.GetValue<string>()))
        {
            if (!value.ContainsKey(name))
            {
                return $"{path} lacks {name}";
            }
        }

        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, member) in value)
        {
            if (properties[name] is JsonObject property)
            {
                if (Check(property, member, $"{path}.{name}", allowsUnknown: false) is { } violation)
                {
                    return violation;
                }
            }
            else if (schema["additionalProperties"] is JsonObject others)
            {
                if (Check(others, member, $"{path}.{name}", allowsUnknown: false) is { } violation)
                {
                    return violation;
                }
            }
            else if (!allowsUnknown && schema["additionalProperties"] is not JsonValue { } && (schema["properties"] is not null || schema["allOf"] is not null) && !Names(schema).Contains(name))
            {
                return $"{path} has the unknown member {name}";
            }
            else if (schema["additionalProperties"] is JsonValue closed && !closed.GetValue<bool>() && !Names(schema).Contains(name))
            {
                return $"{path} must not have {name}";
            }
        }

        return null;
    }

    private string? CheckArray(JsonObject schema, JsonArray value, string path)
    {
        if (schema["minItems"] is { } least && value.Count < Number(least))
        {
            return $"{path} has fewer than {least} items";
        }

        if (schema["maxItems"] is { } most && value.Count > Number(most))
        {
            return $"{path} has more than {most} items";
        }

        return schema["items"] is JsonObject items ? value.Select((item, i) => Check(items, item, $"{path}[{i}]", allowsUnknown: false)).FirstOrDefault(violation => violation is not null) : null;
    }

    private HashSet<string> Names(JsonObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return Names(resolve(reference.GetValue<string>().Split('/')[^1]));
        }

        return [.. (schema["properties"] as JsonObject ?? []).Select(property => property.Key), .. new[] { "allOf", "anyOf", "oneOf" }.SelectMany(keyword => Parts(schema, keyword)).SelectMany(Names)];
    }

    private static IEnumerable<JsonObject> Parts(JsonObject schema, string keyword) => (schema[keyword] as JsonArray ?? []).Select(part => part!.AsObject());

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), System.Globalization.NumberStyles.Float);
}
