using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ServiceAssistantBadInputTests
{
    [Theory]
    [InlineData("Merchant")]
    [InlineData("Conversation")]
    [InlineData("Message")]
    [InlineData("Text")]
    [InlineData("Shopper")]
    [InlineData("Channel")]
    public async Task ReplyStreamingAsync_PropertyMissing_IsRefusedByName(string property)
    {
        var shop = await TestShop.OpenAsync();
        var request = shop.Request("m1");
        request = property switch
        {
            "Merchant" => request with { Merchant = default },
            "Conversation" => request with { Conversation = default },
            "Message" => request with { Message = default },
            "Text" => request with { Text = null! },
            "Shopper" => request with { Shopper = null! },
            _ => request with { Channel = null! },
        };

        var failure = Assert.Throws<ArgumentException>(() => { shop.Assistant.ReplyStreamingAsync(request); });

        Assert.Contains($"TurnRequest.{property} ", failure.Message, StringComparison.Ordinal);
        Assert.Equal("request", failure.ParamName);
    }

    [Fact]
    public async Task ReplyStreamingAsync_ChannelTooLong_IsRefusedWithTheLimit()
    {
        var shop = await TestShop.OpenAsync();

        var failure = Assert.Throws<ArgumentException>(() => { shop.Assistant.ReplyStreamingAsync(shop.Request("m1") with { Channel = new string('x', 65) }); });

        Assert.Contains("65", failure.Message, StringComparison.Ordinal);
        Assert.Contains("64", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReplyAsync_UnknownMerchant_NamesItAloneAndKeepsNothing()
    {
        var shop = await TestShop.OpenAsync();

        var failure = await Assert.ThrowsAsync<UnknownMerchantException>(() => shop.Assistant.ReplyAsync(shop.Request("m1") with { Merchant = "globex" }));

        Assert.Equal("globex", failure.Merchant.Value);
        Assert.DoesNotContain("acme", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, shop.Conversations.Appends);
        Assert.Equal(0, shop.Assistant.Sequencer.ActiveCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("?!…")]
    [InlineData("😀👍")]
    [InlineData("\0\u0001\u001B")]
    [InlineData("\uD800\uDC00x", true)]
    [InlineData("\uDC00\uD800")]
    public async Task ReplyAsync_NothingToAnswer_IsPolite(string text, bool hasContent = false)
    {
        var shop = await TestShop.OpenAsync();

        var reply = await shop.AskAsync("m1", text);

        Assert.Equal(hasContent ? ReplyOutcome.Abstained : ReplyOutcome.NotUnderstood, reply.Outcome);
        Assert.NotEmpty(reply.Text);
        Assert.Empty(reply.Citations);
        Assert.Equal(["m1"], await shop.MessagesAsync());
    }

    [Fact]
    public async Task ReplyAsync_OneMegabyte_GetsAPoliteReplyAndABoundedPlace()
    {
        var shop = await TestShop.OpenAsync();

        var reply = await shop.AskAsync("m1", new string('退', 1 << 20));

        Assert.Equal(ReplyOutcome.NotUnderstood, reply.Outcome);
        Assert.Equal("zh", reply.Locale.Tag);
        Assert.Contains("4,000", reply.Text, StringComparison.Ordinal);
        Assert.Contains("1048576", reply.Route[0].Detail, StringComparison.Ordinal);
        var turn = Assert.Single(await shop.Conversations.ReadRecentAsync("acme", "c1", 1));
        Assert.Equal(MessageScreen.MaxKeptLength, turn.Text.Length);
        Assert.Equal(TestShop.Answer, (await shop.AskAsync("m2")).Text);
    }

    [Theory]
    [InlineData(40, ReplyOutcome.Abstained)]
    [InlineData(41, ReplyOutcome.NotUnderstood)]
    public async Task ReplyAsync_AroundTheMerchantsLimit_IsHeldToIt(int length, ReplyOutcome expected)
    {
        var shop = await TestShop.OpenAsync(new MerchantProfile { Id = "acme", MaxMessageLength = 40 });

        var reply = await shop.AskAsync("m1", new string('x', length));

        Assert.Equal(expected, reply.Outcome);
    }

    [Fact]
    public async Task ReplyAsync_MalformedText_IsStoredWellFormedAndAnswered()
    {
        var shop = await TestShop.OpenAsync();

        var reply = await shop.AskAsync("m1", "How do I\0 return\uD800 an\u0007 order?\r\n");

        Assert.Equal(TestShop.Answer, reply.Text);
        Assert.Equal("How do I return\uFFFD an order?\n", Assert.Single(await shop.Conversations.ReadRecentAsync("acme", "c1", 1)).Text);
    }

    [Theory]
    [InlineData("'; DROP TABLE turns; --")]
    [InlineData("\" OR 1=1 /*")]
    [InlineData("return NEAR/2 order AND NOT (\"free\" OR title:*)")]
    [InlineData("^return* {title body} : - + ~ \\ %_")]
    [InlineData("退货 AND \" ' ; -- *")]
    public async Task ReplyAsync_OperatorsOfQueryLanguages_AreJustText(string text)
    {
        var shop = await TestShop.OpenAsync();
        await shop.AskAsync("m0");

        var reply = await shop.AskAsync("m1", text);

        Assert.NotEmpty(reply.Text);
        Assert.Equal(text, (await shop.Conversations.ReadRecentAsync("acme", "c1", 1))[0].Text);
        Assert.Equal(TestShop.Answer, (await shop.AskAsync("m2")).Text);
        Assert.Equal(["m0", "m1", "m2"], await shop.MessagesAsync());
    }
}
