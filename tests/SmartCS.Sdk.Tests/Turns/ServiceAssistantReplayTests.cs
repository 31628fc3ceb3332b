using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ServiceAssistantReplayTests
{
    [Fact]
    public async Task ReplyStreamingAsync_Message_GivesTextThenTheCompletedReply()
    {
        var shop = await TestShop.OpenAsync();

        var updates = await shop.Assistant.ReplyStreamingAsync(shop.Request("m1")).ToListAsync();

        Assert.Equal(TestShop.Answer, string.Concat(updates.Select(update => update.Text)));
        Assert.Null(updates[0].Completed);
        var reply = Assert.Single(updates, update => update.Completed is not null).Completed!;
        Assert.Same(updates[^1].Completed, reply);
        Assert.Equal(TestShop.Answer, reply.Text);
        Assert.False(reply.IsReplay);
    }

    [Fact]
    public async Task ReplyStreamingAsync_RepeatedMessage_ReplaysTheStoredReplyAndDoesNothing()
    {
        var shop = await TestShop.OpenAsync();
        var first = await shop.AskAsync("m1");
        await shop.Knowledge.For("acme").PutAsync([new KnowledgeEntry { Id = "returns", Kind = KnowledgeKind.Faq, Title = TestShop.Question, Body = "No returns." }]);

        var updates = await shop.Assistant.ReplyStreamingAsync(shop.Request("m1", "something else")).ToListAsync();

        var replayed = updates[^1].Completed!;
        Assert.True(replayed.IsReplay);
        Assert.Equal(first.Text, replayed.Text);
        Assert.Equal(first.Citations, replayed.Citations);
        Assert.Equal(first.Text, string.Concat(updates.Select(update => update.Text)));
        Assert.Equal(1, shop.Conversations.Appends);
        Assert.Equal(["m1"], await shop.MessagesAsync());
    }

    [Fact]
    public async Task ReplyAsync_SameMessageManyTimesAtOnce_IsServedOnce()
    {
        var shop = await TestShop.OpenAsync();
        shop.Conversations.Yields = true;

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => shop.AskAsync("m1"))));

        Assert.Single(replies, reply => !reply.IsReplay);
        Assert.All(replies, reply => Assert.Equal(TestShop.Answer, reply.Text));
        Assert.Equal(1, shop.Conversations.Appends);
        Assert.Equal(["m1"], await shop.MessagesAsync());
    }

    [Fact]
    public async Task ReplyAsync_SameMessageIdInAnotherConversation_IsServed()
    {
        var shop = await TestShop.OpenAsync();
        await shop.AskAsync("m1", TestShop.ChineseQuestion);

        var reply = await shop.AskAsync("m1", conversation: "c2");

        Assert.False(reply.IsReplay);
        Assert.Equal(TestShop.Answer, reply.Text);
    }

    [Fact]
    public async Task ReplyAsync_AnotherProcessWasFaster_ItsReplyIsGiven()
    {
        var shop = await TestShop.OpenAsync();
        shop.Conversations.StoredElsewhere = new ConversationTurn
        {
            Merchant = "acme",
            Conversation = "c1",
            Message = "m1",
            Text = TestShop.Question,
            Channel = "web",
            ReceivedAt = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero),
            Reply = new Reply { Message = "m1", Text = "Said elsewhere.", Outcome = ReplyOutcome.Supported },
        };

        var reply = await shop.AskAsync("m1");

        Assert.True(reply.IsReplay);
        Assert.Equal("Said elsewhere.", reply.Text);
        Assert.Equal(["m1"], await shop.MessagesAsync());
    }

    [Fact]
    public async Task ReplyAsync_Message_IsStoredWithWhoWhereAndWhen()
    {
        var time = new Testing.ManualTimeProvider();
        var shop = await TestShop.OpenAsync(time: time);

        await shop.Assistant.ReplyAsync(shop.Request("m1") with { Shopper = Shopper.Verified("s-7"), Channel = "wechat" });

        var turn = Assert.Single(await shop.Conversations.ReadRecentAsync("acme", "c1", 10));
        Assert.Equal("s-7", turn.Shopper?.Value);
        Assert.Equal("wechat", turn.Channel);
        Assert.Equal(TestShop.Question, turn.Text);
        Assert.Equal(time.GetUtcNow(), turn.ReceivedAt);
        Assert.Equal(TestShop.Answer, turn.Reply.Text);
        Assert.False(turn.Reply.IsReplay);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReplyAsync_StoreFails_PassesItOnAndServesTheSameMessageAfterwards(bool onAppend)
    {
        var shop = await TestShop.OpenAsync();
        var fault = new SmartCustomerServiceException("The disk is full.") { IsTransient = true };
        shop.Conversations.FailAppend = onAppend ? () => fault : null;
        shop.Conversations.FailFind = onAppend ? null : () => fault;
        var updates = 0;

        var failure = await Assert.ThrowsAsync<SmartCustomerServiceException>(async () =>
        {
            await foreach (var _ in shop.Assistant.ReplyStreamingAsync(shop.Request("m1")))
            {
                updates++;
            }
        });
        shop.Conversations.FailAppend = shop.Conversations.FailFind = null;
        var reply = await shop.AskAsync("m1");

        Assert.Same(fault, failure);
        Assert.Equal(0, updates);
        Assert.False(reply.IsReplay);
        Assert.Equal(TestShop.Answer, reply.Text);
        Assert.Equal(["m1"], await shop.MessagesAsync());
        Assert.Equal(0, shop.Assistant.Sequencer.ActiveCount);
    }

    [Fact]
    public async Task ReplyAsync_Route_TellsWhatEachStageThought()
    {
        var shop = await TestShop.OpenAsync();

        var reply = await shop.AskAsync("m1");

        Assert.Equal([RouteStages.Screening, RouteStages.Faq], reply.Route.Select(step => step.Stage));
        Assert.False(reply.Route[0].Accepted);
        Assert.True(reply.Route[1].Accepted);
        Assert.Null(reply.Usage);
    }
}
