using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("你们卖潜水艇吗", "zh", "这个问题我暂时没有找到可靠的答案。需要帮您转接人工客服吗？")]
    [InlineData("Do you sell submarines", "en", "Sorry, I don't have a reliable answer to that yet. Would you like me to bring in a human agent?")]
    public async Task ReplyAsync_NothingKnown_SaysSoInTheShoppersLanguageAndOffersAPerson(string text, string locale, string expected)
    {
        var shop = await TestShop.OpenAsync();

        var reply = await shop.AskAsync("m1", text);

        Assert.Equal(ReplyOutcome.Abstained, reply.Outcome);
        Assert.Equal(expected, reply.Text);
        Assert.Equal(locale, reply.Locale.Tag);
        Assert.True(reply.OffersHandoff);
        Assert.Empty(reply.Citations);
    }

    [Fact]
    public async Task ReplyAsync_MerchantOffersNobody_NothingKnownOffersNobody()
    {
        var shop = await TestShop.OpenAsync(new MerchantProfile { Id = "acme", Answering = new AnsweringSettings { OffersHandoff = false } });

        var reply = await shop.AskAsync("m1", "Do you sell submarines");

        Assert.False(reply.OffersHandoff);
        Assert.Equal("Sorry, I don't have a reliable answer to that yet.", reply.Text);
    }

    [Fact]
    public async Task ReplyAsync_MerchantHasOwnWording_IsUsedAndGapsAreFilled()
    {
        var shop = await TestShop.OpenAsync(new MerchantProfile
        {
            Id = "acme",
            MaxMessageLength = 50,
            Phrases = new Dictionary<string, AssistantPhrases>
            {
                ["zh"] = new() { DoNotKnow = "亲，这个我还不清楚哦～", MessageTooLong = "亲，最多 {max} 字。" },
                ["EN-gb"] = new() { EmptyMessage = "Pardon?" },
                ["en"] = new() { OfferHandoff = "Shall I fetch a colleague?", EmptyMessage = "Yes?" },
            },
        });

        Assert.Equal("亲，这个我还不清楚哦～需要帮您转接人工客服吗？", (await shop.AskAsync("m1", "你们卖潜水艇吗")).Text);
        Assert.Equal("亲，最多 50 字。", (await shop.AskAsync("m2", new string('多', 51))).Text);
        Assert.Equal("Sorry, I don't have a reliable answer to that yet. Shall I fetch a colleague?", (await shop.AskAsync("m3", "Do you sell submarines")).Text);
        Assert.Equal("Yes?", (await shop.AskAsync("m4", "?")).Text);
        Assert.Equal("Pardon?", (await shop.Assistant.ReplyAsync(shop.Request("m5", "?") with { Locale = "en-GB" })).Text);
    }

    [Theory]
    [InlineData("zh-CN", null, "?", "zh-cn", "没有看到")]
    [InlineData("en", null, "?", "en", "I didn't see")]
    [InlineData("en", "zh", "?", "zh", "没有看到")]
    [InlineData("zh", "en", "潜水艇", "en", "Sorry")]
    [InlineData("zh-CN", "fr", "潜水艇", "fr", "这个问题")]
    [InlineData("en-AU", null, "submarine", "en-au", "Sorry")]
    [InlineData("en", null, "潜水艇", "zh", "这个问题")]
    public async Task ReplyAsync_Locale_IsTheHostsElseTheTextsElseTheMerchants(string merchants, string? hosts, string text, string expected, string beginning)
    {
        var shop = await TestShop.OpenAsync(new MerchantProfile { Id = "acme", DefaultLocale = merchants });

        var reply = await shop.Assistant.ReplyAsync(shop.Request("m1", text) with { Locale = hosts is null ? default(Locale?) : new Locale(hosts) });

        Assert.Equal(expected, reply.Locale.Tag);
        Assert.StartsWith(beginning, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReplyAsync_ChineseQuestion_GetsTheChineseAnswer()
    {
        var shop = await TestShop.OpenAsync();

        var reply = await shop.AskAsync("m1", TestShop.ChineseQuestion);

        Assert.Equal(TestShop.ChineseAnswer, reply.Text);
        Assert.Equal("returns-zh", reply.Citations[0].Entry.Value);
    }
}
