using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Screening;

/// <summary>Changes the texts in the arguments and results of tools: names and values, and numbers that are phone numbers.</summary>
internal sealed class JsonTransformer(Func<string, string> transform)
{
    public IDictionary<string, object?>? Arguments(IDictionary<string, object?>? arguments)
    {
        if (arguments is null)
        {
            return null;
        }

        var changed = new Dictionary<string, object?>(arguments.Count, StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            changed[transform(name)] = Value(value);
        }

        return changed;
    }

    public object? Value(object? value) => value switch
    {
        null or bool => value,
        string text => transform(text),
        JsonElement element => Element(element),
        JsonNode node => Element(Parse(node.ToJsonString())),
        IDictionary<string, object?> dictionary => Arguments(dictionary),
        IEnumerable<object?> list => list.Select(Value).ToList(),
        int or long or uint or ulong or short or ushort or byte or sbyte or decimal or double or float => Number(value),
        _ => Element(Serialize(value)),
    };

    private object Number(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        var changed = transform(text);
        return ReferenceEquals(changed, text) ? value : changed;
    }

    private JsonElement Element(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            Write(element, writer);
        }

        return Parse(output.WrittenSpan);
    }

    private void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(transform(property.Name));
                    Write(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(transform(element.GetString()!));
                break;
            case JsonValueKind.Number when element.GetRawText() is var raw && transform(raw) is var changed && !ReferenceEquals(raw, changed):
                writer.WriteStringValue(changed);
                break;
            case JsonValueKind.Undefined:
                writer.WriteNullValue();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static JsonElement Serialize(object value)
    {
        try
        {
            return JsonSerializer.SerializeToElement(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()));
        }
        catch (NotSupportedException)
        {
            throw new ModelException(ModelFailure.InvalidRequest, $"A value of the type {value.GetType().Name} cannot be written as JSON, so that it cannot be masked and is not sent to a model.");
        }
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}
