namespace SmartCS.Sdk.Routing;

/// <summary>
/// Reads intents from their text form: <c>[id]</c> begins an intent; <c>action: ...</c>, <c>flow: ...</c>, <c>title en: ...</c> and
/// <c>reply en: ...</c> say what it is; <c>examples en:</c> begins a list of utterances, one a line, each after two spaces. Empty lines
/// and lines that begin with <c>#</c> mean nothing. Anything else is an error.
/// </summary>
internal static class IntentFile
{
    private const string Indent = "  ";

    /// <exception cref="FormatException">A line cannot be read; the message names the file and the line.</exception>
    public static IReadOnlyList<IntentSection> Parse(string name, string text)
    {
        var sections = new List<IntentSection>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        List<string>? examples = null;
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.TrimEnd();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (line.StartsWith(Indent, StringComparison.Ordinal))
            {
                Require(examples is not null, name, number, "an utterance stands outside a list of examples");
                Require(line[Indent.Length] != ' ', name, number, "an utterance begins after two spaces");
                examples!.Add(line[Indent.Length..].ToString());
            }
            else if (line[0] == '[')
            {
                Require(line[^1] == ']' && SlotType.IsName(line[1..^1].ToString()), name, number, "an intent begins with its id in brackets: lower-case letters, digits and underscores");
                var section = new IntentSection(line[1..^1].ToString());
                Require(ids.Add(section.Id), name, number, $"the intent '{section.Id}' stands twice");
                sections.Add(section);
                examples = null;
            }
            else
            {
                Require(sections.Count > 0, name, number, "a line stands before the first intent");
                examples = ReadKey(sections[^1], line, name, number);
            }
        }

        return sections;
    }

    // The list that the key begins; null where it is a single value.
    private static List<string>? ReadKey(IntentSection section, ReadOnlySpan<char> line, string name, int number)
    {
        var colon = line.IndexOf(':');
        Require(colon > 0, name, number, "a line is a key, a colon and a value");
        var key = line[..colon];
        var value = line[(colon + 1)..].Trim().ToString();
        var blank = key.IndexOf(' ');
        var language = blank < 0 ? string.Empty : key[(blank + 1)..].ToString();
        switch (blank < 0 ? key : key[..blank])
        {
            case "action" when language.Length == 0:
                Require(section.Action is null, name, number, "the action stands twice");
                section.Action = ReadAction(value, name, number);
                return null;
            case "flow" when language.Length == 0:
                Require(section.Flow is null && SlotType.IsName(value), name, number, "the flow stands once, and is a name of lower-case letters, digits and underscores");
                section.Flow = value;
                return null;
            case "title" when Locale.IsTag(language):
                Require(value.Length > 0 && section.Titles.TryAdd(language, value), name, number, "a title stands once for a language, and is a text");
                return null;
            case "reply" when Locale.IsTag(language):
                Require(value.Length > 0 && section.Replies.TryAdd(language, value), name, number, "a reply stands once for a language, and is a text");
                return null;
            case "examples" when Locale.IsTag(language):
                var examples = new List<string>();
                Require(value.Length == 0 && section.Examples.TryAdd(language, examples), name, number, "the examples stand once for a language, in the lines below");
                return examples;
            default:
                throw Problem(name, number, "known are action, flow, title <language>, reply <language> and examples <language>");
        }
    }

    private static IntentAction ReadAction(string value, string name, int number) => value switch
    {
        "answer" => IntentAction.Answer,
        "startFlow" => IntentAction.StartFlow,
        "smallTalk" => IntentAction.SmallTalk,
        "handoff" => IntentAction.Handoff,
        _ => throw Problem(name, number, $"the action is '{value}'; allowed is answer, startFlow, smallTalk or handoff"),
    };

    private static void Require(bool holds, string name, int number, string problem)
    {
        if (!holds)
        {
            throw Problem(name, number, problem);
        }
    }

    private static FormatException Problem(string name, int number, string problem) => new($"{name}, line {number}: {problem}.");
}
