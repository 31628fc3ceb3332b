using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads the settings of one level: each key known, each value of its type, everything else a problem.</summary>
/// <remarks>An explicit null is as good as no setting.</remarks>
internal sealed class SettingScope
{
    private static readonly string[] InstantFormats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK"];

    private readonly Dictionary<string, IConfigurationSection> _children = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingProblem> _problems;

    private SettingScope(string path, List<SettingProblem> problems)
    {
        Path = path;
        _problems = problems;
    }

    public string Path { get; }

    public IReadOnlyCollection<string> Keys => _children.Keys;

    /// <summary>Opens a level whose keys are known; others become problems.</summary>
    public static SettingScope Open(IConfiguration level, string path, IReadOnlyList<string> known, List<SettingProblem> problems)
    {
        var scope = OpenAny(level, path, problems);
        foreach (var key in scope._children.Keys)
        {
            if (!known.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(new SettingProblem($"{path}:{key}", null, SettingKeys.Suggest(key, known)));
            }
        }

        return scope;
    }

    /// <summary>Opens a level whose keys are names of the merchant's own.</summary>
    public static SettingScope OpenAny(IConfiguration level, string path, List<SettingProblem> problems)
    {
        var scope = new SettingScope(path, problems);
        foreach (var child in level.GetChildren())
        {
            scope._children[child.Key] = child;
        }

        if (scope._children.Count == 0 && level is IConfigurationSection { Value: { Length: > 0 } value })
        {
            problems.Add(new SettingProblem(path, MerchantRules.Show(value), "a group of settings"));
        }

        return scope;
    }

    public SettingScope Group(string key, IReadOnlyList<string>? known = null)
    {
        if (!_children.TryGetValue(key, out var child))
        {
            return new SettingScope($"{Path}:{key}", _problems);
        }

        return known is null ? OpenAny(child, $"{Path}:{key}", _problems) : Open(child, $"{Path}:{key}", known, _problems);
    }

    /// <summary>Reads a group, or the JSON file that is named in its place; default where the file cannot be read.</summary>
    public T? GroupOrFile<T>(string key, IReadOnlyList<string> known, string? folder, Func<SettingScope, T> read)
        where T : class
    {
        return _children.TryGetValue(key, out var child) && child.Value is { Length: > 0 } name
            ? SettingFile.Read(name, folder, file => read(Open(file, $"{Path}:{key}", known, _problems)), problem => _problems.Add(new SettingProblem($"{Path}:{key}", MerchantRules.Show(name), problem)))
            : read(Group(key, known));
    }

    public bool Has(string key) => _children.ContainsKey(key);

    public string? Text(string key, string allowed = "a text") => Value(key, allowed);

