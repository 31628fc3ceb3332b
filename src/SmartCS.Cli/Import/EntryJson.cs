using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SmartCS.Cli.Import;

/// <summary>Writes what a column or a front matter says as the JSON line that says the same, so that every format has one set of rules.</summary>
internal sealed class EntryJson : IDisposable
{
    private const string FacetPrefix = "facet.";

    private static readonly string[] s_lists = ["alternatives", "identifiers", "tags", "supersedes", "sku", "ean"];
    private static readonly string[] s_objects = ["facets", "attributes"];
    private static readonly string[] s_numbers = ["price_cents"];

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;
    private readonly List<(string Name, string Value)> _facets = [];

    public EntryJson()
    {
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _writer.WriteStartObject();
    }

    public static bool IsFacet(string name) => name.StartsWith(FacetPrefix, StringComparison.OrdinalIgnoreCase) && name.Length > FacetPrefix.Length;

    /// <summary>Adds a value as a person writes it in one cell: lists separated by <c>|</c>. An empty one is left out.</summary>
    public void Add(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        if (IsFacet(name))
        {
            _facets.Add((name[FacetPrefix.Length..].Trim(), value));
            return;
        }

        _writer.WritePropertyName(name);
        var trimmed = value.Trim();
        if (IsOneOf(s_lists, name))
        {
            WriteList(trimmed);
        }
        else if (IsOneOf(s_objects, name) && IsJson(trimmed, JsonTokenType.StartObject))
        {
            _writer.WriteRawValue(trimmed);
        }
        else if (IsOneOf(s_numbers, name))
        {
            WriteValue(trimmed);
        }
        else
        {
            _writer.WriteStringValue(value);
        }
    }

    /// <summary>Adds a list whose items stand by themselves.</summary>
    public void AddList(string name, IEnumerable<string> items)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
        {
            _writer.WriteStringValue(item);
        }

        _writer.WriteEndArray();
    }

    /// <summary>Adds an object of names with one or several values, numbers and yes/no recognised.</summary>
    public void AddObject(string name, IEnumerable<(string Name, IReadOnlyList<string> Values)> members)
    {
        _writer.WriteStartObject(name);
        foreach (var (member, values) in members)
        {
            _writer.WritePropertyName(member);
            WriteValues(values);
        }

        _writer.WriteEndObject();
    }

    /// <summary>Ends the object; the bytes stay valid until the next use.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        if (_facets.Count > 0)
        {
            AddObject("facets", _facets.Select(facet => (facet.Name, (IReadOnlyList<string>)Split(facet.Value))));
            _facets.Clear();
        }

        _writer.WriteEndObject();
        _writer.Flush();
        return _buffer.WrittenSpan;
    }

    public void Reset()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        _writer.WriteStartObject();
    }

    public void Dispose() => _writer.Dispose();

    private static bool IsOneOf(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string[] Split(string value) => value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsJson(string text, JsonTokenType kind)
    {
        if (text[0] != (kind == JsonTokenType.StartObject ? '{' : '['))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void WriteList(string value)
    {
        if (IsJson(value, JsonTokenType.StartArray))
        {
            _writer.WriteRawValue(value);
            return;
        }

        _writer.WriteStartArray();
        foreach (var item in Split(value))
        {
            _writer.WriteStringValue(item);
        }

        _writer.WriteEndArray();
    }

    private void WriteValues(IReadOnlyList<string> values)
    {
        if (values.Count == 1)
        {
            WriteValue(values[0]);
            return;
        }

        _writer.WriteStartArray();
        foreach (var value in values)
        {
            WriteValue(value);
        }

        _writer.WriteEndArray();
    }

    private void WriteValue(string value)
    {
        if (bool.TryParse(value, out var flag))
        {
            _writer.WriteBooleanValue(flag);
        }
        else if (IsPlainNumber(value) && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            _writer.WriteNumberValue(number);
        }
        else
        {
            _writer.WriteStringValue(value);
        }
    }

    /// <summary>A leading zero marks a code, such as 0123, that a number would lose.</summary>
    private static bool IsPlainNumber(string value)
    {
        var digits = value.AsSpan().TrimStart('-');
        return digits.Length > 0 && (digits.Length == 1 || digits[0] != '0' || digits[1] == '.');
    }
}
