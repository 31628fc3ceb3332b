using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>Reads the keys of one map of a flow's file, and notes where they stand.</summary>
internal sealed class NodeScope
{
    private readonly FlowNode _map;
    private readonly string _place;
    private readonly FlowSource _source;
    private readonly FlowProblems _problems;

    public NodeScope(FlowNode map, string place, FlowSource source, FlowProblems problems)
    {
        _map = map;
        _place = place;
        _source = source;
        _problems = problems;
        foreach (var (key, value) in map.Members)
        {
            source.Add(PlaceOf(key.Text), value.Mark, key.Mark);
        }
    }

    /// <summary>What is wrong with the file.</summary>
    public FlowProblems Problems => _problems;

    /// <summary>Where a key stands.</summary>
    public string PlaceOf(string key) => _place.Length == 0 ? key : $"{_place}.{key}";

    /// <summary>Notes the keys that nobody knows.</summary>
    public void Allow(string[] keys, string what)
    {
        foreach (var (key, _) in _map.Members.Where(member => Array.IndexOf(keys, member.Key.Text) < 0))
        {
            _problems.AddAt(key.Mark, key.Text, $"a key of {what}{(SettingKeys.Nearest(key.Text, keys) is { } nearest ? $"; did you mean '{nearest}'?" : $": {string.Join(", ", keys)}")}");
        }
    }

    /// <summary>The node of a key; null where it is not there, or says nothing.</summary>
    public FlowNode? Node(string key) => _map.Find(key) is { IsNull: false } node ? node : null;

    /// <summary>A text without languages; null where there is none.</summary>
    public string? Text(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node.Kind == FlowNodeKind.Scalar)
        {
            return node.Text;
        }

        _problems.AddAt(node.Mark, null, $"'{key}' must be a text");
        return null;
    }

    /// <summary>A text that must be there; empty where it is not.</summary>
    public string Required(string key)
    {
        if (Text(key) is { Length: > 0 } text)
        {
            return text;
        }

        if (Node(key) is null or { Kind: FlowNodeKind.Scalar })
        {
            _problems.AddAt(_map.Mark, null, $"must have '{key}'");
        }

        return string.Empty;
    }

    /// <summary>A yes or no.</summary>
    public bool Switch(string key)
    {
        if (Node(key) is not { } node)
        {
            return false;
        }

        if (node is not { Kind: FlowNodeKind.Scalar, IsPlain: true, Text: "true" or "false" })
        {
            _problems.AddAt(node.Mark, node.Kind == FlowNodeKind.Scalar ? node.Text : null, $"'{key}' must be true or false");
        }

        return node.Text == "true";
    }

    /// <summary>A text in its languages; empty where there is none.</summary>
    public LocalizedText Localized(string key)
    {
        if (Node(key) is not { } node)
        {
            return LocalizedText.Empty;
        }

        if (node.Kind == FlowNodeKind.Scalar)
        {
            return LocalizedText.FromString(node.Text);
        }

        var place = PlaceOf(key);
        var byTag = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, wording) in node.Members)
        {
            _source.Add($"{place}.{tag.Text}", wording.Mark, tag.Mark);
            if (tag.Text != "*" && !Locale.IsTag(tag.Text))
            {
                _problems.AddAt(tag.Mark, tag.Text, "a language tag such as en, zh or zh-TW, or *");
            }
            else if (wording.Kind != FlowNodeKind.Scalar || wording.IsNull)
            {
                _problems.AddAt(wording.IsNull ? tag.Mark : wording.Mark, null, $"'{tag.Text}' must be a text; one that begins with a brace or bracket must stand in quotes");
            }
            else
            {
                byTag[tag.Text] = wording.Text;
            }
        }

        if (node.Kind == FlowNodeKind.List || node.Members.Count == 0)
        {
            _problems.AddAt(node.Mark, null, $"'{key}' must be a text, or texts by language such as {{en: ..., zh: ...}}");
        }

        return new LocalizedText(byTag);
    }

    /// <summary>Names and targets, such as those of <c>on</c>.</summary>
    public Dictionary<string, string> Targets(string key) => Members(key, static (_, value, _) => value.Kind == FlowNodeKind.Scalar && !value.IsNull ? value.Text : null, "the name of a step");

    /// <summary>Arguments by name.</summary>
    public Dictionary<string, string> Arguments(string key) => Members(key, ArgumentText.Of, null);

    private Dictionary<string, string> Members(string key, Func<FlowNode, FlowNode, FlowProblems, string?> read, string? allowed)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Node(key) is not { } node)
        {
            return members;
        }

        if (node.Kind != FlowNodeKind.Map)
        {
            _problems.AddAt(node.Mark, node.Text.Length > 0 ? node.Text : null, $"'{key}' must be names and values, such as {{name: ...}}");
        }

        foreach (var (name, value) in node.Members)
        {
            _source.Add($"{PlaceOf(key)}.{name.Text}", value.Mark, name.Mark);
            if (read(name, value, _problems) is { } text)
            {
                members[name.Text] = text;
            }
            else if (allowed is not null)
            {
                _problems.AddAt(value.IsNull ? name.Mark : value.Mark, null, $"'{name.Text}' must be {allowed}");
            }
        }

        return members;
    }
}
