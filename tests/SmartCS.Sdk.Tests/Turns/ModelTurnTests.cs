using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Turns.ModelTurnShop;

namespace SmartCS.Sdk.Tests.Turns;

public sealed class ModelTurnTests
{
    private const string Question = "Is the Nordlys tent heavy, and how many friends fit in?";

    [Fact]
    public async Task Reply_VettedAnswerFits_NoModelIsAsked()
    {
        await using var shop = await OpenAsync();
        var reply = await shop.AskAsync("m1", TestShop.Question);

        Assert.Equal(ReplyOutcome.Answered, reply.Outcome);
        Assert.Empty(reply.ModelAttempts);
        Assert.Equal(0, shop.First.Calls);
    }

    [Fact]
    public async Task Reply_ModelWrites_IsGeneratedCitedAndTraced()
    {
        await using var shop = await OpenAsync();
        shop.First.Then(Says("The Nordlys tent weighs 2.4 kg.", "It sleeps three people."));
        var reply = await shop.AskAsync("m1", Question);

        Assert.Equal("The Nordlys tent weighs 2.4 kg. It sleeps three people.", reply.Text);
        Assert.Equal(ReplyOutcome.Generated, reply.Outcome);
        Assert.False(reply.IsDegraded);
        Assert.All(reply.Citations, citation => Assert.Equal("tent", citation.Entry.Value));
        Assert.Equal("It sleeps three people.", reply.Text.Substring(reply.Citations[^1].Start, reply.Citations[^1].Length));
        Assert.Equal(["screening", "faq", "classifier", "passages", "model"], reply.Route.Select(step => step.Stage));
        Assert.Equal("model", Assert.Single(reply.Route, step => step.Accepted).Stage);
        Assert.Equal("first", reply.Route[^1].Detail);
        Assert.Equal("first", Assert.Single(reply.ModelAttempts).Model);
        Assert.Equal(100, reply.Usage!.InputTokenCount);
    }

