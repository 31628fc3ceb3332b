using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SmartCS.Sdk.Flows;

/// <summary>Reads YAML, and JSON as a part of it, into nodes. What only serves to harm or to puzzle is refused: anchors, aliases, tags, several documents.</summary>
internal sealed class YamlNodes
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 100_000;

    private readonly string _text;
    private readonly FlowProblems _problems;
    private readonly Parser _parser;
    private FlowMark _last = new(1, 1);
    private int _count;

    private YamlNodes(string text, FlowProblems problems)
    {
        _text = text;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>The outermost node; null where the text cannot be read.</returns>
    public static FlowNode? Read(string text, FlowProblems problems)
    {
        var nodes = new YamlNodes(text, problems);
        try
        {
            return nodes.ReadDocument();
        }
        catch (RefusedException refused)
        {
            problems.AddAt(refused.Mark, refused.Found, refused.Allowed);
            return null;
        }
        catch (YamlException exception)
        {
            var (mark, allowed) = YamlMistakes.Explain(exception, text);
            problems.AddAt(mark, null, allowed);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            // Some mistakes trip the reader of YAML itself; they stand right after what it has read.
            problems.AddAt(nodes._last, null, YamlMistakes.Unknown);
            return null;
        }
    }

    private FlowNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out var end))
        {
            throw new RefusedException(MarkOf(end.Start), null, "must hold a flow; the file is empty");
        }

        _parser.Consume<DocumentStart>();
        var node = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        return _parser.Accept<DocumentStart>(out var second) ? throw new RefusedException(MarkOf(second.Start), "---", "one flow in a file") : node;
    }

    private FlowNode ReadNode(int depth)
    {
        var parsed = _parser.Consume<ParsingEvent>();
        var mark = _last = MarkOf(parsed.Start);
        if (++_count > MaxNodes || depth > MaxDepth)
        {
            throw new RefusedException(mark, null, $"at most {MaxNodes} values in a file, and at most {MaxDepth} within one another");
        }

        if (parsed is AnchorAlias alias)
        {
            throw new RefusedException(mark, "*" + alias.Value, "the value itself, or a text in quotes; references to other places of the file are not taken");
        }

        if (parsed is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            throw new RefusedException(mark, "&" + anchored.Anchor, "the value itself, or a text in quotes; anchors are not taken");
        }

        if (parsed is NodeEvent { Tag.IsEmpty: false } tagged && tagged.Tag.Value.Length > 0)
        {
            throw new RefusedException(mark, tagged.Tag.Value, "the value itself, or a text in quotes; tags are not taken");
        }

        return parsed switch
        {
            Scalar scalar => new FlowNode(FlowNodeKind.Scalar, new ScalarMark(mark.Line, mark.Column, _text, IndexOf(scalar.Start), IndexOf(scalar.End), scalar.Value)) { Text = scalar.Value, IsPlain = scalar.Style == ScalarStyle.Plain },
            SequenceStart list => ReadList(list, mark, depth),
            MappingStart map => ReadMap(map, mark, depth),
            _ => throw new RefusedException(mark, null, "must be a value"),
        };
    }

    private FlowNode ReadList(SequenceStart list, FlowMark mark, int depth)
    {
        var items = new List<FlowNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new FlowNode(FlowNodeKind.List, mark) { Items = items, IsPlain = list.Style == SequenceStyle.Flow };
    }

    private FlowNode ReadMap(MappingStart map, FlowMark mark, int depth)
    {
        var members = new List<KeyValuePair<FlowNode, FlowNode>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            if (key.Kind != FlowNodeKind.Scalar)
            {
                throw new RefusedException(key.Mark, null, "must be a name; a text that begins with a brace or bracket must stand in quotes");
            }

            var value = ReadNode(depth + 1);
            if (lines.TryAdd(key.Text, key.Mark.Line))
            {
                members.Add(new(key, value));
            }
            else
            {
                _problems.AddAt(key.Mark, key.Text, $"a name that stands once here; line {lines[key.Text]} has it already");
            }
        }

        return new FlowNode(FlowNodeKind.Map, mark) { Members = members, IsPlain = map.Style == MappingStyle.Flow };
    }

    private int IndexOf(Mark mark) => (int)Math.Clamp(mark.Index, 0, _text.Length);

    private static FlowMark MarkOf(Mark mark) => new((int)mark.Line, (int)mark.Column);

    /// <summary>The file holds something that is not taken.</summary>
    private sealed class RefusedException(FlowMark mark, string? found, string allowed) : Exception
    {
        public FlowMark Mark => mark;

        public string? Found => found;

        public string Allowed => allowed;
    }
}
