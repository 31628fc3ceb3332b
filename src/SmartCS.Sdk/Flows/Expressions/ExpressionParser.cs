using System.Globalization;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>Reads an expression: <c>or</c> binds least, then <c>and</c>, <c>not</c>, comparisons.</summary>
internal ref struct ExpressionParser
{
    private const int MaxDepth = 32;

    private static readonly string[] Reserved = ["and", "or", "not", "in", "true", "false", "none"];

    private readonly List<VariableNode> _variables;
    private ExpressionLexer _lexer;
    private ExpressionToken _token;
    private int _depth;

    /// <summary>Begins to read.</summary>
    /// <param name="text">The whole text, by which positions are told.</param>
    /// <param name="position">Where the expression begins.</param>
    /// <param name="end">Where it must have ended.</param>
    /// <param name="variables">Takes the variables that it uses.</param>
    public ExpressionParser(string text, int position, int end, List<VariableNode> variables)
    {
        _variables = variables;
        _lexer = new ExpressionLexer(text, position, end);
        _token = _lexer.Next();
    }

    /// <summary>The piece that comes next.</summary>
    public readonly ExpressionToken Token => _token;

    /// <summary>Whether a name means something else than a variable.</summary>
    public static bool IsReserved(string name) => Array.IndexOf(Reserved, name) >= 0;

    /// <summary>Reads an expression.</summary>
    public ExpressionNode ReadExpression()
    {
        if (++_depth > MaxDepth)
        {
            throw new ExpressionException(_token.Position, null, $"at most {MaxDepth} expressions within one another");
        }

        var node = ReadAnd();
        while (_token.IsWord("or"))
        {
            Advance();
            node = new LogicNode(node, ReadAnd(), isBoth: false);
        }

        _depth--;
        return node;
    }

    /// <summary>Goes on to the next piece.</summary>
    public void Advance() => _token = _lexer.Next();

    /// <summary>Takes a symbol that must stand here.</summary>
    public void Expect(string symbol, string allowed)
    {
        if (!_token.Is(symbol))
        {
            throw Unexpected(allowed);
        }

        Advance();
    }

    /// <summary>Says that something else must stand here.</summary>
    public readonly ExpressionException Unexpected(string allowed) =>
        new(_token.Position, _token.Kind == TokenKind.End ? null : _token.Value, _token.Kind == TokenKind.End ? $"must go on with {allowed}" : allowed);

    private ExpressionNode ReadAnd()
    {
        var node = ReadNot();
        while (_token.IsWord("and"))
        {
            Advance();
            node = new LogicNode(node, ReadNot(), isBoth: true);
        }

        return node;
    }

    private ExpressionNode ReadNot()
    {
        var isNot = false;
        var isAny = false;
        while (_token.IsWord("not"))
        {
            isNot = !isNot;
            isAny = true;
            Advance();
        }

        var node = ReadComparison();
        return isNot ? new NotNode(node) : isAny ? new NotNode(new NotNode(node)) : node;
    }

    private ExpressionNode ReadComparison()
    {
        var left = ReadOperand();
        if (TakeComparison() is not { } comparison)
        {
            return left;
        }

        var node = new CompareNode(left, comparison, ReadOperand());
        var again = _token;
        return TakeComparison() is null ? node : throw new ExpressionException(again.Position, again.Value, "one comparison at a time; join them with 'and'");
    }

    private string? TakeComparison()
    {
        if (_token.Kind is not (TokenKind.Symbol or TokenKind.Name) || Array.IndexOf(CompareNode.Comparisons, _token.Value) < 0)
        {
            return null;
        }

        var comparison = _token.Value;
        Advance();
        return comparison;
    }

    private ExpressionNode ReadOperand()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                return new LiteralNode(ReadNumber(token));
            case TokenKind.Text:
                Advance();
                return new LiteralNode(token.Value);
            case TokenKind.Name when token.Value is "true" or "false":
                Advance();
                return new LiteralNode(token.Value == "true");
            case TokenKind.Name when token.Value == "none":
                Advance();
                return new LiteralNode(DataValue.None);
            case TokenKind.Name when !IsReserved(token.Value):
                return ReadName();
            case TokenKind.Symbol when token.Value == "(":
                Advance();
                var inner = ReadExpression();
                Expect(")", "')'");
                return inner;
            case TokenKind.Symbol when token.Value == "[":
                Advance();
                return new ListNode([.. ReadItems("]")]);
            case TokenKind.Symbol when token.Value == "-":
                Advance();
                var number = _token;
                Expect(TokenKind.Number, "a number");
                return new LiteralNode(-ReadNumber(number));
            default:
                throw Unexpected("a name, a number, a text in quotes, or '('");
        }
    }

    private static decimal ReadNumber(ExpressionToken token) =>
        decimal.TryParse(token.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ExpressionException(token.Position, token.Value, "a number of at most 28 digits");

    private ExpressionNode ReadName()
    {
        var name = _token;
        Advance();
        if (_token.Is("("))
        {
            return ReadFunction(name);
        }

        var members = new List<string>();
        while (_token.Is("."))
        {
            Advance();
            members.Add(_token.Value);
            Expect(TokenKind.Name, "the name of what is within it");
        }

        var variable = new VariableNode(name.Position, name.Value, [.. members]);
        _variables.Add(variable);
        return variable;
    }

    private FunctionNode ReadFunction(ExpressionToken name)
    {
        if (!ExpressionFunction.All.TryGetValue(name.Value, out var function))
        {
            throw new ExpressionException(name.Position, name.Value, FlowNames.Suggest("a function", name.Value, ExpressionFunction.All.Keys));
        }

        Advance();
        var arguments = ReadItems(")").ToArray();
        if (arguments.Length >= function.MinArguments && arguments.Length <= function.MaxArguments)
        {
            return new FunctionNode(function, arguments);
        }

        var range = function.MinArguments == function.MaxArguments ? $"{function.MinArguments}" : $"{function.MinArguments} to {function.MaxArguments}";
        throw new ExpressionException(name.Position, name.Value, $"{name.Value}(...) with {range} argument(s), not {arguments.Length}");
    }

    private List<ExpressionNode> ReadItems(string close)
    {
        var items = new List<ExpressionNode>();
        if (_token.Is(close))
        {
            Advance();
            return items;
        }

        items.Add(ReadExpression());
        while (_token.Is(","))
        {
            Advance();
            items.Add(ReadExpression());
        }

        Expect(close, $"',' or '{close}'");
        return items;
    }

    private void Expect(TokenKind kind, string allowed)
    {
        if (_token.Kind != kind)
        {
            throw Unexpected(allowed);
        }

        Advance();
    }
}
