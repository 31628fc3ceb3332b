using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Screening;

namespace SmartCS.Sdk.Models;

/// <summary>Makes what a tool returned into the text that a model reads, within a budget.</summary>
internal static class ToolText
{
    // A token has about four characters at most; what is far beyond the budget is not even decoded.
    private const int MaxCharactersPerToken = 4;
    private const int MaxBytesPerToken = 8;

    // What stands at a cut may be half of a number or an address, which nobody would recognise any more.
    private const int MaxDataLength = 256;

    /// <summary>The text of a result, its personal data masked, cut where it exceeds the budget.</summary>
    public static string Of(object? result, int maxTokens, IPersonalDataShield? shield = null) => result switch
    {
        null => "null",
        string text => Mask(text, text.Length, maxTokens, shield),
        JsonElement { ValueKind: JsonValueKind.String } element => Of(element.GetString(), maxTokens, shield),
        JsonElement { ValueKind: JsonValueKind.Undefined } => "null",
        JsonElement element => OfRaw(JsonMarshal.GetRawUtf8Value(element), maxTokens, shield),
        TextContent content => Of(content.Text, maxTokens, shield),
        _ => Of(AIJsonUtilities.DefaultOptions.TryGetTypeInfo(result.GetType(), out var type) ? JsonSerializer.SerializeToElement(result, type) : result.ToString(), maxTokens, shield),
    };

    private static string OfRaw(ReadOnlySpan<byte> json, int maxTokens, IPersonalDataShield? shield)
    {
        var limit = (long)maxTokens * MaxBytesPerToken;
        if (json.Length <= limit)
        {
            var text = Encoding.UTF8.GetString(json);
            return Mask(text, text.Length, maxTokens, shield);
        }

        var end = (int)limit;
        while (end > 0 && (json[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Mask(Encoding.UTF8.GetString(json[..end]), json.Length, maxTokens, shield);
    }

    // Masked before it is cut: a number that is cut in two is no number to the mask.
    private static string Mask(string text, int total, int maxTokens, IPersonalDataShield? shield)
    {
        if (shield is null)
        {
            return Cut(text, total, maxTokens);
        }

        var length = (int)Math.Min(text.Length, ((long)maxTokens * MaxCharactersPerToken) + MaxDataLength);
        var masked = shield.Mask(length == text.Length ? text : text[..length]);
        return length == total ? Cut(masked, masked.Length, maxTokens) : Cut(masked[..Math.Max(0, masked.Length - MaxDataLength)], total, maxTokens);
    }

    private static string Cut(string text, int total, int maxTokens)
    {
        if (text.Length == total && text.Length <= maxTokens && TokenEstimator.Count(text) <= maxTokens)
        {
            return text;
        }

        var span = text.AsSpan(0, (int)Math.Min(text.Length, (long)maxTokens * MaxCharactersPerToken));
        while (TokenEstimator.Count(span) > maxTokens)
        {
            span = span[..(int)((long)span.Length * maxTokens / TokenEstimator.Count(span))];
        }

        if (span.Length == text.Length && text.Length == total)
        {
            return text;
        }

        if (span.Length > 0 && char.IsHighSurrogate(span[^1]))
        {
            span = span[..^1];
        }

        return string.Create(CultureInfo.InvariantCulture, $"{span} [cut: the first {span.Length} of {total}]");
    }
}
