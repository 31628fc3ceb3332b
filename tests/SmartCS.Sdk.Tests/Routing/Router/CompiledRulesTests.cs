using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

public sealed class CompiledRulesTests
{
    [Theory]
    [InlineData("退貨！", "return")]
    [InlineData("Return  Please.", "return")]
    [InlineData("ｒｅｔｕｒｎ please", "return")]
    [InlineData("please return please", null)]
    [InlineData("return please now", null)]
    public void Find_Phrase_IsTheWholeMessagePunctuationAside(string message, string? intent) =>
        Assert.Equal(intent, Find(message, new RoutingRule { Intent = "return", Phrases = ["退货", "return please"] }));

    [Theory]
    [InlineData("我的發票什么时候开？", "invoice")]
    [InlineData("发票抬头写错了，什么时候能改", "invoice")]
    [InlineData("什么时候发货", null)]
    [InlineData("when do I get the INVOICE", "invoice")]
    [InlineData("when do I get invoices", null)]
    public void Find_KeywordSet_StandsInAnyOrder(string message, string? intent) =>
        Assert.Equal(intent, Find(message, new RoutingRule { Intent = "invoice", Keywords = ["什么时候 发票", "invoice when"] }));

    [Theory]
    [InlineData("wi-fi password", "wifi")]
    [InlineData("what is the wi fi password", "wifi")]
    [InlineData("wifi password", null)]
    public void Find_KeywordWithSigns_IsTakenByItsWords(string message, string? intent) =>
        Assert.Equal(intent, Find(message, new RoutingRule { Intent = "wifi", Keywords = ["wi-fi password"] }));

    [Theory]
    [InlineData("我的单号是AB1234在哪", "track")]
    [InlineData("我的單號是ab1234", "track")]
    [InlineData("单号 1234", null)]
    public void Find_Pattern_DoesNotMindCaseOrCharacters(string message, string? intent) =>
        Assert.Equal(intent, Find(message, new RoutingRule { Intent = "track", Pattern = "單號.{0,3}AB\\d{4}" }));

    [Theory]
    [InlineData("取消订单", "cancel")]
    [InlineData("不取消订单", null)]
    [InlineData("cancel order", "cancel")]
    [InlineData("don't cancel order", null)]
    public void Find_ExceptionStandsInTheMessage_DoesNotApply(string message, string? intent) =>
        Assert.Equal(intent, Find(message, new RoutingRule { Intent = "cancel", Keywords = ["取消", "cancel"], Except = ["不取消", "don't cancel"] }));

    [Fact]
    public void Find_SeveralRulesApply_TheFirstHolds()
    {
        RoutingRule[] rules =
        [
            new() { Intent = "excepted", Keywords = ["退款"], Except = ["多久"] },
            new() { Intent = "pattern", Pattern = "退款.*多久" },
            new() { Intent = "keyword", Keywords = ["退款 多久"] },
            new() { Intent = "phrase", Phrases = ["退款多久"] },
        ];

        Assert.Equal("pattern", Find("退款多久", rules));
        Assert.Equal("phrase", Find("退款多久", [.. rules.Reverse()]));
        Assert.Equal("excepted", Find("退款", rules));
    }

    [Fact]
    public void Find_ThousandsOfPhrases_FindsTheOne()
    {
        var rules = Enumerable.Range(0, 500).Select(i => new RoutingRule { Intent = $"i{i}", Phrases = [.. Enumerable.Range(0, 20).Select(j => $"phrase {i} {j}")] }).ToArray();

        Assert.Equal("i321", Find("Phrase 321, 7!", rules));
        Assert.Null(Find("phrase 321 21", rules));
    }

    [Theory]
    [InlineData("(a+)+\\1")]
    [InlineData("(?<=a)b")]
    [InlineData("[")]
    public void Find_PatternThatCannotBeUsed_IsLeftOut(string pattern) =>
        Assert.Equal("other", Find("aab", new RoutingRule { Intent = "bad", Pattern = pattern }, new RoutingRule { Intent = "other", Phrases = ["aab"] }));

    [Fact]
    public void Find_LongestTextOfOneLetter_ComesToAnEnd() =>
        Assert.Null(Find(new string('a', RoutedText.MaxLength), new RoutingRule { Intent = "x", Pattern = "(a+)+b", Keywords = ["a b", "aa"] }));

    [Fact]
    public void For_SameSettings_IsMadeOnce()
    {
        var settings = new RoutingSettings { Rules = [new RoutingRule { Intent = "x", Phrases = ["a"] }] };

        Assert.Same(CompiledRules.For(settings), CompiledRules.For(settings));
    }

    [Theory]
    [InlineData("", "x", false)]
    [InlineData("退换货", "换货", true)]
    [InlineData("returned it", "return", false)]
    [InlineData("the return it", "return", true)]
    [InlineData("returned return", "return", true)]
    public void Has_Phrase_StandsAsWholeWords(string text, string phrase, bool expected) => Assert.Equal(expected, RuleText.Has(text, phrase));

    private static string? Find(string message, params RoutingRule[] rules) => CompiledRules.For(new RoutingSettings { Rules = rules }).Find(RoutedText.Fold(message));
}
