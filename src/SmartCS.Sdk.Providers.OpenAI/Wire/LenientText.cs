using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads strings and numbers as vendors write them.</summary>
internal static class LenientText
{
    /// <summary>A string's text; broken characters are kept or replaced, where the framework's reader gives up. Null for anything but a string.</summary>
    public static string? String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, as vendors send that cut their text between tokens, or bytes that are not UTF-8.
            return Unescape(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan));
        }
    }

    /// <summary>A count that may be written as a number with a fraction or as a string; null where it is none or negative.</summary>
    public static long? Count(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var whole) ? NotNegative(whole) : reader.TryGetDouble(out var number) && number is >= 0 and < 1e15 ? (long)number : null;
            case JsonTokenType.String:
                return long.TryParse(String(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
            default:
                reader.TrySkip();
                return null;
        }
    }

    private static long? NotNegative(long value) => value < 0 ? null : value;

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u' && i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 4;
                continue;
            }

            result.Append(text[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var other => other,
            });
        }

        return result.ToString();
    }
}
