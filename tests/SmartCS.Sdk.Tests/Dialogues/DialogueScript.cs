using System.Globalization;

namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>
/// One dialogue as a person wrote it. The lines before the first empty one say what it is: <c>title</c>, <c>about</c>, <c>shop</c>,
/// <c>shopper</c>, <c>language</c>, <c>now</c>. After that, <c>shopper: ...</c> is a message, <c>[...]</c> something that happens
/// between messages, and <c>#</c> a remark.
/// </summary>
internal sealed class DialogueScript
{
    private static readonly string[] Headers = ["title", "about", "shop", "shopper", "language", "now"];

    private readonly Dictionary<string, string> _headers = new(StringComparer.Ordinal);

    private DialogueScript()
    {
    }

    /// <summary>What the dialogue shows.</summary>
    public string Title => _headers["title"];

    /// <summary>What a reader should look at; empty where the title says it.</summary>
    public string About => _headers.GetValueOrDefault("about", string.Empty);

    /// <summary>The sample shop, <c>en</c> or <c>zh</c>.</summary>
    public string Shop => _headers.GetValueOrDefault("shop", "en");

    /// <summary>The shopper whom the host has verified; null for nobody.</summary>
    public string? Shopper => _headers.GetValueOrDefault("shopper") is { } name and not "nobody" ? name : null;

    /// <summary>The language that the host knows; null where it leaves that to the messages.</summary>
    public string? Language => _headers.GetValueOrDefault("language");

    /// <summary>When the dialogue begins; null means as usual.</summary>
    public DateTimeOffset? Now => _headers.GetValueOrDefault("now") is { } now
        ? DateTimeOffset.ParseExact(now, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    /// <summary>What is said and what happens, in order.</summary>
    public List<DialogueLine> Lines { get; } = [];

    /// <summary>Reads a script.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static DialogueScript Parse(string text)
    {
        var script = new DialogueScript();
        var inHead = true;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0)
            {
                inHead = inHead && script._headers.Count == 0;
            }
            else if (line[0] != '#')
            {
                script.Take(line, inHead, number);
            }
        }

        return script._headers.ContainsKey("title") && script.Lines.Count > 0 ? script : throw new FormatException("A dialogue needs a title and at least one message.");
    }

    private void Take(string line, bool inHead, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var key = colon > 0 ? line[..colon] : string.Empty;
        if (inHead)
        {
            if (!Headers.Contains(key) || !_headers.TryAdd(key, line[(colon + 1)..].Trim()))
            {
                throw new FormatException($"Line {number} is '{line}'; above the first empty line stand {string.Join(", ", Headers)}, each once.");
            }
        }
        else if (line[0] == '[' && line[^1] == ']')
        {
            Lines.Add(new DialogueLine(number, line[1..^1].Trim(), IsEvent: true));
        }
        else if (key == "shopper")
        {
            Lines.Add(new DialogueLine(number, line[(colon + 1)..].Trim(), IsEvent: false));
        }
        else
        {
            throw new FormatException($"Line {number} is '{line}'; a dialogue has lines that begin with 'shopper:', and what happens in square brackets.");
        }
    }
}
