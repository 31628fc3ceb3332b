using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Models;

/// <summary>Compiles a JSON schema. A keyword whose value cannot be read counts as absent: a schema is the host's, not an attacker's.</summary>
internal sealed class SchemaCompiler(JsonElement root)
{
    private readonly Dictionary<string, SchemaNode> _references = new(StringComparer.Ordinal);

    public SchemaNode Compile(JsonElement schema) => Fill(new SchemaNode(), schema);

    private SchemaNode Fill(SchemaNode node, JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            // "false" allows nothing, "true" anything.
            node.Types = schema.ValueKind == JsonValueKind.False ? [] : null;
            return node;
        }

        if (schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            node.AllOf = [Resolve(reference.GetString()!)];
            return node;
        }

        node.Types = Texts(schema, "type");
        node.Required = Texts(schema, "required");
        node.Enum = schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray()]
            : schema.TryGetProperty("const", out var constant) ? [constant] : null;
        node.Minimum = Number(schema, "minimum");
        node.Maximum = Number(schema, "maximum");
        node.ExclusiveMinimum = Number(schema, "exclusiveMinimum");
        node.ExclusiveMaximum = Number(schema, "exclusiveMaximum");
        node.MinLength = Whole(schema, "minLength");
        node.MaxLength = Whole(schema, "maxLength");
        node.MinItems = Whole(schema, "minItems");
        node.MaxItems = Whole(schema, "maxItems");
        node.Pattern = PatternOf(schema);
        node.Items = schema.TryGetProperty("items", out var items) ? Compile(items) : null;
        node.AllOf = List(schema, "allOf");
        node.AnyOf = List(schema, "anyOf");
        node.OneOf = List(schema, "oneOf");
        if (schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            node.Properties = properties.EnumerateObject().ToDictionary(static property => property.Name, property => Compile(property.Value), StringComparer.Ordinal);
        }

        if (schema.TryGetProperty("additionalProperties", out var additional))
        {
            node.IsClosed = additional.ValueKind == JsonValueKind.False;
            node.Additional = additional.ValueKind == JsonValueKind.Object ? Compile(additional) : null;
            node.Properties ??= [];
        }

        return node;
    }

    private SchemaNode Resolve(string pointer)
    {
        if (_references.TryGetValue(pointer, out var known))
        {
            return known;
        }

        // Known before it is filled, so that a schema may refer to itself.
        var node = _references[pointer] = new SchemaNode();
        var target = root;
        foreach (var part in pointer.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(name, out target))
            {
                return node;
            }
        }

        return Fill(node, target);
    }

    private SchemaNode[]? List(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(Compile)] : null;

    private static string[]? Texts(JsonElement schema, string name) => !schema.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!)],
        _ => null,
    };

    private static double? Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static int? Whole(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static Regex? PatternOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("pattern", out var pattern) || pattern.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return new Regex(pattern.GetString()!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
