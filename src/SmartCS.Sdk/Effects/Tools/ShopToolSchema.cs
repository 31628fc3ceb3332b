using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Effects;

/// <summary>The names, schemas and arguments of the tools that the shop is offered to models by.</summary>
internal static class ShopToolSchema
{
    /// <summary>The name of a tool: vendors allow no dots.</summary>
    public static string NameOf(string part) => part.Replace('.', '_');

    /// <summary>The schema of the arguments of a write.</summary>
    public static JsonElement Of(IReadOnlyList<EffectParameter> parameters) =>
        Write(parameters, static parameter => (parameter.Name, parameter.IsRequired, parameter.Kind, parameter.Description));

    /// <summary>The schema of the arguments of an action, whose names alone are known.</summary>
    public static JsonElement Of(IReadOnlyList<string> parameters) =>
        Write(parameters, static name => (name.TrimEnd('?'), !name.EndsWith('?'), DataKind.None, null));

    /// <summary>For whom a tool is called.</summary>
    public static ToolContext ContextOf(AIFunctionArguments arguments) =>
        arguments.Context?[typeof(ToolContext)] as ToolContext ?? throw new InvalidOperationException("A shop's tool is called by the tool loop alone.");

    /// <summary>The arguments as values.</summary>
    public static IReadOnlyDictionary<string, DataValue> Values(AIFunctionArguments arguments)
    {
        var values = new Dictionary<string, DataValue>(StringComparer.Ordinal);
        foreach (var (name, argument) in arguments)
        {
            if (ToValue(argument) is { IsNone: false } value)
            {
                values[name] = value;
            }
        }

        return values;
    }

    private static DataValue ToValue(object? argument) => argument switch
    {
        null => DataValue.None,
        string text => text,
        bool flag => flag,
        int number => number,
        decimal number => number,
        JsonElement { ValueKind: JsonValueKind.Undefined } => DataValue.None,
        JsonElement element => element.Deserialize(SdkJsonContext.Relaxed.DataValue),
        _ => JsonSerializer.SerializeToElement(argument, AIJsonUtilities.DefaultOptions.GetTypeInfo(argument.GetType())).Deserialize(SdkJsonContext.Relaxed.DataValue),
    };

    private static JsonElement Write<T>(IReadOnlyList<T> parameters, Func<T, (string Name, bool IsRequired, DataKind Kind, string? Description)> read)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "object");
            writer.WriteStartObject("properties");
            foreach (var parameter in parameters)
            {
                var (name, _, kind, description) = read(parameter);
                writer.WriteStartObject(name);
                WriteKind(writer, kind);
                if (description is not null)
                {
                    writer.WriteString("description", description);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("required");
            foreach (var parameter in parameters)
            {
                if (read(parameter) is { IsRequired: true, Name: var name })
                {
                    writer.WriteStringValue(name);
                }
            }

            writer.WriteEndArray();
            writer.WriteBoolean("additionalProperties", false);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void WriteKind(Utf8JsonWriter writer, DataKind kind)
    {
        switch (kind)
        {
            case DataKind.Text:
                writer.WriteString("type", "string");
                writer.WriteNumber("maxLength", EffectArguments.MaxText);
                break;
            case DataKind.Number:
                writer.WriteString("type", "number");
                break;
            case DataKind.Flag:
                writer.WriteString("type", "boolean");
                break;
            case DataKind.List:
                writer.WriteString("type", "array");
                writer.WriteNumber("maxItems", EffectArguments.MaxItems);
                writer.WriteStartObject("items");
                writer.WriteEndObject();
                break;
            case DataKind.Map:
                writer.WriteString("type", "object");
                break;
            default:
                // Texts mostly; some take a list of them.
                writer.WriteStartArray("type");
                writer.WriteStringValue("string");
                writer.WriteStringValue("array");
                writer.WriteEndArray();
                break;
        }
    }
}
