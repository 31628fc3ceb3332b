using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Reads one line: finds the properties, hands each to the draft, and says where it went wrong.</summary>
internal static class KnowledgeLineParser
{
    private const int MaxValueLength = 80;
    private const string CutOff = " It is the last line and has no line break: the file may have been cut off.";

    public static KnowledgeLine Parse(ReadOnlySpan<byte> utf8, int number, bool isCut)
    {
        if (!Utf8.IsValid(utf8))
        {
            return Problem(number, FindInvalid(utf8) + 1, null, null, $"the line is not valid UTF-8; only UTF-8 is allowed.{(isCut ? CutOff : string.Empty)}");
        }

        var reader = new Utf8JsonReader(utf8);
        var draft = new KnowledgeLineDraft();
        string? property = null;
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return Problem(number, 1, null, Shorten(Encoding.UTF8.GetString(utf8)), "the line is not a JSON object; allowed is one object in braces a line.");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                property = reader.GetString()!;
                var nameAt = (int)reader.TokenStartIndex;
                reader.Read();
                var start = reader;
                var unknown = draft.Announce(property, start.TokenType == JsonTokenType.Null, out var meaning);
                if (unknown is not null)
                {
                    return Problem(number, nameAt + 1, property, ValueOf(utf8, start), unknown);
                }

                if (draft.Set(meaning, ref reader) is { } allowed)
                {
                    var value = ValueOf(utf8, start);
                    return Problem(number, (int)start.TokenStartIndex + 1, property, value, $"{property} is {value}; {allowed}");
                }
            }

            property = null;
            reader.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Problem(number, ColumnOf(exception), property, null, Describe(exception, property, utf8, isCut));
        }

        if (draft.Build() is not { } entry)
        {
            return Problem(number, null, "id", null, "id is missing; allowed are 1 to 128 characters.");
        }

        return KnowledgeEntryValidator.FindProblem(entry) is { } broken
            ? Problem(number, null, draft.WrittenName(broken.AsSpan(0, broken.AsSpan().IndexOfAny(" [")).ToString()), null, broken)
            : new KnowledgeLine { Number = number, Entry = entry };
    }

    public static KnowledgeLine Problem(int line, int? column, string? property, string? value, string message) => new()
    {
        Number = line,
        Problem = new KnowledgeLineProblem { Line = line, Column = column, Property = property, Value = value, Message = message },
    };

    public static string Shorten(string text)
    {
        if (text.Length <= MaxValueLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[MaxValueLength - 4]) ? MaxValueLength - 4 : MaxValueLength - 3;
        return string.Concat(text.AsSpan(0, length), "...");
    }

    private static string Describe(Exception exception, string? property, ReadOnlySpan<byte> utf8, bool isCut)
    {
        if (exception is InvalidOperationException)
        {
            return $"{property ?? "a property"} has an unpaired surrogate; only well-formed text is allowed.";
        }

        // A position means that the JSON itself is broken; without one it is a converter speaking of a value.
        if (((JsonException)exception).BytePositionInLine is null)
        {
            return $"{property}: {exception.Message}";
        }

        if (EndsTooSoon(utf8))
        {
            return $"the line ends before its JSON object does; a line must hold a whole object.{(isCut ? CutOff : string.Empty)}";
        }

        // The parser appends the place, which the problem has already.
        var message = exception.Message.AsSpan();
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"the line is not valid JSON: {(place < 0 ? message : message[..place])}";
    }

    private static bool EndsTooSoon(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                // Only whether it breaks before the end counts.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int? ColumnOf(Exception exception) =>
        exception is JsonException { BytePositionInLine: { } position } ? (int)position + 1 : null;

    private static string ValueOf(ReadOnlySpan<byte> utf8, Utf8JsonReader at)
    {
        var start = (int)at.TokenStartIndex;
        try
        {
            at.Skip();
        }
        catch (JsonException)
        {
            return Shorten(Encoding.UTF8.GetString(utf8[start..]));
        }

        return Shorten(Encoding.UTF8.GetString(utf8[start..(int)at.BytesConsumed]));
    }

    private static int FindInvalid(ReadOnlySpan<byte> utf8)
    {
        var position = 0;
        while (position < utf8.Length && Rune.DecodeFromUtf8(utf8[position..], out _, out var count) == System.Buffers.OperationStatus.Done)
        {
            position += count;
        }

        return position;
    }
}
