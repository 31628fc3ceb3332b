using SmartCS.Sdk.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SmartCS.Cli.Import;

/// <summary>The YAML between two lines of <c>---</c> at the top of a markdown file.</summary>
internal sealed class FrontMatter
{
    private readonly YamlMappingNode _root;

    private FrontMatter(YamlMappingNode root, string text, int firstLine)
    {
        _root = root;
        Text = text;
        FirstLine = firstLine;
    }

    /// <summary>The markdown after the front matter.</summary>
    public string Text { get; }

    /// <summary>The line of the file on which <see cref="Text"/> begins.</summary>
    public int FirstLine { get; }

    public string? Id => Scalar("id");

    public string? Title => Scalar("title") ?? Scalar("question") ?? Scalar("name");

    public bool IsFaq => string.Equals(Scalar("kind"), nameof(KnowledgeKind.Faq), StringComparison.OrdinalIgnoreCase);

    public bool HasSource => Find("source") is not null;

    /// <summary>Splits a file; a problem names the line.</summary>
    public static FrontMatter? Read(string file, string text, out ImportItem? problem)
    {
        problem = null;
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (end < 0 && text.StartsWith("---\n", StringComparison.Ordinal) && text.EndsWith("\n---", StringComparison.Ordinal) && text.Length > 7)
        {
            end = text.Length - 4;
        }

        if (end < 0)
        {
            return new FrontMatter([], text, 1);
        }

        var yaml = text[4..Math.Max(4, end)];
        var rest = Math.Min(text.Length, end + 5);
        var firstLine = text.AsSpan(0, rest).Count('\n') + 1;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
            {
                return new FrontMatter([], text[rest..], firstLine);
            }

            if (stream.Documents[0].RootNode is YamlMappingNode root && root.Children.All(child => child.Key is YamlScalarNode { Value: not null }))
            {
                return new FrontMatter(root, text[rest..], firstLine);
            }

            problem = ImportItem.Bad(file, 2, "the front matter is not a list of names and values, such as 'kind: policy'.");
        }
        catch (YamlException exception)
        {
            problem = ImportItem.Bad(file, (int)exception.Start.Line + 1, $"the front matter is not valid YAML: {exception.Message}");
        }

        return null;
    }

    /// <summary>Writes what the front matter says, except for what the text itself decides.</summary>
    public void WriteTo(EntryJson json, params ReadOnlySpan<string> except)
    {
        foreach (var (key, value) in _root.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (except.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            switch (value)
            {
                case YamlScalarNode scalar:
                    json.Add(name, IsNull(scalar) ? string.Empty : scalar.Value!);
                    break;
                case YamlSequenceNode list:
                    json.AddList(name, Texts(list));
                    break;
                case YamlMappingNode map:
                    json.AddObject(name, map.Children.Select(child => (child.Key.ToString(), Values(child.Value))));
                    break;
            }
        }
    }

    /// <summary>The line of a property, for a problem to name.</summary>
    public int LineOf(string property)
    {
        foreach (var key in _root.Children.Keys)
        {
            if (string.Equals(((YamlScalarNode)key).Value, property, StringComparison.OrdinalIgnoreCase))
            {
                return (int)key.Start.Line + 1;
            }
        }

        return 0;
    }

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";

    private static IEnumerable<string> Texts(YamlSequenceNode list) => list.Children.Select(item => item is YamlScalarNode scalar ? scalar.Value ?? string.Empty : item.ToString());

    private static IReadOnlyList<string> Values(YamlNode node) => node is YamlSequenceNode list ? [.. Texts(list)] : [node is YamlScalarNode scalar ? scalar.Value ?? string.Empty : node.ToString()];

    private YamlNode? Find(string name) =>
        _root.Children.FirstOrDefault(child => string.Equals(((YamlScalarNode)child.Key).Value, name, StringComparison.OrdinalIgnoreCase)).Value;

    private string? Scalar(string name) => Find(name) is YamlScalarNode scalar && !IsNull(scalar) ? scalar.Value : null;
}
