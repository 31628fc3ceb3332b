using System.Text;

namespace SmartCS.Sdk.Flows;

/// <summary>Cuts an expression into its pieces.</summary>
internal ref struct ExpressionLexer(string text, int position, int end)
{
    private static readonly string[] Pairs = ["==", "!=", "<=", ">="];

    private static readonly Dictionary<string, string> Corrections = new(StringComparer.Ordinal)
    {
        ["="] = "'==' to compare",
        ["&"] = "'and'",
        ["&&"] = "'and'",
        ["||"] = "'or'",
        ["!"] = "'not'",
        ["<>"] = "'!='",
        ["=>"] = "'>='",
        ["=<"] = "'<='",
        ["==="] = "'=='",
        ["“"] = "straight quotes",
        ["”"] = "straight quotes",
        ["‘"] = "straight quotes",
        ["’"] = "straight quotes",
        ["，"] = "a comma ','",
        ["（"] = "'('",
        ["）"] = "')'",
    };

    private int _at = position;

    /// <summary>Where the next piece is looked for.</summary>
    public readonly int Position => _at;

    /// <summary>Reads a piece.</summary>
    /// <exception cref="ExpressionException">There is none that an expression can have.</exception>
    public ExpressionToken Next()
    {
        while (_at < end && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        if (_at >= end)
        {
            return new ExpressionToken(TokenKind.End, end, string.Empty);
        }

        var start = _at;
        var c = text[start];
        if (char.IsAsciiLetter(c) || c == '_')
        {
            return new ExpressionToken(TokenKind.Name, start, Take(static c => char.IsAsciiLetterOrDigit(c) || c == '_'));
        }

        if (char.IsAsciiDigit(c))
        {
            return new ExpressionToken(TokenKind.Number, start, TakeNumber());
        }

        return c is '\'' or '"' ? new ExpressionToken(TokenKind.Text, start, TakeText(c)) : TakeSymbol(start);
    }

    private string TakeNumber()
    {
        var start = _at;
        Take(static c => char.IsAsciiDigit(c));
        if (_at + 1 < end && text[_at] == '.' && char.IsAsciiDigit(text[_at + 1]))
        {
            _at++;
            Take(static c => char.IsAsciiDigit(c));
        }

        return text[start.._at];
    }

    private string Take(Func<char, bool> isPart)
    {
        var start = _at;
        while (_at < end && isPart(text[_at]))
        {
            _at++;
        }

        return text[start.._at];
    }

    // A quote within a text is written twice.
    private string TakeText(char quote)
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < end)
        {
            var c = text[_at++];
            if (c != quote)
            {
                value.Append(c);
            }
            else if (_at < end && text[_at] == quote)
            {
                value.Append(quote);
                _at++;
            }
            else
            {
                return value.ToString();
            }
        }

        throw new ExpressionException(start, text[start..end], $"a text that ends with {quote}");
    }

    private ExpressionToken TakeSymbol(int start)
    {
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 1])
        {
            var candidate = start + length <= end ? text.Substring(start, length) : string.Empty;
            if (Corrections.TryGetValue(candidate, out var correction))
            {
                throw new ExpressionException(start, candidate, correction);
            }

            if (length == 2 && Array.IndexOf(Pairs, candidate) >= 0)
            {
                _at = start + 2;
                return new ExpressionToken(TokenKind.Symbol, start, candidate);
            }
        }

        if ("<>()[],.|-".Contains(text[start], StringComparison.Ordinal))
        {
            _at = start + 1;
            return new ExpressionToken(TokenKind.Symbol, start, text[start].ToString());
        }

        var found = char.IsHighSurrogate(text[start]) && start + 1 < end ? text.Substring(start, 2) : text[start].ToString();
        throw new ExpressionException(start, found, "a name, a number, a text in quotes, or one of == != < <= > >= and or not in ( )");
    }
}
