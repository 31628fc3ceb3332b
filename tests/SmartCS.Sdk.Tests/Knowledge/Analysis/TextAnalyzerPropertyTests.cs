using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge.Analysis;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

public sealed class TextAnalyzerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "return", "Jackets", "wi-fi", "dv7-1211ea", "006R90321", "5.5\"", "27寸", "10 W", "1,299.00", "3,000mAh", "5-7 days", "¥99", "a@b.com",
        "退货", "什么时候", "发貨", "的", "🎧", "𠮷", "\ud83d", "\u200b", "\u202e", "\u0301", "\u0000", "é", "ß", "'", ",", ".", "-", "/", "+", " ", " ", "\n", "１２", "ａｂ", "个月", "0", "x",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    private static readonly Gen<string> AsciiTexts = Gen.Elements("return", "Wi-Fi", "dv7", "1,299.00", "5.5\"", "10 W", "3,000mAh", " ", " ", "-", ",", ".", "'", "/", "x", "7", "days", "#").ListOf().Select(string.Concat);

    [Fact]
    public void Analyze_AnyText_GivesTokensThatLieInIt() => Prop.ForAll(Arb.From(Gen.OneOf(Texts, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty))), text =>
    {
        var buffer = Analyzed.Buffer(text);
        foreach (var token in buffer.Tokens)
        {
            Assert.InRange(token.SourceStart, 0, text.Length - 1);
            Assert.InRange(token.SourceLength, 1, text.Length - token.SourceStart);
            Assert.InRange(token.TermLength, 1, 64);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Analyze_WholeTokens_MatchTheirStretchOfTheText() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var buffer = Analyzed.Buffer(text);
        for (var i = 0; i < buffer.Count; i++)
        {
            var token = buffer.Tokens[i];
            if (token.Kind is TokenKind.Number or TokenKind.Part)
            {
                // They have the unit's one form or no diacritics of their own; the first character is enough.
                Assert.Equal(buffer.Term(i)[0], Folded(text, token)[0]);
                continue;
            }

            // A code drops the dots between its pieces, a stem may change its last letter.
            var folded = Folded(text, token).Replace(".", string.Empty, StringComparison.Ordinal);
            var term = buffer.Term(i).ToString().Replace(".", string.Empty, StringComparison.Ordinal);
            var common = folded.AsSpan().CommonPrefixLength(term);
            Assert.True(common >= Math.Min(term.Length, folded.Length) - 1 && common > 0, $"{term} of {folded}");
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Analyze_SameTextAgainInAUsedBuffer_GivesTheSame() => Prop.ForAll(Arb.From(Texts), Arb.From(Texts), (text, other) =>
    {
        var buffer = Analyzed.Buffer(other);
        TextAnalyzer.Analyze(text, buffer);
        Assert.Equal(Analyzed.Terms(text), Enumerable.Range(0, buffer.Count).Select(i => buffer.Term(i).ToString()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Analyze_UpperCaseOrFullWidth_GivesTheSameTerms() => Prop.ForAll(Arb.From(AsciiTexts), text =>
    {
        var fullWidth = string.Concat(text.Select(c => c == ' ' ? '\u3000' : (char)(c + 0xFEE0)));

        Assert.Equal(Analyzed.Describe(text), Analyzed.Describe(text.ToUpperInvariant()));
        Assert.Equal(Analyzed.Describe(text), Analyzed.Describe(fullWidth));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_EveryCharacter_StaysWhenFoldedAgain()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var folded = CharacterFolding.Fold((char)i);
            Assert.Equal(folded, CharacterFolding.Fold(folded));
        }
    }

    private static string Folded(string text, Token token) =>
        string.Concat(text.Substring(token.SourceStart, token.SourceLength).Select(CharacterFolding.Fold).Where(c => c != CharacterFolding.Dropped && (char.IsLetterOrDigit(c) || c == '.')));
}
