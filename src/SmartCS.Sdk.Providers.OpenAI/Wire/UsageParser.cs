using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads what an answer used.</summary>
internal static class UsageParser
{
    /// <summary>Reads a usage object.</summary>
    /// <param name="reader">At the value; afterwards at its end.</param>
    /// <returns>The usage; null where the vendor counted nothing.</returns>
    public static UsageDetails? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        long? input = null, output = null, total = null, cached = null, reasoning = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("prompt_tokens"u8) || reader.ValueTextEquals("input_tokens"u8))
            {
                input = ReadCount(ref reader) ?? input;
            }
            else if (reader.ValueTextEquals("completion_tokens"u8) || reader.ValueTextEquals("output_tokens"u8))
            {
                output = ReadCount(ref reader) ?? output;
            }
            else if (reader.ValueTextEquals("total_tokens"u8))
            {
                total = ReadCount(ref reader);
            }
            else if (reader.ValueTextEquals("prompt_tokens_details"u8) || reader.ValueTextEquals("input_tokens_details"u8))
            {
                cached = ReadDetail(ref reader, "cached_tokens"u8) ?? cached;
            }
            else if (reader.ValueTextEquals("completion_tokens_details"u8) || reader.ValueTextEquals("output_tokens_details"u8))
            {
                reasoning = ReadDetail(ref reader, "reasoning_tokens"u8) ?? reasoning;
            }
            else if (reader.ValueTextEquals("prompt_cache_hit_tokens"u8) || reader.ValueTextEquals("cached_tokens"u8))
            {
                // DeepSeek's name, and Moonshot's.
                cached = ReadCount(ref reader) ?? cached;
            }
            else if (reader.ValueTextEquals("reasoning_tokens"u8))
            {
                reasoning = ReadCount(ref reader) ?? reasoning;
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        // Some send a usage of nothing until they have counted.
        return (input ?? 0) == 0 && (output ?? 0) == 0 && (total ?? 0) == 0 ? null : new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = total ?? (input is null || output is null ? null : input + output),
            CachedInputTokenCount = cached,
            ReasoningTokenCount = reasoning,
        };
    }

    private static long? ReadCount(ref Utf8JsonReader reader)
    {
        reader.Read();
        return LenientText.Count(ref reader);
    }

    private static long? ReadDetail(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        long? count = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
            {
                count = LenientText.Count(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return count;
    }
}
