namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>A term found in a text.</summary>
/// <param name="TermStart">Where the term begins in the buffer's characters.</param>
/// <param name="TermLength">How long the term is.</param>
/// <param name="SourceStart">Where the stretch that it stands for begins in the text.</param>
/// <param name="SourceLength">How long that stretch is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsStop">Whether it is a function word, which by itself tells nothing.</param>
internal readonly record struct Token(int TermStart, int TermLength, int SourceStart, int SourceLength, TokenKind Kind, bool IsStop);
