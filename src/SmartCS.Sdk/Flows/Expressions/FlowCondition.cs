namespace SmartCS.Sdk.Flows;

/// <summary>A condition such as <c>order.status == 'delivered' and days_since(order.delivered_at) &lt;= 7</c>. Immutable.</summary>
internal sealed class FlowCondition
{
    private readonly ExpressionNode _root;

    private FlowCondition(string text, ExpressionNode root, IReadOnlyList<VariableNode> variables)
    {
        Text = text;
        _root = root;
        Variables = variables;
    }

    /// <summary>The condition as it is written.</summary>
    public string Text { get; }

    /// <summary>The slots and variables that it uses.</summary>
    public IReadOnlyList<VariableNode> Variables { get; }

    /// <summary>Reads a condition.</summary>
    /// <exception cref="ExpressionException">The text is none.</exception>
    public static FlowCondition Parse(string text)
    {
        var variables = new List<VariableNode>();
        var parser = new ExpressionParser(text, 0, text.Length, variables);
        var root = parser.ReadExpression();
        return parser.Token.Kind == TokenKind.End ? new FlowCondition(text, root, variables) : throw parser.Unexpected("'and', 'or', a comparison, or the end");
    }

    /// <summary>Whether it holds.</summary>
    public bool Holds(IFlowScope scope) => _root.Holds(scope);
}
