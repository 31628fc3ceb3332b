using System.Text;
using System.Text.Json;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads the JSON of answers, taking every member that is missing, null or of an unexpected kind for absent.</summary>
internal static class AnswerParser
{
    // One minute past this, dates overflow; vendors have been seen to send milliseconds.
    private const long LatestSecond = 253_402_300_799;

    /// <summary>Reads one chunk or answer.</summary>
    /// <param name="reader">At the object's start; afterwards at its end.</param>
    /// <param name="chunk">Takes what is read.</param>
    public static void Read(ref Utf8JsonReader reader, AnswerChunk chunk)
    {
        var isCode = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("choices"u8))
            {
                ReadChoices(ref reader, chunk);
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                chunk.Id = ReadKept(ref reader, chunk.Id, keepsFirst: true);
            }
            else if (reader.ValueTextEquals("model"u8))
            {
                chunk.Model = ReadKept(ref reader, chunk.Model, keepsFirst: false);
            }
            else if (reader.ValueTextEquals("created"u8))
            {
                reader.Read();
                var seconds = LenientText.Count(ref reader);
                chunk.CreatedAt ??= seconds is > 0 and <= LatestSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds.Value) : null;
            }
            else if (reader.ValueTextEquals("usage"u8))
            {
                reader.Read();
                chunk.Usage = UsageParser.Read(ref reader) ?? chunk.Usage;
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                reader.Read();
                chunk.HasError |= reader.TokenType == JsonTokenType.StartObject || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("base_resp"u8))
            {
                reader.Read();
                chunk.HasError |= IsFaultCode(ref reader);
            }
            else if (reader.ValueTextEquals("code"u8) || reader.ValueTextEquals("error_code"u8))
            {
                reader.Read();
                isCode |= !IsSuccess(ref reader);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("object"u8))
            {
                reader.Read();
                chunk.HasError |= reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("error"u8);
                reader.Skip();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        // A code beside choices is a success message, as iFlytek sends.
        chunk.HasError |= isCode && !chunk.HasChoices;
    }

    private static void ReadChoices(ref Utf8JsonReader reader, AnswerChunk chunk)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // One answer is asked for; a second choice is not mixed into it.
            if (reader.TokenType == JsonTokenType.StartObject && !chunk.HasChoices)
            {
                chunk.HasChoices = true;
                ReadChoice(ref reader, chunk);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void ReadChoice(ref Utf8JsonReader reader, AnswerChunk chunk)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("delta"u8) || reader.ValueTextEquals("message"u8))
            {
                reader.Read();
                ReadMessage(ref reader, chunk);
            }
            else if (reader.ValueTextEquals("finish_reason"u8))
            {
                reader.Read();
                chunk.FinishReason = LenientText.String(ref reader) ?? chunk.FinishReason;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("usage"u8))
            {
                // Moonshot reports it here.
                reader.Read();
                chunk.Usage = UsageParser.Read(ref reader) ?? chunk.Usage;
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
    }

    private static void ReadMessage(ref Utf8JsonReader reader, AnswerChunk chunk)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("content"u8))
            {
                reader.Read();
                chunk.Text = Join(chunk.Text, ReadContent(ref reader));
            }
            else if (reader.ValueTextEquals("reasoning_content"u8) || reader.ValueTextEquals("reasoning"u8))
            {
                // Vendors that write both write the same twice.
                reader.Read();
                var reasoning = ReadContent(ref reader);
                chunk.Reasoning = string.IsNullOrEmpty(chunk.Reasoning) ? reasoning : chunk.Reasoning;
            }
            else if (reader.ValueTextEquals("refusal"u8))
            {
                reader.Read();
                chunk.Refusal = LenientText.String(ref reader);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("tool_calls"u8))
            {
                reader.Read();
                ToolCallParser.ReadCalls(ref reader, chunk.ToolCalls);
            }
            else if (reader.ValueTextEquals("function_call"u8))
            {
                reader.Read();
                ToolCallParser.ReadFunction(ref reader, chunk.ToolCalls);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
    }

    // A text, or a list of parts of which the texts count.
    private static string? ReadContent(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return LenientText.String(ref reader);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var text = new StringBuilder();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                text.Append(LenientText.String(ref reader));
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isText = reader.ValueTextEquals("text"u8);
                    reader.Read();
                    text.Append(isText ? LenientText.String(ref reader) : null);
                    reader.Skip();
                }
            }
            else
            {
                reader.Skip();
            }
        }

        return text.ToString();
    }

    // Most chunks repeat id and model: comparing bytes spares a string for each.
    private static string? ReadKept(ref Utf8JsonReader reader, string? kept, bool keepsFirst)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length > 0 && (kept is null || (!keepsFirst && !reader.ValueTextEquals(kept))))
        {
            return LenientText.String(ref reader);
        }

        reader.Skip();
        return kept;
    }

    private static bool IsFaultCode(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        var isFault = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isCode = reader.ValueTextEquals("status_code"u8);
            reader.Read();
            isFault |= isCode && !IsSuccess(ref reader);
            reader.Skip();
        }

        return isFault;
    }

    private static bool IsSuccess(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetInt64(out var number) && number is 0 or 200,
        JsonTokenType.String => reader.ValueSpan.Length == 0 || reader.ValueTextEquals("0"u8) || reader.ValueTextEquals("200"u8) || reader.ValueTextEquals("success"u8),
        _ => true,
    };

    private static string? Join(string? first, string? second) => string.IsNullOrEmpty(first) ? second : first + second;
}