    [Fact]
    public async Task Reply_ChineseQuestion_IsAnsweredInChineseFromChineseKnowledge()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, request => Saying(("北极光帐篷重2.4公斤。", request.AllText.Contains("e2", StringComparison.Ordinal) ? "e2" : "e1"), ("可供三人使用。", "e1")));
        var reply = await shop.AskAsync("m1", "北极光帐篷沉不沉，能睡几个朋友？");

        Assert.Equal(ReplyOutcome.Generated, reply.Outcome);
        Assert.Equal("北极光帐篷重2.4公斤。可供三人使用。", reply.Text);
    }

    [Fact]
    public async Task Reply_FirstModelFails_TheNextAnswersAndTheRouteSaysSo()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, ScriptedResponse.Fail(ModelFailure.Unauthorized, 401));
        shop.Second.Then(Says("The Nordlys tent weighs 2.4 kg."));
        var reply = await shop.AskAsync("m1", Question);

        Assert.Equal("The Nordlys tent weighs 2.4 kg.", reply.Text);
        Assert.False(reply.IsDegraded);
        Assert.Equal([ModelFailure.Unauthorized, null], reply.ModelAttempts.Select(attempt => attempt.Failure));
        Assert.Equal("first Unauthorized, second answered", reply.Route[^1].Detail);
    }

    [Fact]
    public async Task Reply_AllModelsFail_IsTheExtractiveAnswerMarkedDegraded()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, ScriptedResponse.Fail(ModelFailure.Unauthorized, 401));
        shop.Second.When(_ => true, ScriptedResponse.Fail(() => new HttpRequestException("connection to 10.0.0.7 refused")));
        var reply = await shop.AskAsync("m1", "Is the weight of the Nordlys tent a burden?");

        Assert.Equal("The Nordlys tent weighs 2.4 kg.", reply.Text);
        Assert.Equal(ReplyOutcome.Supported, reply.Outcome);
        Assert.True(reply.IsDegraded);
        Assert.Equal("passages", reply.Route.Last(step => step.Accepted).Stage);
        Assert.Equal(2, reply.ModelAttempts.Count);
    }

    [Fact]
    public async Task Reply_ModelInventsAPrice_NothingUnsupportedIsSaid()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, Says("The Nordlys tent costs 99 euros.", "You have been refunded."));
        var reply = await shop.AskAsync("m1", Question);

        Assert.DoesNotContain("99", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("refund", reply.Text, StringComparison.Ordinal);
        Assert.NotEqual(ReplyOutcome.Generated, reply.Outcome);
        Assert.False(reply.IsDegraded);
        Assert.Equal(2, shop.First.Calls);
    }

    [Fact]
    public async Task Reply_ModelFindsNoAnswer_Abstains()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, ScriptedResponse.Text("""{"sentences":[]}"""));
        var reply = await shop.AskAsync("m1", "Does the Nordlys tent come in green?");

        Assert.Equal(ReplyOutcome.Abstained, reply.Outcome);
        Assert.True(reply.OffersHandoff);
        Assert.Empty(reply.Citations);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{\"sentences\":[{\"text\":")]
    [InlineData("")]
    public async Task Reply_InvalidAnswersForEver_FallsBackToTheKnowledge(string answer)
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, ScriptedResponse.Text(answer));
        shop.Second.When(_ => true, ScriptedResponse.Text(answer));
        var reply = await shop.AskAsync("m1", "Is the weight of the Nordlys tent a burden?");

        Assert.Equal("The Nordlys tent weighs 2.4 kg.", reply.Text);
        Assert.Equal(ReplyOutcome.Supported, reply.Outcome);
    }

    [Fact]
    public async Task Reply_SameMessageAgain_IsReplayedAndNotPaidAgain()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        await shop.AskAsync("m1", Question);
        var again = await shop.AskAsync("m1", Question);

        Assert.True(again.IsReplay);
        Assert.Equal("The Nordlys tent weighs 2.4 kg.", again.Text);
        Assert.Equal(1, shop.First.Calls);
    }

    [Fact]
    public async Task Reply_SecondTurn_TheModelKnowsTheFirstAndItsEntry()
    {
        await using var shop = await OpenAsync();
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        await shop.AskAsync("m1", Question);
        var reply = await shop.AskAsync("m2", "And what about its poles?");

        var asked = shop.First.Requests[1].Messages;
        Assert.Contains(asked, message => message.Role == ChatRole.User && message.Text.Contains(Question, StringComparison.Ordinal));
        Assert.Contains(asked, message => message.Role == ChatRole.Assistant && message.Text.Contains("2.4 kg", StringComparison.Ordinal));
        Assert.Contains("aluminium", shop.First.Requests[1].AllText, StringComparison.Ordinal);
        Assert.Equal(ReplyOutcome.Generated, reply.Outcome);
    }

    [Fact]
    public async Task Reply_LongConversation_TheModelIsGivenNoMoreThanTheBudget()
    {
        await using var shop = await OpenAsync(DefaultProfile with { Generation = new() { ExtractiveAbove = 1, MaxHistoryTokens = 60 } });
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        for (var i = 0; i < 30; i++)
        {
            await shop.AskAsync($"m{i}", $"Question {i}: {Question}");
        }

        Assert.Equal(shop.First.Requests[10].Messages.Count, shop.First.Requests[29].Messages.Count);
        Assert.Contains("Question 28", shop.First.Requests[29].AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("Question 20", shop.First.Requests[29].AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_BudgetOfZero_NoModelIsCalled()
    {
        var profile = DefaultProfile with { Budgets = [new Budget { Currency = "CNY", Hard = 0 }] };
        await using var shop = await OpenAsync(profile, builder => builder.AddPrice(Price("first")).AddPrice(Price("second")));
        var reply = await shop.AskAsync("m1", "Is the weight of the Nordlys tent a burden?");

        Assert.Equal(0, shop.First.Calls + shop.Second.Calls);
        Assert.True(reply.IsDegraded);
        Assert.Equal("The Nordlys tent weighs 2.4 kg.", reply.Text);
        Assert.Equal(ModelFailure.BudgetExceeded, Assert.Single(reply.ModelAttempts).Failure);
    }

    [Fact]
    public async Task Reply_PricedModel_TheCostIsOnTheReplyAndInTheReport()
    {
        await using var shop = await OpenAsync(configure: builder => builder.AddPrice(Price("first")));
        shop.First.Then(Says("The Nordlys tent weighs 2.4 kg."));
        var reply = await shop.AskAsync("m1", Question);
        await shop.AskAsync("m2", TestShop.Question);

        var cost = new Money(((100 * 2m) + (20 * 8m)) / 1_000_000, "CNY");
        Assert.Equal(cost, Assert.Single(reply.ModelAttempts).Cost);
        var report = await shop.Get<UsageReports>().QueryAsync(new UsageQuery { Merchant = "acme", From = shop.Time.GetUtcNow().AddDays(-1), To = shop.Time.GetUtcNow().AddDays(1), GroupBy = UsageGrouping.Intent });
        Assert.Equal(["return_item", "tent"], report.Rows.Select(row => row.Key).Order());
        Assert.Equal(cost.Amount, report.Rows.Single(row => row.Key == "tent").Costs.Single().Amount);
    }

    [Fact]
    public async Task Reply_ProfileNamesAnotherModelAtRunTime_TheNextTurnUsesIt()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["acme:Models:Answer:0"] = "first" }).Build();
        await using var shop = await OpenAsync(merchants: configuration);
        shop.First.When(_ => true, Says("The Nordlys tent weighs 2.4 kg."));
        shop.Second.When(_ => true, Says("It sleeps three people."));
        var before = await shop.AskAsync("m1", Question);
        configuration["acme:Models:Answer:0"] = "second";
        configuration.Reload();
        var after = await shop.AskAsync("m2", Question);
        configuration["acme:Models:Answer:0"] = "secnod";
        configuration.Reload();
        var kept = await shop.AskAsync("m3", Question);

        Assert.Equal(["first", "second", "second"], new[] { before, after, kept }.Select(reply => Assert.Single(reply.ModelAttempts).Model));
        Assert.Contains("did you mean 'second'", shop.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ToolIsGranted_ItsResultSupportsTheAnswer()
    {
        ToolContext? seen = null;
        var source = new OneTool(context =>
        {
            seen = context;
            return AIFunctionFactory.Create((string order) => $"Order {order} was shipped on 3 March 2026.", "order_status");
        });
        await using var shop = await OpenAsync(configure: builder => builder.AddTools(source));
        shop.First
            .Then(ScriptedResponse.ToolCall("order_status", new Dictionary<string, object?> { ["order"] = "A-17" }))
            .Then(Saying(("Order A-17 was shipped on 3 March 2026.", "t1")));
        var reply = await shop.AskAsync("m1", "Where is my order A-17?", shopper: Shopper.Verified("shopper-7"));

        Assert.Equal("Order A-17 was shipped on 3 March 2026.", reply.Text);
        Assert.Equal("shopper-7", seen!.Shopper.Id!.Value.Value);
        Assert.Equal("acme", seen.Merchant.Value);
    }

    private static ModelPrice Price(string model) => new() { Model = model, Currency = "CNY", InputPerMillion = 2, OutputPerMillion = 8 };

    private sealed class OneTool(Func<ToolContext, AIFunction> create) : IToolSource
    {
        public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<IReadOnlyList<ToolGrant>>([new ToolGrant { Function = create(context) }]);
    }
}
