using System.Text.Json;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Tells whether a schema can be held to strictly, which vendors refuse for all others.</summary>
/// <remarks>Strict means: every object names all its properties as required and allows no others (https://platform.openai.com/docs/guides/structured-outputs#supported-schemas).</remarks>
internal static class StrictSchema
{
    public static bool IsStrict(JsonElement schema) => schema.ValueKind == JsonValueKind.Object && IsObject(schema) && Check(schema);

    private static bool Check(JsonElement schema)
    {
        switch (schema.ValueKind)
        {
            case JsonValueKind.Array:
                return schema.EnumerateArray().All(Check);
            case JsonValueKind.Object:
                if (IsObject(schema) && !IsClosed(schema))
                {
                    return false;
                }

                foreach (var member in schema.EnumerateObject())
                {
                    // Names of properties and values are not keywords.
                    var isMap = member.NameEquals("properties"u8) || member.NameEquals("$defs"u8) || member.NameEquals("definitions"u8);
                    if (member.NameEquals("allOf"u8) || member.NameEquals("oneOf"u8) || member.NameEquals("not"u8) || member.NameEquals("patternProperties"u8))
                    {
                        return false;
                    }

                    if (isMap ? !member.Value.EnumerateObject().All(item => Check(item.Value)) : (member.NameEquals("items"u8) || member.NameEquals("anyOf"u8)) && !Check(member.Value))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }

    private static bool IsObject(JsonElement schema) => schema.TryGetProperty("type", out var type)
        ? type.ValueKind == JsonValueKind.String ? type.ValueEquals("object"u8) : type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals("object"u8))
        : schema.TryGetProperty("properties", out _);

    private static bool IsClosed(JsonElement schema)
    {
        if (!schema.TryGetProperty("additionalProperties", out var others) || others.ValueKind != JsonValueKind.False
            || !schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var required = schema.TryGetProperty("required", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(item => item.GetString()).ToHashSet(StringComparer.Ordinal)
            : [];
        return properties.EnumerateObject().All(property => required.Contains(property.Name));
    }
}
