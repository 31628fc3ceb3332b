using System.Text;
using System.Text.Json;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads the arguments of tool calls.</summary>
internal static class ToolCallArguments
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip };

    public static bool IsBlank(StringBuilder arguments)
    {
        foreach (var piece in arguments.GetChunks())
        {
            if (!piece.Span.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text is a whole JSON object.</summary>
    public static bool IsWhole(string text) => text.AsSpan().TrimEnd().EndsWith("}") && TryParse(text, out _);

    /// <summary>Reads an object. Nothing and null are no arguments; of several objects in a row the last counts, since some vendors send a blank or a partial one first and then the whole.</summary>
    public static bool TryParse(string text, out Dictionary<string, object?> arguments) => TryParse(Encoding.UTF8.GetBytes(text), mayBeQuoted: true, out arguments);

    private static bool TryParse(ReadOnlySpan<byte> json, bool mayBeQuoted, out Dictionary<string, object?> arguments)
    {
        arguments = [];
        if (json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(json, Lenient);
            var isFound = false;
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.Null:
                        isFound = true;
                        break;
                    case JsonTokenType.StartObject:
                        arguments = ReadObject(ref reader);
                        isFound = true;
                        break;
                    case JsonTokenType.String when mayBeQuoted:
                        isFound = TryParse(Encoding.UTF8.GetBytes(reader.GetString()!), mayBeQuoted: false, out arguments);
                        break;
                    default:
                        return false;
                }
            }

            return isFound;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            result[name] = reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);
        }

        return result;
    }
}
