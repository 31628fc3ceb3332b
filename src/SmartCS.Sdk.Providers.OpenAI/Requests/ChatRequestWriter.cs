using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Writes requests for chat completions, leaving out what the vendor does not take.</summary>
internal static class ChatRequestWriter
{
    /// <summary>Writes a request into a pooled buffer, which is the caller's to dispose of.</summary>
    /// <exception cref="ModelException">The model cannot take what is to be sent.</exception>
    public static PooledBuffer Write(VendorConnection connection, IEnumerable<ChatMessage> messages, ChatOptions? options, bool isStreaming)
    {
        var buffer = new PooledBuffer(8_192);
        try
        {
            using var rented = RentedJsonWriter.Rent(buffer);
            var writer = rented.Writer;
            writer.WriteStartObject();
            writer.WriteString("model"u8, options?.ModelId ?? connection.Model);
            WriteStreaming(writer, connection, isStreaming);
            var json = ResponseFormatWriter.Choose(connection, options?.ResponseFormat);
            MessageWriter.Write(writer, connection, messages, options?.Instructions, json.Words);
            if (options is not null)
            {
                WriteSampling(writer, connection, options);
                WriteReasoning(writer, connection, options.Reasoning?.Effort);
                ToolWriter.Write(writer, connection, options);
                json.Write(writer);
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
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static void WriteStreaming(Utf8JsonWriter writer, VendorConnection connection, bool isStreaming)
    {
        if (!isStreaming)
        {
            return;
        }

        writer.WriteBoolean("stream"u8, true);
        if (!connection.Omits(OptionalFields.StreamOptions))
        {
            writer.WriteStartObject("stream_options"u8);
            writer.WriteBoolean("include_usage"u8, true);
            writer.WriteEndObject();
        }
    }

    private static void WriteSampling(Utf8JsonWriter writer, VendorConnection connection, ChatOptions options)
    {
        WriteNumber(writer, "temperature"u8, connection.Omits(OptionalFields.Temperature) ? null : options.Temperature);
        WriteNumber(writer, "top_p"u8, connection.Omits(OptionalFields.TopP) ? null : options.TopP);
        if (!connection.Omits(OptionalFields.Penalties))
        {
            WriteNumber(writer, "frequency_penalty"u8, options.FrequencyPenalty);
            WriteNumber(writer, "presence_penalty"u8, options.PresencePenalty);
        }

        if (options.MaxOutputTokens is { } most)
        {
            writer.WriteNumber(connection.Quirks.MaxCompletionTokens ? "max_completion_tokens"u8 : "max_tokens"u8, most);
        }

        if (options.Seed is { } seed && !connection.Omits(OptionalFields.Seed))
        {
            writer.WriteNumber("seed"u8, seed);
        }

        if (options.StopSequences is { Count: > 0 } stops && !connection.Omits(OptionalFields.Stop))
        {
            writer.WriteStartArray("stop"u8);
            foreach (var stop in stops)
            {
                writer.WriteStringValue(stop);
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteReasoning(Utf8JsonWriter writer, VendorConnection connection, ReasoningEffort? effort)
    {
        if (effort is not { } wanted)
        {
            return;
        }

        var word = wanted switch
        {
            ReasoningEffort.None => "none",
            ReasoningEffort.Low => "low",
            ReasoningEffort.Medium => "medium",
            ReasoningEffort.High => "high",
            _ => "xhigh",
        };
        switch (connection.Quirks.Reasoning)
        {
            case ReasoningControl.Effort:
                writer.WriteString("reasoning_effort"u8, word);
                break;
            case ReasoningControl.EnableThinking:
                writer.WriteBoolean("enable_thinking"u8, wanted != ReasoningEffort.None);
                break;
            case ReasoningControl.ThinkingType:
                writer.WriteStartObject("thinking"u8);
                writer.WriteString("type"u8, wanted == ReasoningEffort.None ? "disabled"u8 : "enabled"u8);
                writer.WriteEndObject();
                break;
            case ReasoningControl.ReasoningObject:
                writer.WriteStartObject("reasoning"u8);
                writer.WriteString("effort"u8, word);
                writer.WriteEndObject();
                break;
            default:
                break;
        }
    }

    // What is not a number cannot be written as JSON.
    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, float? value)
    {
        if (value is { } number && float.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
    }
}
