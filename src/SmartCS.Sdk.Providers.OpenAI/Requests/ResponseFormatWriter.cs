using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>How a request asks for JSON.</summary>
/// <param name="Format">What is wanted; null where text is.</param>
/// <param name="Support">What the vendor takes.</param>
/// <param name="Words">What has to be said in words; null for nothing.</param>
internal readonly record struct ResponseFormatWriter(ChatResponseFormatJson? Format, JsonSupport Support, string? Words)
{
    // The word JSON must occur somewhere in the messages, or vendors refuse json_object.
    private const string Plain = "Answer with one JSON object and nothing else.";

    public static ResponseFormatWriter Choose(VendorConnection connection, ChatResponseFormat? format)
    {
        if (format is not ChatResponseFormatJson json)
        {
            return default;
        }

        // A vendor that knows schemas also knows objects of any shape.
        var support = connection.Json == JsonSupport.Schema && json.Schema is null ? JsonSupport.Object : connection.Json;
        var words = support == JsonSupport.Schema ? null : json.Schema is { } schema ? $"{Plain} It must fit this JSON schema:\n{schema.GetRawText()}" : Plain;
        return new(json, support, words);
    }

    public void Write(Utf8JsonWriter writer)
    {
        if (Format is not { } format || Support == JsonSupport.None)
        {
            return;
        }

        writer.WriteStartObject("response_format"u8);
        if (Support == JsonSupport.Object || format.Schema is not { } schema)
        {
            writer.WriteString("type"u8, "json_object"u8);
        }
        else
        {
            writer.WriteString("type"u8, "json_schema"u8);
            writer.WriteStartObject("json_schema"u8);
            writer.WriteString("name"u8, Name(format.SchemaName));
            if (!string.IsNullOrEmpty(format.SchemaDescription))
            {
                writer.WriteString("description"u8, format.SchemaDescription);
            }

            if (StrictSchema.IsStrict(schema))
            {
                writer.WriteBoolean("strict"u8, true);
            }

            writer.WritePropertyName("schema"u8);
            schema.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    // Letters, digits, underscores and dashes, at most 64, is what the format allows.
    private static string Name(string? name)
    {
        var clean = string.Concat((name ?? string.Empty).Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-').Take(64));
        return clean.Length == 0 ? "answer" : clean;
    }
}
