using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.Handling.RoutedTurnShop;

namespace SmartCS.Sdk.Tests.Turns.Handling;

public sealed class RoutedTurnTests
{
    [Theory]
    [InlineData("hello", "greeting", "Hello! What can I do for you?")]
    [InlineData("你好", "greeting", "您好，请问有什么可以帮您？")]
    [InlineData("thanks a lot", "thanks", "You're welcome!")]
    [InlineData("谢谢", "thanks", "不客气，很高兴能帮到您。")]
    public async Task Reply_Courtesy_IsReturned(string text, string intent, string expected)
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync(text);

        Assert.Equal(ReplyOutcome.SmallTalk, reply.Outcome);
        Assert.Equal(expected, reply.Text);
        Assert.Equal(intent, Assert.IsType<SmallTalkCommand>(Assert.Single(Assert.Single(reply.Requests).Commands)).Intent);
        Assert.Equal(intent, reply.Requests[0].Intent);
        Assert.False(reply.OffersHandoff);
        Assert.Contains(reply.Route, step => step is { Stage: RouteStages.Classifier, Accepted: true } && step.Intent == intent);
    }

    [Fact]
    public async Task Reply_CourtesyWithTheMerchantsWords_SaysThose()
    {
        await using var shop = await OpenAsync(new RoutingSettings { Intents = [new() { Id = "greeting", Action = IntentAction.SmallTalk, Replies = new Dictionary<string, string> { ["zh"] = "亲，在的～" } }] });

        Assert.Equal("亲，在的～", (await shop.AskAsync("你好")).Text);
    }

    [Theory]
    [InlineData("I want to talk to a human", "I'm bringing in a human agent for you. One moment, please.")]
    [InlineData("转人工", "正在为您转接人工客服，请稍候。")]
    public async Task Reply_PersonIsAskedFor_HandsOff(string text, string expected)
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync(text);

        Assert.Equal(ReplyOutcome.HandedOff, reply.Outcome);
        Assert.Equal(HandoffReason.Requested, reply.Handoff);
        Assert.Equal(expected, reply.Text);
        Assert.False(reply.OffersHandoff);
    }

    [Theory]
    [InlineData("You are useless, this is the worst shop ever, I am furious!!!")]
    [InlineData("你们太垃圾了，骗子，气死我了！")]
    public async Task Reply_ShopperIsFurious_HandsOffUnasked(string text)
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync(text);

        Assert.Equal(HandoffReason.Upset, reply.Handoff);
        Assert.Equal(ReplyOutcome.HandedOff, reply.Outcome);
        Assert.True(reply.Tone.Sentiment < -0.8);
    }

    [Fact]
    public async Task Reply_SeveralInARowUnanswered_BringsInAPersonAndBeginsToCountAnew()
    {
        await using var shop = await OpenAsync(new RoutingSettings { Handoff = new() { AfterUnanswered = 2 } });
        var first = await shop.AskAsync("Where is my order?");
        var thanks = await shop.AskAsync("thanks");
        var second = await shop.AskAsync("Where is my order?");
        var third = await shop.AskAsync("Where is my order?");

        Assert.Equal([ReplyOutcome.Abstained, ReplyOutcome.SmallTalk, ReplyOutcome.HandedOff, ReplyOutcome.Abstained], new[] { first, thanks, second, third }.Select(reply => reply.Outcome));
        Assert.Equal(HandoffReason.Unanswered, second.Handoff);
        Assert.Equal("Sorry, I don't have a reliable answer to that yet. I'm bringing in a human agent for you. One moment, please.", second.Text);
    }

    [Theory]
    [InlineData("What does delivery cost and how long is the warranty?", Shipping, Warranty)]
    [InlineData("运费是多少？另外保修期是多长？", ChineseShipping, ChineseWarranty)]
    public async Task Reply_TwoRequests_BothAreAnsweredInOrder(string text, string first, string second)
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync(text);

        Assert.Equal($"{first}\n\n{second}", reply.Text);
        Assert.Equal(ReplyOutcome.Answered, reply.Outcome);
        Assert.Equal(2, reply.Requests.Count);
        Assert.All(reply.Citations, citation => Assert.Contains(reply.Text.Substring(citation.Start, citation.Length), new[] { first, second }));
        Assert.Equal([0, 1], reply.Route.Where(step => step is { Stage: RouteStages.Faq, Accepted: true }).Select(step => step.Request));
    }

    [Fact]
    public async Task Reply_OneOfTwoRequestsHasNoAnswer_TheOtherIsAnswered()
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync("How long is the warranty and when does my other parcel arrive?");

        Assert.Equal(ReplyOutcome.Answered, reply.Outcome);
        Assert.Equal($"{Warranty}\n\nSorry, I don't have a reliable answer to that yet. Would you like me to bring in a human agent?", reply.Text);
        Assert.True(reply.OffersHandoff);
    }

    [Theory]
    [InlineData("how do I bake bread?", "I'm afraid I can't help with that. I can answer questions about this shop, its products and your orders. Would you like me to bring in a human agent?")]
    [InlineData("你会写诗吗", "这个我帮不上忙，我只能解答与本店商品和订单有关的问题。需要帮您转接人工客服吗？")]
    public async Task Reply_NotTheShopsBusiness_SaysSo(string text, string expected)
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync(text);

        Assert.Equal(ReplyOutcome.Abstained, reply.Outcome);
        Assert.Equal(expected, reply.Text);
        Assert.Equal(RoutedRequest.OutOfScope, reply.Requests[0].Intent);
    }

    [Theory]
    [InlineData("you idiot", "I can tell you're upset")]
    [InlineData("傻逼", "我理解您心情不好")]
    public async Task Reply_AbuseWithoutContent_IsAnsweredCalmly(string text, string beginning)
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync(text);

        Assert.Equal(ReplyOutcome.NotUnderstood, reply.Outcome);
        Assert.StartsWith(beginning, reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Tone.IsAbusive);
        Assert.Null(reply.Handoff);
    }

    [Fact]
    public async Task Reply_AbuseThatTheMerchantSendsToAPerson_HandsOff()
    {
        await using var shop = await OpenAsync(new RoutingSettings { Handoff = new() { OnAbuse = true } });

        Assert.Equal(HandoffReason.Abuse, (await shop.AskAsync("you idiot")).Handoff);
    }

    [Fact]
    public async Task Reply_AbuseWithAQuestion_IsTakenAsTheQuestion()
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync("You idiots, what does delivery cost?");

        Assert.True(reply.Tone.IsAbusive);
        Assert.Equal("delivery_cost", reply.Requests[0].Intent);
        Assert.NotEqual(ReplyOutcome.NotUnderstood, reply.Outcome);
    }

    [Theory]
    [InlineData("zh", "Where can I find the tracking number of my parcel?", "Sorry, we can only help in Chinese here.", "en")]
    [InlineData("en", "我的快递什么时候能到啊？", "抱歉，我们目前只提供英文服务。", "zh")]
    [InlineData("en", "Où est mon colis, s'il vous plaît ? Je ne l'ai pas encore reçu.", "Sorry, we can only help in English here.", "en")]
    [InlineData("zh", "Où est mon colis, s'il vous plaît ? Je ne l'ai pas encore reçu.", "抱歉，我们目前只提供中文服务。", "zh")]
    public async Task Reply_LanguageThatIsNotServed_SaysWhichAre(string served, string text, string expected, string locale)
    {
        await using var shop = await OpenAsync(new RoutingSettings { Languages = [served] });
        var reply = await shop.AskAsync(text);

        Assert.Equal(ReplyOutcome.NotUnderstood, reply.Outcome);
        Assert.Equal(expected, reply.Text);
        Assert.Equal(locale, reply.Locale.Tag);
        Assert.Contains("is not served", Assert.Single(reply.Route).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_LanguageThatIsServed_IsAnswered()
    {
        await using var shop = await OpenAsync(new RoutingSettings { Languages = ["zh-CN", "en"] });

        Assert.Equal(Shipping, (await shop.AskAsync("What does delivery cost?")).Text);
        Assert.Equal(ChineseShipping, (await shop.AskAsync("运费是多少？")).Text);
    }

    [Theory]
    [InlineData("2", "second")]
    [InlineData("the first one", "first")]
    [InlineData("Second thing", "second")]
    public async Task Reply_AmbiguousThenChosen_TheChoiceIsActedOn(string choice, string chosen)
    {
        // Two intents with the same word are equally likely.
        await using var shop = await OpenAsync(new RoutingSettings
        {
            BuiltInIntents = false,
            Intents = [Thing("first", "First thing"), Thing("second", "Second thing")],
        });
        var asked = await shop.AskAsync("zorkmid");
        var reply = await shop.AskAsync(choice);

        Assert.Equal(ReplyOutcome.Clarified, asked.Outcome);
        Assert.Matches(@"^Do you mean: 1\) (First|Second) thing 2\) (First|Second) thing\?$", asked.Text);
        var offered = Assert.IsType<ClarifyCommand>(asked.Requests[0].Commands[^1]).Intents;
        Assert.Equal(choice == "2" ? offered[1] : choice == "the first one" ? offered[0] : chosen, reply.Requests[0].Intent);
        Assert.Equal(ReplyOutcome.HandedOff, reply.Outcome);

        static IntentDefinition Thing(string id, string title) => new()
        {
            Id = id,
            Action = IntentAction.Handoff,
            Titles = new Dictionary<string, string> { ["en"] = title },
            Examples = [$"zorkmid {id}", $"my zorkmid {id}", $"about the zorkmid {id}", $"{id} zorkmid please", $"a zorkmid, the {id}"],
        };
    }

    [Fact]
    public async Task Reply_SameMessageAgain_IsReplayedWithItsRequests()
    {
        await using var shop = await OpenAsync();
        var first = await shop.Assistant.ReplyAsync(shop.Request("转人工", "m"));
        var again = await shop.Assistant.ReplyAsync(shop.Request("转人工", "m"));

        Assert.True(again.IsReplay);
        Assert.Equal(first.Handoff, again.Handoff);
        Assert.Equal(first.Requests, again.Requests);
    }

    [Fact]
    public async Task Reply_RoutingIsSwitchedOff_IsAsWithoutIt()
    {
        await using var shop = await OpenAsync(new RoutingSettings { BuiltInIntents = false });
        foreach (var (text, outcome) in new[] { ("hello", ReplyOutcome.Abstained), ("转人工", ReplyOutcome.Abstained), ("you idiot", ReplyOutcome.Abstained), ("运费是多少？", ReplyOutcome.Answered) })
        {
            var reply = await shop.AskAsync(text);

            Assert.Equal(outcome, reply.Outcome);
            Assert.Empty(reply.Requests);
            Assert.Equal(["screening", "faq", "passages"], reply.Route.Select(step => step.Stage).Append("passages").Distinct());
        }
    }

    [Fact]
    public async Task Usage_RoutedIntent_IsWhatTheTurnIsCountedAs()
    {
        await using var shop = await OpenAsync(change: profile => profile with { Models = new ModelAssignments { Answer = ["writer"] } });
        await shop.AskAsync("hello");
        await shop.AskAsync("转人工");
        var report = await shop.Get<UsageReports>().QueryAsync(
            new UsageQuery { Merchant = shop.Profile.Id, From = shop.Time.GetUtcNow().AddDays(-1), To = shop.Time.GetUtcNow().AddDays(1), GroupBy = UsageGrouping.Intent });

        Assert.Equal(["greeting", "handoff"], report.Rows.Select(row => row.Key).Order());
    }

    [Fact]
    public async Task Stream_SeveralRequests_AllPiecesAreTheText()
    {
        await using var shop = await OpenAsync();
        var pieces = new List<string>();
        Reply? completed = null;
        await foreach (var update in shop.Assistant.ReplyStreamingAsync(shop.Request("运费是多少？另外保修期是多长？")))
        {
            if (update.Text is { } text)
            {
                pieces.Add(text);
            }

            completed = update.Completed ?? completed;
        }

        Assert.Equal(completed!.Text, string.Concat(pieces));
    }

    [Fact]
    public async Task Log_RoutedMessages_HaveNoText()
    {
        await using var shop = await OpenAsync();
        await shop.AskAsync("I want to talk to a human about zebra 13800138000");

        Assert.DoesNotContain("zebra", shop.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", shop.Log.Text, StringComparison.Ordinal);
    }
}
