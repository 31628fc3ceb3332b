using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads the pieces of tool calls.</summary>
internal static class ToolCallParser
{
    /// <summary>Reads a list of calls, or one that stands without a list.</summary>
    public static void ReadCalls(ref Utf8JsonReader reader, List<ToolCallDelta> calls)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadCall(ref reader, calls);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadCall(ref reader, calls);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>Reads a call in the form that came before tools.</summary>
    public static void ReadFunction(ref Utf8JsonReader reader, List<ToolCallDelta> calls)
    {
        string? name = null, arguments = null;
        if (ReadFunction(ref reader, ref name, ref arguments))
        {
            calls.Add(new(0, null, name, arguments));
        }
    }

    private static void ReadCall(ref Utf8JsonReader reader, List<ToolCallDelta> calls)
    {
        int? index = null;
        string? id = null, name = null, arguments = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("index"u8))
            {
                reader.Read();
                index = LenientText.Count(ref reader) is { } count and <= int.MaxValue ? (int)count : null;
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = LenientText.String(ref reader);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("function"u8))
            {
                reader.Read();
                ReadFunction(ref reader, ref name, ref arguments);
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                name ??= LenientText.String(ref reader);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("arguments"u8))
            {
                reader.Read();
                arguments ??= ReadArguments(ref reader);
                reader.Skip();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        calls.Add(new(index, NullIfEmpty(id), NullIfEmpty(name), arguments));
    }

    private static bool ReadFunction(ref Utf8JsonReader reader, ref string? name, ref string? arguments)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("name"u8);
            var isArguments = reader.ValueTextEquals("arguments"u8);
            reader.Read();
            if (isName)
            {
                name = NullIfEmpty(LenientText.String(ref reader));
                reader.Skip();
            }
            else if (isArguments)
            {
                arguments = ReadArguments(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return true;
    }

    // JSON in a string by the format; the object itself by some vendors.
    private static string? ReadArguments(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            var text = LenientText.String(ref reader);
            reader.Skip();
            return text;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var document = JsonDocument.ParseValue(ref reader))
        using (var writer = new Utf8JsonWriter(buffer))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
