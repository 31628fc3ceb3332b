using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Writes the values that tools take and give.</summary>
internal static class JsonValues
{
    /// <summary>Writes an object; nothing is written as an empty one.</summary>
    public static PooledBuffer WriteObject(IDictionary<string, object?>? values)
    {
        var buffer = new PooledBuffer(256);
        using var rented = RentedJsonWriter.Rent(buffer);
        var writer = rented.Writer;
        writer.WriteStartObject();
        foreach (var (name, value) in values ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }

    /// <summary>A tool's result as a model is to read it: texts as they are, all else as JSON.</summary>
    public static string? ToText(object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case string text:
                return text;
            case TextContent text:
                return text.Text;
            case IEnumerable<AIContent> contents:
                return string.Concat(contents.OfType<TextContent>().Select(content => content.Text));
            case JsonElement { ValueKind: JsonValueKind.String } element:
                return element.GetString();
            case JsonElement { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null }:
                return null;
            default:
                break;
        }

        using var buffer = new PooledBuffer(1_024);
        using var rented = RentedJsonWriter.Rent(buffer);
        Write(rented.Writer, value);
        rented.Writer.Flush();
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            default:
                // Hosts' own types are known to the framework's options or to none; reflection would break trimmed hosts.
                if (AIJsonUtilities.DefaultOptions.TryGetTypeInfo(value.GetType(), out var info))
                {
                    JsonSerializer.Serialize(writer, value, info);
                }
                else
                {
                    writer.WriteStringValue(value.ToString());
                }

                break;
        }
    }
}
