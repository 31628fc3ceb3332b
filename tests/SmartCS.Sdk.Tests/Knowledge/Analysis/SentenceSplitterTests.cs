using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Knowledge.Analysis;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

public sealed class SentenceSplitterTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "Returns are free", "退货免费", ".", "。", "！", "?", "!", "...", "……", "\n", "\r\n", " ", "\t", "\u3000", "e.g.", "etc.", "Mr. Li", "No. 5", "3.5", "1.", "(", ")", "\"", "”", "“", "- ", "U.S.", "a.m.", "J. S", "https://a.example/?b=1", "🎧", "\ud83d", "；")
        .ListOf().Select(string.Concat);

    [Theory]
    [InlineData("", "")]
    [InlineData("  \n \t", "")]
    [InlineData("No end", "No end")]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("一。二！三？四；五", "一。|二！|三？|四；|五")]
    [InlineData("可以吗?可以!好", "可以吗?|可以!|好")]
    [InlineData("It costs 3.5 USD. Fine.", "It costs 3.5 USD.|Fine.")]
    [InlineData("Small parts, e.g. screws, are free. Ask.", "Small parts, e.g. screws, are free.|Ask.")]
    [InlineData("Cables etc. are free.", "Cables etc. are free.")]
    [InlineData("Cables, plugs etc. They are free.", "Cables, plugs etc.|They are free.")]
    [InlineData("Ask Mr. Smith. He knows.", "Ask Mr. Smith.|He knows.")]
    [InlineData("Prices are incl. VAT. Always.", "Prices are incl. VAT.|Always.")]
    [InlineData("Open until 6 p.m. on weekdays.", "Open until 6 p.m. on weekdays.")]
    [InlineData("Open until 6 p.m. We close then.", "Open until 6 p.m.|We close then.")]
    [InlineData("The answer is no. Sorry.", "The answer is no.|Sorry.")]
    [InlineData("See rule no. 5 there.", "See rule no. 5 there.")]
    [InlineData("J. Smith signs. OK.", "J. Smith signs.|OK.")]
    [InlineData("It has USB-C. It charges.", "It has USB-C.|It charges.")]
    [InlineData("Wait... Then go.", "Wait...|Then go.")]
    [InlineData("等等……好的。完", "等等……好的。|完")]
    [InlineData("He said \"Yes.\" Then no!", "He said \"Yes.\"|Then no!")]
    [InlineData("“好的。”他说。", "“好的。”|他说。")]
    [InlineData("(Really?!) Yes.", "(Really?!)|Yes.")]
    [InlineData("- one\n- two\r\n\r\n- three", "- one|- two|- three")]
    [InlineData("1. Open the box.\n2. Plug it in.", "1. Open the box.|2. Plug it in.")]
    [InlineData("It was made in 2019. Good.", "It was made in 2019.|Good.")]
    [InlineData("See https://shop.example/help?id=1 for more. Bye.", "See https://shop.example/help?id=1 for more.|Bye.")]
    public void Split_Text_GivesItsSentences(string text, string expected) => Assert.Equal(expected, string.Join('|', Split(text)));

    [Fact]
    public void Split_AnyText_LosesAndRepeatsNothing() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var ranges = new List<TextRange>();
        SentenceSplitter.Split(text, ranges);
        var end = 0;
        foreach (var range in ranges)
        {
            Assert.True(range.Start >= end && range.Length > 0 && range.Start + range.Length <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[end..range.Start]));
            Assert.False(char.IsWhiteSpace(text[range.Start]) || char.IsWhiteSpace(text[range.Start + range.Length - 1]));
            Assert.DoesNotContain('\n', text.Substring(range.Start, range.Length));
            end = range.Start + range.Length;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("a.")]
    [InlineData("!")]
    [InlineData("?a")]
    [InlineData(").")]
    [InlineData("1. ")]
    [InlineData("A. ")]
    [InlineData(" ")]
    public void Split_AMillionOfTheSame_ComesToAnEnd(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.InRange(Split(text).Count, 0, text.Length);
    }

    private static List<string> Split(string text)
    {
        var ranges = new List<TextRange>();
        SentenceSplitter.Split(text, ranges);
        return [.. ranges.Select(range => text.Substring(range.Start, range.Length))];
    }
}
