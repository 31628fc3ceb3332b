using System.Globalization;
using System.Text.Json;

namespace SmartCS.Cli.Eval;

/// <summary>A row of an evaluation file. Where a value is missing or of the wrong kind, the error names file and line.</summary>
internal sealed class EvalRow(string file, int line, IReadOnlyDictionary<string, JsonElement> values)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    /// <summary>Whether the row has a value, be it null.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>A text, or a number as it is written; null where it is missing.</summary>
    public string? FindText(string name) => values.TryGetValue(name, out var value) ? ToText(name, value) : null;

    public string Text(string name) => FindText(name) ?? throw Error($"{name} is missing; the row must have it.");

    public double Number(string name)
    {
        var text = Text(name);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Error($"{name} is '{CommandConsole.Flatten(text)}'; allowed is a number.");
    }

    /// <summary>A list of texts; in CSV separated by <c>|</c>. Empty where it is missing or null.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (!values.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select(item => ToText(name, item) ?? throw Error($"{name} has a null in it; allowed are texts and numbers."))];
        }

        return ToText(name, value)!.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A group of values, or a list of such groups; none where it is missing or null.</summary>
    public IReadOnlyList<EvalRow> Groups(string name) => !values.TryGetValue(name, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object => [ToRow(name, value)],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => ToRow(name, item))],
        _ => throw Error($"{name} is {Show(value)}; allowed is an object or a list of objects."),
    };

    public CommandException Error(string message) => new($"{File}, line {Line}: {message}");

    private string? ToText(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ReadString(name, value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw Error($"{name} is {Show(value)}; allowed is a text or a number."),
    };

    private static string Show(JsonElement value) => value.GetRawText()[..Math.Min(40, value.GetRawText().Length)];

    private EvalRow ToRow(string name, JsonElement value)
    {
        var known = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw Error($"{name} has {Show(value)} in it; allowed are objects."))
        {
            known[property.Name] = property.Value;
        }

        return new EvalRow(File, Line, known);
    }

    private string? ReadString(string name, JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw Error($"{name} has an unpaired surrogate; only well-formed text is allowed.");
        }
    }
}
