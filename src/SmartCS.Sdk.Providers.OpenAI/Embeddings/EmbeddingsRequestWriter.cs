using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Writes requests for embeddings.</summary>
internal static class EmbeddingsRequestWriter
{
    /// <summary>Writes a request into a pooled buffer, which is the caller's to dispose of.</summary>
    public static PooledBuffer Write(VendorConnection connection, IReadOnlyList<string> texts, int start, int count, EmbeddingGenerationOptions? options)
    {
        var buffer = new PooledBuffer(8_192);
        using var rented = RentedJsonWriter.Rent(buffer);
        var writer = rented.Writer;
        writer.WriteStartObject();
        writer.WriteString("model"u8, options?.ModelId ?? connection.Model);
        writer.WriteStartArray("input"u8);
        for (var i = start; i < start + count; i++)
        {
            // Vendors refuse a text of nothing, and with it the whole batch.
            writer.WriteStringValue(string.IsNullOrEmpty(texts[i]) ? " " : texts[i]);
        }

        writer.WriteEndArray();
        if ((options?.Dimensions ?? connection.Dimensions) is { } dimensions && !connection.Omits(OptionalFields.Dimensions))
        {
            writer.WriteNumber("dimensions"u8, dimensions);
        }

        if (!connection.Omits(OptionalFields.EncodingFormat))
        {
            writer.WriteString("encoding_format"u8, connection.Quirks.Base64Embeddings ? "base64"u8 : "float"u8);
        }

        foreach (var (name, value) in connection.Body)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }
}
