using System.Text;

namespace SmartCS.Sdk.Flows;

/// <summary>A text with placeholders such as <c>{order.total|money}</c>. A brace is written twice. Immutable.</summary>
internal sealed class FlowTemplate
{
    private const string UnclosedBrace = "a placeholder that ends with '}', or '{{' for a brace";

    private readonly TemplatePart[] _parts;

    private FlowTemplate(string text, TemplatePart[] parts, IReadOnlyList<VariableNode> variables)
    {
        Text = text;
        _parts = parts;
        Variables = variables;
    }

    /// <summary>The template as it is written.</summary>
    public string Text { get; }

    /// <summary>The slots and variables that it uses.</summary>
    public IReadOnlyList<VariableNode> Variables { get; }

    /// <summary>Whether it gives nothing at all.</summary>
    public bool IsEmpty => _parts.Length == 0;

    /// <summary>The variable that it is, where it is one placeholder without filters; else null.</summary>
    public VariableNode? OnlyVariable => _parts is [{ Value: VariableNode variable, Filters.Count: 0 }] ? variable : null;

    /// <summary>Whether it is one placeholder, whose value keeps its kind.</summary>
    public bool IsOneValue => _parts is [{ Words: null }];

    /// <summary>The words of a template without placeholders; null of others.</summary>
    public string? Words => _parts is [{ Words: { } words }] ? words : _parts.Length == 0 ? string.Empty : null;

    /// <summary>How many filters its placeholders have.</summary>
    public int Filters => _parts.Sum(static part => part.Filters.Count);

    /// <summary>Reads a template.</summary>
    /// <exception cref="ExpressionException">A placeholder cannot be read.</exception>
    public static FlowTemplate Parse(string text)
    {
        var parts = new List<TemplatePart>();
        var variables = new List<VariableNode>();
        var words = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '{' or '}' && at + 1 < text.Length && text[at + 1] == c)
            {
                words.Append(c);
                at++;
            }
            else if (c == '}')
            {
                throw new ExpressionException(at, "}", "'}}' for a brace, or a placeholder that begins with '{'");
            }
            else if (c == '{')
            {
                if (words.Length > 0)
                {
                    parts.Add(new TemplatePart(words.ToString(), null, []));
                    words.Clear();
                }

                parts.Add(ReadPlaceholder(text, at, variables, out at));
            }
            else
            {
                words.Append(c);
            }
        }

        if (words.Length > 0)
        {
            parts.Add(new TemplatePart(words.ToString(), null, []));
        }

        return new FlowTemplate(text, [.. parts], variables);
    }

    /// <summary>The value: of a template that is one placeholder, with its kind; otherwise a text; nothing of an empty template.</summary>
    public DataValue Evaluate(IFlowScope scope) =>
        _parts.Length == 0 ? DataValue.None : _parts.Length == 1 ? _parts[0].Evaluate(scope, scope.Locale) : Render(scope, scope.Locale);

    /// <summary>The text in a language. What has no value leaves nothing in its place.</summary>
    public string Render(IFlowScope scope, Locale locale)
    {
        switch (_parts.Length)
        {
            case 0:
                return string.Empty;
            case 1:
                return _parts[0].Words ?? _parts[0].Evaluate(scope, locale).ToString();
            default:
                var text = new StringBuilder(Text.Length + 32);
                foreach (var part in _parts)
                {
                    text.Append(part.Words ?? part.Evaluate(scope, locale).ToString());
                }

                return text.ToString();
        }
    }

    private static TemplatePart ReadPlaceholder(string text, int open, List<VariableNode> variables, out int close)
    {
        close = FindClose(text, open);
        var parser = new ExpressionParser(text, open + 1, close, variables);
        if (parser.Token.Kind == TokenKind.End)
        {
            throw new ExpressionException(open, "{}", "a placeholder with a name, such as {order}, or '{{' for a brace");
        }

        var value = parser.ReadExpression();
        var filters = new List<TemplateFilter>();
        while (parser.Token.Is("|"))
        {
            parser.Advance();
            var name = parser.Token;
            if (!TemplateFilter.All.TryGetValue(name.Value, out var filter) || name.Kind != TokenKind.Name)
            {
                throw new ExpressionException(name.Position, name.Kind == TokenKind.End ? null : name.Value, FlowNames.Suggest("a filter", name.Value, TemplateFilter.All.Keys));
            }

            filters.Add(filter);
            parser.Advance();
        }

        return parser.Token.Kind == TokenKind.End ? new TemplatePart(null, value, filters) : throw parser.Unexpected("'|' with a filter, or '}'");
    }

    private static int FindClose(string text, int open)
    {
        var quote = '\0';
        for (var at = open + 1; at < text.Length; at++)
        {
            var c = text[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c == '}')
            {
                return at;
            }
            else if (c is '{' or '\n')
            {
                break;
            }
        }

        throw new ExpressionException(open, "{", UnclosedBrace);
    }
}
