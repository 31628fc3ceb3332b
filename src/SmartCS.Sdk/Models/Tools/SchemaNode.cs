using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Models;

/// <summary>One level of a compiled JSON schema. Filled once by <see cref="SchemaCompiler"/>, immutable afterwards.</summary>
internal sealed class SchemaNode
{
    /// <summary>The allowed types as JSON Schema names them; null means any.</summary>
    public string[]? Types { get; set; }

    public Dictionary<string, SchemaNode>? Properties { get; set; }

    public string[]? Required { get; set; }

    /// <summary>Whether properties that are not listed are refused.</summary>
    public bool IsClosed { get; set; }

    /// <summary>What properties that are not listed must be; null means anything.</summary>
    public SchemaNode? Additional { get; set; }

    public SchemaNode? Items { get; set; }

    public JsonElement[]? Enum { get; set; }

    public double? Minimum { get; set; }

    public double? Maximum { get; set; }

    public double? ExclusiveMinimum { get; set; }

    public double? ExclusiveMaximum { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public Regex? Pattern { get; set; }

    public SchemaNode[]? AllOf { get; set; }

    public SchemaNode[]? AnyOf { get; set; }

    public SchemaNode[]? OneOf { get; set; }

    /// <summary>What a property must be; null where it may be anything.</summary>
    public SchemaNode? PropertyOf(string name, out bool isAllowed)
    {
        if (Properties is not null && Properties.TryGetValue(name, out var node))
        {
            isAllowed = true;
            return node;
        }

        isAllowed = !IsClosed;
        return Additional;
    }

    /// <summary>Says what is wrong with a value, never showing the value itself; null where nothing is.</summary>
    public string? FindProblem(JsonElement value, string path, int depth)
    {
        if (depth == 0)
        {
            return $"'{path}' is nested too deeply";
        }

        if (Types is not null && !Array.Exists(Types, type => IsOfType(value, type)))
        {
            return $"'{path}' must be of type {string.Join(" or ", Types)}";
        }

        if (Enum is not null && !Array.Exists(Enum, allowed => JsonElement.DeepEquals(allowed, value)))
        {
            return $"'{path}' must be one of {string.Join(", ", Enum.Select(static allowed => allowed.GetRawText()))}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => FindObjectProblem(value, path, depth),
            JsonValueKind.Array => FindArrayProblem(value, path, depth),
            JsonValueKind.String => FindTextProblem(value, path),
            JsonValueKind.Number => FindNumberProblem(value.GetDouble(), path),
            _ => null,
        } ?? FindCombinedProblem(value, path, depth);
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => true,
    };

    private string? FindObjectProblem(JsonElement value, string path, int depth)
    {
        foreach (var name in Required ?? [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                return $"'{path}.{name}' is missing";
            }
        }

        if (Properties is null && Additional is null && !IsClosed)
        {
            return null;
        }

        foreach (var property in value.EnumerateObject())
        {
            var node = PropertyOf(property.Name, out var isAllowed);
            var problem = isAllowed ? node?.FindProblem(property.Value, $"{path}.{property.Name}", depth - 1) : $"'{path}.{property.Name}' is not known";
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private string? FindArrayProblem(JsonElement value, string path, int depth)
    {
        var length = value.GetArrayLength();
        if (length < MinItems || length > MaxItems)
        {
            return $"'{path}' has {length} items; allowed are {MinItems ?? 0} to {MaxItems?.ToString(CultureInfo.InvariantCulture) ?? "any number"}";
        }

        if (Items is not null)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                if (Items.FindProblem(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), depth - 1) is { } problem)
                {
                    return problem;
                }
            }
        }

        return null;
    }

    private string? FindTextProblem(JsonElement value, string path)
    {
        if (MinLength is null && MaxLength is null && Pattern is null)
        {
            return null;
        }

        var text = value.GetString()!;
        if (text.Length < MinLength || text.Length > MaxLength)
        {
            return $"'{path}' has {text.Length} characters; allowed are {MinLength ?? 0} to {MaxLength?.ToString(CultureInfo.InvariantCulture) ?? "any number"}";
        }

        return Pattern?.IsMatch(text) == false ? $"'{path}' must match {Pattern}" : null;
    }

    private string? FindNumberProblem(double value, string path)
    {
        var isWithin = !(value < Minimum) && !(value > Maximum) && !(value <= ExclusiveMinimum) && !(value >= ExclusiveMaximum);
        return isWithin ? null : string.Create(CultureInfo.InvariantCulture, $"'{path}' must be from {Minimum ?? ExclusiveMinimum ?? double.NegativeInfinity} to {Maximum ?? ExclusiveMaximum ?? double.PositiveInfinity}");
    }

    private string? FindCombinedProblem(JsonElement value, string path, int depth)
    {
        foreach (var node in AllOf ?? [])
        {
            if (node.FindProblem(value, path, depth - 1) is { } problem)
            {
                return problem;
            }
        }

        if (AnyOf is not null && !Array.Exists(AnyOf, node => node.FindProblem(value, path, depth - 1) is null))
        {
            return $"'{path}' fits none of the allowed forms";
        }

        if (OneOf is not null && OneOf.Count(node => node.FindProblem(value, path, depth - 1) is null) != 1)
        {
            return $"'{path}' must fit exactly one of the allowed forms";
        }

        return null;
    }
}
