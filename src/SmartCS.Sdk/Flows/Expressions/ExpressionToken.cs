namespace SmartCS.Sdk.Flows;

/// <summary>What a piece of an expression is.</summary>
internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Symbol,
}

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Where it begins in the text.</param>
/// <param name="Value">The name, the number, the text without quotes, or the symbol.</param>
internal readonly record struct ExpressionToken(TokenKind Kind, int Position, string Value)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Value == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Name && Value == word;
}
