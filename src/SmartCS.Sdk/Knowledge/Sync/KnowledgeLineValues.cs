using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads the values of a line's properties; each method returns what is allowed where the value is not, or null.</summary>
internal static class KnowledgeLineValues
{
    public static string? ReadText(ref Utf8JsonReader reader, out string? text)
    {
        text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is null ? "allowed is a text." : null;
    }

    /// <summary>A text, or a number as it is written.</summary>
    public static string? ReadCode(ref Utf8JsonReader reader, out string? code)
    {
        code = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
            _ => null,
        };
        return code is null ? "allowed is a text or a number." : null;
    }

    /// <summary>A list of texts or numbers, or a single one.</summary>
    public static string? ReadCodes(ref Utf8JsonReader reader, List<string> codes)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return ReadCodeInto(ref reader, codes) ? null : "allowed is a list of texts.";
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!ReadCodeInto(ref reader, codes))
            {
                return "allowed is a list of texts.";
            }
        }

        return null;
    }

    public static string? ReadIds(ref Utf8JsonReader reader, List<EntryId> ids)
    {
        var codes = new List<string>();
        if (ReadCodes(ref reader, codes) is { } fault)
        {
            return fault;
        }

        foreach (var code in codes)
        {
            if (ToId(code, out var id) is { } wrong)
            {
                return wrong;
            }

            ids.Add(id);
        }

        return null;
    }

    public static string? ReadId(ref Utf8JsonReader reader, out EntryId? id)
    {
        id = null;
        if (ReadCode(ref reader, out var code) is { } fault)
        {
            return fault;
        }

        var wrong = ToId(code!, out var made);
        id = made;
        return wrong;
    }

    public static string? ReadName<TEnum>(ref Utf8JsonReader reader, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = reader.GetString()!.AsSpan().Trim();
            foreach (var candidate in Enum.GetValues<TEnum>())
            {
                if (text.Equals(candidate.ToString(), StringComparison.OrdinalIgnoreCase))
                {
                    value = candidate;
                    return null;
                }
            }
        }

        return $"allowed are {string.Join(", ", Enum.GetNames<TEnum>())}.";
    }

    public static string? ReadLocale(ref Utf8JsonReader reader, out Locale locale)
    {
        locale = default;
        if (reader.TokenType == JsonTokenType.String)
        {
            var tag = reader.GetString()!;
            if (tag.Length == 0)
            {
                return null;
            }

            if (Locale.IsTag(tag))
            {
                locale = tag;
                return null;
            }
        }

        return "allowed is a language tag such as \"zh-CN\" or \"en\".";
    }

    public static string? ReadInstant(ref Utf8JsonReader reader, out DateTimeOffset? instant)
    {
        instant = null;
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = reader.GetString()!;

            // The year comes first, so that 01/02/2026 is refused rather than guessed.
            if (text.Length >= 10 && char.IsAsciiDigit(text[0]) && text[4] == '-' &&
                DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var found))
            {
                instant = found;
                return null;
            }
        }

        return "allowed is a date or an instant such as \"2026-11-11\" or \"2026-11-11T08:00:00+08:00\".";
    }

    public static string? ReadCents(ref Utf8JsonReader reader, out decimal? cents)
    {
        cents = null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) && number >= 0)
        {
            cents = number;
            return null;
        }

        return "allowed is a number of cents, 0 or more.";
    }

    private static bool ReadCodeInto(ref Utf8JsonReader reader, List<string> codes)
    {
        if (ReadCode(ref reader, out var code) is not null)
        {
            return false;
        }

        codes.Add(code!);
        return true;
    }

    private static string? ToId(string code, out EntryId id)
    {
        try
        {
            id = new EntryId(code);
            return null;
        }
        catch (ArgumentException)
        {
            id = default;
            return "allowed are 1 to 128 characters without control characters.";
        }
    }
}
