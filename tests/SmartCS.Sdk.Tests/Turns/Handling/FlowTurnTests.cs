using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.Handling.RoutedTurnShop;

namespace SmartCS.Sdk.Tests.Turns.Handling;

public sealed class FlowTurnTests
{
    [Fact]
    public async Task Reply_ChineseFlow_IsStartedFilledCorrectedAndLeft()
    {
        var flow = new ReturnFlow();
        await using var shop = await OpenAsync(flows: flow);
        var started = await shop.AskAsync("我要退货");
        var filled = await shop.AskAsync("订单号是 20240117123");
        var aside = await shop.AskAsync("运费是多少？");
        var corrected = await shop.AskAsync("不对，订单号是 20240117124");
        var left = await shop.AskAsync("算了，不退了");

        Assert.Equal("请问订单号是多少？", started.Text);
        Assert.Equal("订单 20240117123 为什么要退？", filled.Text);
        Assert.Equal(ChineseShipping + "\n\n订单 20240117123 为什么要退？", aside.Text);
        Assert.Equal(ReplyOutcome.Answered, aside.Outcome);
        Assert.Equal("订单 20240117124 为什么要退？", corrected.Text);
        Assert.Equal("好的，不退了。", left.Text);
        Assert.All([started, filled, corrected, left], reply => Assert.Equal(ReplyOutcome.InFlow, reply.Outcome));
        Assert.Equal(["start return_item", "set order", "correct order", "cancel"], flow.Executed);
    }

    [Fact]
    public async Task Reply_EnglishFlow_IsStartedFilledCorrectedAndLeft()
    {
        var flow = new ReturnFlow();
        await using var shop = await OpenAsync(flows: flow);
        var texts = new List<string>();
        foreach (var text in new[] { "I want to return my shoes", "order 20240117123", "What does delivery cost?", "sorry, I meant order 20240117124", "never mind" })
        {
            texts.Add((await shop.AskAsync(text)).Text);
        }

        Assert.Equal(["What is the order number?", "Why does order 20240117123 go back?", Shipping + "\n\nWhy does order 20240117123 go back?", "Why does order 20240117124 go back?", "All right, no return."], texts);
        Assert.Equal(["start return_item", "set order", "correct order", "cancel"], flow.Executed);
    }

    [Fact]
    public async Task Reply_OneMessageTellsTheOrderToo_TheFlowHasItAtOnce()
    {
        var flow = new ReturnFlow();
        await using var shop = await OpenAsync(flows: flow);
        var reply = await shop.AskAsync("我要退货，订单号 20240117123");

        Assert.Equal("订单 20240117123 为什么要退？", reply.Text);
        Assert.Equal("20240117123", Assert.IsType<StartFlowCommand>(Assert.Single(reply.Requests[0].Commands)).Slots.Single(slot => slot.Type == SlotType.OrderId).Value);
    }

    [Fact]
    public async Task Reply_MessageNamesAProductOfTheCatalogue_TheFlowIsTold()
    {
        await using var shop = await OpenAsync(flows: new ReturnFlow());
        var reply = await shop.AskAsync("I want to return my Nordlys tent");

        var product = Assert.IsType<StartFlowCommand>(Assert.Single(reply.Requests[0].Commands)).Slots.Single(slot => slot.Type == SlotType.Product);
        Assert.Equal("Nordlys tent", product.Text);
    }

    [Fact]
    public async Task Reply_FlowAndAQuestion_BothAreServed()
    {
        await using var shop = await OpenAsync(flows: new ReturnFlow());
        var reply = await shop.AskAsync("我想退货，另外运费是多少？");

        Assert.Equal(ReplyOutcome.InFlow, reply.Outcome);
        Assert.Equal($"请问订单号是多少？\n\n{ChineseShipping}", reply.Text);
        Assert.Equal("shipping-zh", Assert.Single(reply.Citations).Entry.Value);
    }

    [Fact]
    public async Task Reply_FlowThrows_ApologisesOffersAPersonAndCommits()
    {
        var flow = new ReturnFlow { Failure = new InvalidOperationException("order 20240117123 of Li Lei") };
        await using var shop = await OpenAsync(flows: flow);
        var reply = await shop.AskAsync("我要退货");

        Assert.Equal("抱歉，刚才这一步没有办成，请稍后再试。需要帮您转接人工客服吗？", reply.Text);
        Assert.Equal(ReplyOutcome.InFlow, reply.Outcome);
        Assert.True(reply.OffersHandoff);
        Assert.Single(await shop.Conversations.ReadRecentAsync(shop.Profile.Id, "c", 10));
        Assert.Contains("InvalidOperationException", shop.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Lei", shop.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_RunningFlowCannotBeLookedFor_TheMessageIsANewOne()
    {
        var flow = new ReturnFlow { FindFailure = new TimeoutException() };
        await using var shop = await OpenAsync(flows: flow);

        Assert.Equal(ChineseShipping, (await shop.AskAsync("运费是多少？")).Text);
        Assert.Contains("TimeoutException", shop.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_FlowNeedsAPerson_HandsOffWithItsWords()
    {
        await using var shop = await OpenAsync(flows: new ReturnFlow { NeedsHandoff = true });
        var reply = await shop.AskAsync("我要退货");

        Assert.Equal(ReplyOutcome.HandedOff, reply.Outcome);
        Assert.Equal(HandoffReason.Flow, reply.Handoff);
        Assert.Equal("请问订单号是多少？", reply.Text);
    }

    [Fact]
    public async Task Reply_HostHasNoSuchFlow_IsAnsweredFromTheKnowledge()
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync("我要退货");

        Assert.IsType<AnswerCommand>(Assert.Single(reply.Requests[0].Commands));
        Assert.Equal(ReplyOutcome.Abstained, reply.Outcome);
    }

    [Fact]
    public async Task Reply_LanguageNotServedWhileAFlowWaits_IsTheFlowsAnswer()
    {
        var flow = new ReturnFlow();
        await using var shop = await OpenAsync(new RoutingSettings { Languages = ["zh"] }, flow);
        await shop.AskAsync("我要退货");
        await shop.AskAsync("my order number is 20240117123, thank you very much");

        Assert.Equal(["start return_item", "set order"], flow.Executed);
    }

    [Fact]
    public async Task Reply_FlowIsRunning_NothingIsTakenFromOrKeptInTheResponseCache()
    {
        const string Question = "Is the Nordlys tent heavy, and how many friends fit in?";
        var flow = new ReturnFlow();
        await using var shop = await OpenAsync(flows: flow, change: profile => profile with
        {
            Models = new ModelAssignments { Answer = ["writer"] },
            Generation = new() { ExtractiveAbove = 1 },
            ResponseCache = new() { Mode = ResponseCacheMode.Exact },
        });
        shop.Writer.When(_ => true, ModelTurnShop.Says("The Nordlys tent weighs 2.4 kg."));
        await shop.AskAsync(Question, "kept");
        await shop.AskAsync("I want to return my shoes", "flow");
        var reply = await shop.AskAsync(Question, "flow");
        var other = await shop.AskAsync(Question, "other");

        Assert.DoesNotContain(reply.Route, step => step.Stage == RouteStages.Cache);
        Assert.Equal(RouteStages.Cache, other.Route[^1].Stage);
    }
}
