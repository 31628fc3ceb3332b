using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

public sealed class CascadeTests
{
    [Theory]
    [InlineData(0.70, 0.30, "start return_item")]
    [InlineData(0.69, 0.40, "clarify return_item exchange_item")]
    [InlineData(0.69, 0.30, "answer")]
    [InlineData(0.72, 0.53, "clarify return_item exchange_item")]
    [InlineData(0.69, 0.10, "answer")]
    [InlineData(0.31, 0.30, "clarify return_item exchange_item")]
    [InlineData(0.29, 0.28, "answer")]
    [InlineData(0.60, 0.31, "clarify return_item exchange_item")]
    public async Task Route_Classifier_DecidesAboveItsThresholdsAndAsksBetweenThem(double first, double second, string commands)
    {
        var shop = new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, ("return_item", first), ("exchange_item", second)));

        Assert.Equal(commands, await shop.CommandsAsync("请把它弄好"));
    }

    [Theory]
    [InlineData("return_policy", "delivery_time", "把它弄好", "answer", "return_policy delivery_time")]
    [InlineData("return_item", "return_policy", "把它弄好", "clarify return_item return_policy", "")]
    [InlineData("return_item", "return_policy", "怎么弄好它", "answer", "return_item return_policy")]
    [InlineData("return_item", "exchange_item", "怎么弄好它", "clarify return_item exchange_item", "")]
    [InlineData("greeting", "return_policy", "把它弄好", "answer", "")]
    public async Task Route_TornBetweenIntents_AsksFirstOnlyWhereSomethingIsToBeDone(string first, string second, string message, string commands, string ifUnanswered)
    {
        var shop = new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, (first, 0.5), (second, 0.45)));

        var result = await shop.RouteAsync(message);

        Assert.Equal(commands, RoutedShop.Write(result.Requests[0]));
        Assert.Equal(ifUnanswered, string.Join(' ', result.Grounds[0].IfUnanswered?.Intents ?? []));
        Assert.Null(result.Requests[0].Stage);
    }

    [Fact]
    public async Task Route_ThresholdOfOne_NeverDecidesAlone()
    {
        var shop = new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, ("return_item", 1))) { Routing = new RoutingSettings { Classifier = new StageThresholds { Accept = 1 } } };

        Assert.Equal("answer", await shop.CommandsAsync("请把它弄好"));
    }

    [Fact]
    public async Task Route_IntentThatTheMerchantTookOut_HasNoSay()
    {
        var shop = new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, ("return_item", 0.99))) { Routing = new RoutingSettings { DisabledIntents = ["return_item"] } };

        Assert.Equal("answer", await shop.CommandsAsync("请把它弄好"));
    }

    [Fact]
    public async Task Route_OutOfScope_StillLooksForAnAnswerAndSaysSo()
    {
        var result = await new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, true, ("return_item", 0.5), ("exchange_item", 0.4))).RouteAsync("请把它弄好");

        Assert.Equal("answer", RoutedShop.Write(result.Requests[0]));
        Assert.True(result.IsOutOfScope && result.Grounds[0].IsOutOfScope);
        Assert.Null(result.Grounds[0].IfUnanswered);
    }

    [Fact]
    public async Task Route_NobodyIsSure_AsksTheLaterStagesWithWhatIsLikely()
    {
        IReadOnlyList<IntentCandidate> told = [];
        var neighbours = new ScriptedStage(RouteStages.Neighbours, static _ => null);
        var model = new ScriptedStage(RouteStages.ModelRouting, request =>
        {
            told = request.Candidates;
            return new StageVerdict { Candidates = [new IntentCandidate("exchange_item", 0.65)], Confidence = 0.65, Detail = "small" };
        });
        var shop = new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, ("return_item", 0.5), ("exchange_item", 0.2)), neighbours, model);

        var result = await shop.RouteAsync("请把它弄好");

        Assert.Equal("start exchange_item", RoutedShop.Write(result.Requests[0]));
        Assert.Equal(RouteStages.ModelRouting, result.Requests[0].Stage);
        Assert.Equal([new IntentCandidate("return_item", 0.5)], told);
        Assert.Equal([RouteStages.Faq, RouteStages.Classifier, RouteStages.ModelRouting], result.Steps.Select(static step => step.Stage));
        Assert.Equal([false, false, true], result.Steps.Select(static step => step.Accepted));
        Assert.Equal("small", result.Steps[2].Detail);
    }

    [Fact]
    public async Task Route_ClassifierIsSure_AsksNoModel()
    {
        var model = new ScriptedStage(RouteStages.ModelRouting, static _ => StageVerdict.None);
        var shop = new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, ("return_item", 0.9)), model);

        await shop.RouteAsync("请把它弄好");

        Assert.Empty(model.Asked);
    }

    [Fact]
    public async Task Route_Trace_TellsThresholdsMarginAndIntent()
    {
        var result = await new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, ("return_item", 0.9), ("exchange_item", 0.05))).RouteAsync("请把它弄好");

        var step = result.Steps[^1];
        Assert.Equal((RouteStages.Classifier, "return_item", 0.9, 0.7, 0.3, true), (step.Stage, step.Intent, step.Confidence, step.Threshold, step.RejectThreshold, step.Accepted));
        Assert.Equal(0.85, step.Margin!.Value, 9);
    }

    [Fact]
    public async Task Route_Rule_HoldsBeforeVettedAnswersAndTheClassifier()
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Routing = new RoutingSettings { Rules = [new RoutingRule { Intent = "complaint", Keywords = ["发票"] }, new RoutingRule { Intent = "handoff", Phrases = ["我想退货"] }] };

        Assert.Equal("answer complaint", await shop.CommandsAsync("发票怎么开？"));
        Assert.Equal("handoff Requested", await shop.CommandsAsync("我想退货！"));
    }

    [Fact]
    public async Task Route_PhraseOfTheWholeMessage_IsNotTakenApart()
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Routing = new RoutingSettings { Rules = [new RoutingRule { Intent = "complaint", Phrases = ["我想退货，另外发票怎么开"] }] };

        Assert.Equal("answer complaint", await shop.CommandsAsync("我想退货，另外发票怎么开？"));
    }

    [Fact]
    public async Task Route_IntentOfTheMerchantForPeople_IsHandedOffByRule()
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Routing = new RoutingSettings
        {
            Intents = [new IntentDefinition { Id = "wholesale", Action = IntentAction.Handoff }],
            Rules = [new RoutingRule { Intent = "wholesale", Keywords = ["批发"] }],
        };

        Assert.Equal("handoff Rule", await shop.CommandsAsync("我想批发一百件"));
    }

    [Fact]
    public async Task Route_VettedAnswer_IsFoundOnce()
    {
        var result = await (await RoutedShop.OpenAsync()).RouteAsync("发票");

        Assert.Equal("invoice-zh", result.Grounds[0].Match?.Hit?.Entry.Id.Value);
        Assert.Equal("发票", result.Grounds[0].Text);
        Assert.Equal(RouteStages.Faq, result.Requests[0].Stage);
        Assert.Equal("request_invoice", result.Requests[0].Intent);
    }

    [Theory]
    [InlineData("第一个", "start return_item")]
    [InlineData("the second one", "start exchange_item")]
    [InlineData("换货", "start exchange_item")]
    [InlineData("转人工", "handoff Requested")]
    public async Task Route_IntentsWereOffered_TakesTheChoice(string message, string commands)
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Offered = ["return_item", "exchange_item"];

        Assert.Equal(commands, await shop.CommandsAsync(message));
    }

    [Fact]
    public async Task Route_OfferedIntentIsLikely_IsEnough()
    {
        var shop = new RoutedShop(ScriptedStage.Thinking(RouteStages.Classifier, false, ("exchange_item", 0.4), ("return_item", 0.35))) { Offered = ["return_item", "exchange_item"] };

        Assert.Equal("start exchange_item", await shop.CommandsAsync("请把它弄好"));
    }

    [Fact]
    public async Task Route_MoreRequestsThanAreServed_SaysSoInTheTrace()
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Routing = new RoutingSettings { MaxRequests = 2 };

        var result = await shop.RouteAsync("我想退货。发票怎么开？退货运费谁出？帮我转人工");

        Assert.Equal(2, result.Requests.Count);
        var step = Assert.Single(result.Steps, static step => step.Stage == RouteStages.Splitting);
        Assert.Equal("4 requests; the last 2 beyond the 2 that are served", step.Detail);
        Assert.Equal([0, 1], result.Steps.Where(static step => step.Accepted).Select(static step => step.Request));
    }

    [Fact]
    public async Task Route_FuriousMessage_GoesToAPerson()
    {
        var result = await (await RoutedShop.OpenAsync()).RouteAsync("你们太垃圾了，快给我退钱");

        Assert.True(result.Tone.Sentiment <= -0.8);
        Assert.Equal("handoff Upset", RoutedShop.Write(Assert.Single(result.Requests)));
    }

    [Fact]
    public async Task Route_FuriousMessageWhereThatIsNoRule_IsServed()
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Routing = new RoutingSettings { Handoff = new HandoffSettings { SentimentBelow = null } };

        Assert.Equal("start request_refund", await shop.CommandsAsync("你们太垃圾了，快给我退钱"));
    }

    [Fact]
    public async Task Route_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        var stage = new ScriptedStage(RouteStages.Classifier, _ => throw new OperationCanceledException(cancelled.Token));

        await Assert.ThrowsAsync<OperationCanceledException>(() => new RoutedShop(stage).RouteAsync("请把它弄好"));
    }
}
