using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Models;

/// <summary>Prepares the arguments that a model wrote for a call.</summary>
internal static class ToolArguments
{
    /// <summary>Puts the shopper's own data back in place of its placeholders, in every text of the arguments.</summary>
    public static AIFunctionArguments Restore(IDictionary<string, object?>? arguments, IPersonalDataShield? shield)
    {
        var restored = new AIFunctionArguments();
        foreach (var (name, value) in arguments ?? new Dictionary<string, object?>())
        {
            restored[name] = shield is null ? value : Restore(value, shield);
        }

        return restored;
    }

    /// <summary>The arguments in one form whatever their order, so that equal calls are recognised.</summary>
    public static string Canonical(string tool, IDictionary<string, object?> arguments)
    {
        var text = new JsonObject();
        foreach (var (name, value) in arguments.OrderBy(static argument => argument.Key, StringComparer.Ordinal))
        {
            text[name] = ToNode(value);
        }

        return string.Concat(tool, "\n", text.ToJsonString());
    }

    /// <summary>As <see cref="Canonical"/>; null where the arguments cannot be read.</summary>
    public static string? TryCanonical(FunctionCallContent call)
    {
        try
        {
            return Canonical(call.Name, call.Arguments ?? new Dictionary<string, object?>());
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    /// <summary>Whether an exception means that arguments are JSON which can be parsed and yet not be read: half a character, a field twice.</summary>
    public static bool IsUnreadable(Exception exception) => exception is InvalidOperationException or ArgumentException or JsonException or NotSupportedException;

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        JsonElement { ValueKind: JsonValueKind.Object } element => JsonObject.Create(element),
        JsonElement { ValueKind: JsonValueKind.Array } element => JsonArray.Create(element),
        JsonElement element => JsonValue.Create(element),
        string text => JsonValue.Create(text),
        _ => ToNode(JsonSerializer.SerializeToElement(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()))),
    };

    private static object? Restore(object? value, IPersonalDataShield shield)
    {
        switch (value)
        {
            case string text:
                return shield.Restore(text);
            case JsonElement { ValueKind: JsonValueKind.String } element:
                var known = element.GetString()!;
                var restored = shield.Restore(known);
                return ReferenceEquals(known, restored) ? element : ToElement(JsonValue.Create(restored));
            case JsonElement { ValueKind: JsonValueKind.Object or JsonValueKind.Array } element:
                var node = ToNode(element)!;
                return RestoreWithin(node, shield) ? ToElement(node) : element;
            default:
                return value;
        }
    }

    private static bool RestoreWithin(JsonNode node, IPersonalDataShield shield)
    {
        var isChanged = false;
        if (node is JsonObject fields)
        {
            foreach (var name in fields.Select(static field => field.Key).ToList())
            {
                isChanged |= RestoreChild(fields[name], replaced => fields[name] = replaced, shield);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                var index = i;
                isChanged |= RestoreChild(items[i], replaced => items[index] = replaced, shield);
            }
        }

        return isChanged;
    }

    private static bool RestoreChild(JsonNode? child, Action<JsonNode> replace, IPersonalDataShield shield)
    {
        if (child is not JsonValue value)
        {
            return child is not null && RestoreWithin(child, shield);
        }

        if (!value.TryGetValue<string>(out var text))
        {
            return false;
        }

        var restored = shield.Restore(text);
        if (ReferenceEquals(text, restored))
        {
            return false;
        }

        replace(JsonValue.Create(restored));
        return true;
    }

    private static JsonElement ToElement(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;
}