    public double Number(string key, double otherwise, string allowed) =>
        Parse(key, otherwise, allowed, static (string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    public int Whole(string key, int otherwise, string allowed) =>
        Parse(key, otherwise, allowed, static (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public bool Switch(string key, bool otherwise) =>
        Parse(key, otherwise, MerchantRules.Switch, static (string text, out bool value) => bool.TryParse(text, out value));

    public Locale Language(string key, Locale otherwise) =>
        Parse(key, otherwise, MerchantRules.Language, static (string text, out Locale value) =>
        {
            var isTag = Locale.IsTag(text);
            value = isTag ? new Locale(text) : default;
            return isTag;
        });

    public decimal? Amount(string key, string allowed) =>
        Parse(key, (decimal?)null, allowed, static (string text, out decimal? value) =>
        {
            var isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount);
            value = isNumber ? amount : null;
            return isNumber;
        });

    public TimeSpan Duration(string key, TimeSpan otherwise, string allowed) =>
        Parse(key, otherwise, allowed, static (string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value));

    /// <summary>Reads a day, which means its first instant in UTC, or an instant with its offset.</summary>
    public DateTimeOffset Instant(string key, DateTimeOffset otherwise, string allowed) =>
        Parse(key, otherwise, allowed, static (string text, out DateTimeOffset value) => DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value));

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum =>
        Parse(key, otherwise, Choices<T>(), TryChoose);

    /// <summary>Reads a list of single values; null where there is no such setting.</summary>
    public IReadOnlyList<string>? List(string key, string allowed)
    {
        if (!_children.TryGetValue(key, out var child))
        {
            return null;
        }

        var items = new List<string>();
        foreach (var item in child.GetChildren())
        {
            if (item.Value is { } value)
            {
                items.Add(value);
            }
            else
            {
                _problems.Add(new SettingProblem($"{Path}:{key}:{item.Key}", null, $"must be a single value: {allowed}"));
            }
        }

        if (child.Value is { Length: > 0 } single)
        {
            _problems.Add(new SettingProblem($"{Path}:{key}", MerchantRules.Show(single), $"must be a list of {allowed}"));
        }

        return items;
    }

    /// <summary>Reads a list of choices; null where there is no such setting.</summary>
    public IReadOnlyList<T>? ChoiceList<T>(string key)
        where T : struct, Enum
    {
        var choices = new List<T>();
        foreach (var text in List(key, Choices<T>()) ?? [])
        {
            if (TryChoose<T>(text, out var choice))
            {
                choices.Add(choice);
            }
            else
            {
                _problems.Add(new SettingProblem($"{Path}:{key}", MerchantRules.Show(text), Choices<T>()));
            }
        }

        return Has(key) ? choices : null;
    }

    /// <summary>Reads a list of language tags; null where there is no such setting.</summary>
    public IReadOnlyList<Locale>? Languages(string key)
    {
        var languages = new List<Locale>();
        foreach (var text in List(key, MerchantRules.Language) ?? [])
        {
            if (Locale.IsTag(text))
            {
                languages.Add(new Locale(text));
            }
            else
            {
                _problems.Add(new SettingProblem($"{Path}:{key}", MerchantRules.Show(text), MerchantRules.Language));
            }
        }

        return Has(key) ? languages : null;
    }

    /// <summary>Reads texts by names of the merchant's own; null where there is no such setting.</summary>
    public IReadOnlyDictionary<string, string>? Texts(string key, string allowed)
    {
        if (!Has(key))
        {
            return null;
        }

        var texts = Group(key);
        return texts.Keys.ToDictionary(static name => name, name => texts.Text(name, allowed) ?? string.Empty, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads a text in one or several languages: a single value, or a group of values by language tag. Null where there is no such setting.</summary>
    public LocalizedText? Localized(string key, string allowed)
    {
        if (!_children.TryGetValue(key, out var child))
        {
            return null;
        }

        if (child.Value is { Length: > 0 } single)
        {
            return LocalizedText.FromString(single);
        }

        var byTag = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var texts = Group(key);
        foreach (var tag in texts.Keys)
        {
            if (tag != "*" && !Locale.IsTag(tag))
            {
                _problems.Add(new SettingProblem($"{texts.Path}:{tag}", null, $"the key must be {MerchantRules.Language}, or *"));
            }
            else if (texts.Text(tag, allowed) is { } text)
            {
                byTag[tag] = text;
            }
        }

        return new LocalizedText(byTag);
    }

    /// <summary>Reads a list of texts in one or several languages; empty where there is no such setting.</summary>
    public IReadOnlyList<LocalizedText> LocalizedList(string key, string allowed)
    {
        var items = Group(key);
        return [.. items.Keys.Select(item => items.Localized(item, allowed) ?? LocalizedText.Empty)];
    }

    /// <summary>Reads a list of values of the caller's own kind; empty where there is no such setting. What is no value is left out as a problem.</summary>
    public IReadOnlyList<T> Values<T>(string key, string allowed, Parser<T> parser)
    {
        var values = new List<T>();
        foreach (var text in List(key, allowed) ?? [])
        {
            if (parser(text, out var value))
            {
                values.Add(value);
            }
            else
            {
                _problems.Add(new SettingProblem($"{Path}:{key}", MerchantRules.Show(text), allowed));
            }
        }

        return values;
    }

    /// <summary>Opens each level of a list of groups; empty where there is no such setting.</summary>
    public IEnumerable<SettingScope> Groups(string key, IReadOnlyList<string> known) =>
        _children.TryGetValue(key, out var child) ? child.GetChildren().Select(group => Open(group, $"{Path}:{key}:{group.Key}", known, _problems)).ToList() : [];

    private static string Choices<T>()
        where T : struct, Enum => $"one of {string.Join(", ", Enum.GetNames<T>())}";

    // Numbers are not names, whatever their value.
    private static bool TryChoose<T>(string text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text.Length > 0 && char.IsAsciiLetter(text[0]) && !text.Contains(',', StringComparison.Ordinal) && Enum.TryParse(text, ignoreCase: true, out value);
    }

    /// <summary>Makes a value of a text.</summary>
    public delegate bool Parser<T>(string text, out T value);

    /// <summary>Reads a value of the caller's own kind.</summary>
    public T Parse<T>(string key, T otherwise, string allowed, Parser<T> parser)
    {
        var text = Value(key, allowed);
        if (text is null)
        {
            return otherwise;
        }

        if (parser(text, out var value))
        {
            return value;
        }

        _problems.Add(new SettingProblem($"{Path}:{key}", MerchantRules.Show(text), allowed));
        return otherwise;
    }

    private string? Value(string key, string allowed)
    {
        if (!_children.TryGetValue(key, out var child))
        {
            return null;
        }

        if (child.Value is null && child.GetChildren().Any())
        {
            _problems.Add(new SettingProblem($"{Path}:{key}", null, $"must be a single value: {allowed}"));
        }

        return child.Value;
    }
}
