using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Costs;

public sealed class UsageReportsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 12, 0, 0, 0, TimeSpan.Zero);

    private readonly InMemoryUsageStore _store = new();
    private readonly UsageReports _reports;
    private int _messages;

    public UsageReportsTests() =>
        _reports = new UsageReports(_store, PriceBook.FromPrices([], [new ExchangeRate { Currency = "USD", To = "CNY", Rate = 7 }, new ExchangeRate { Currency = "USD", To = "CNY", Rate = 8, EffectiveFrom = Monday.AddDays(2) }]));

    [Fact]
    public async Task QueryAsync_ThisWeekByIntent_GivesTheCostOfEachResolvedConversation()
    {
        // 退货: two conversations resolved, one not; 发货: one, without a model; and chatter of no known intent.
        await TurnAsync("c1", "退货", ReplyOutcome.Abstained, 1m);
        await TurnAsync("c1", "退货", ReplyOutcome.Generated, 2m);
        await TurnAsync("c2", "退货", ReplyOutcome.Generated, 2m);
        await TurnAsync("c3", "退货", ReplyOutcome.Abstained, 1m);
        await TurnAsync("c4", "发货", ReplyOutcome.Answered);
        await TurnAsync("c4", null, ReplyOutcome.NotUnderstood);

        var report = await QueryAsync(UsageGrouping.Intent);

        Assert.Equal(["退货", "发货", null], report.Rows.Select(row => row.Key));
        var returns = report.Rows[0];
        Assert.Equal((4, 3, 2, new Money(6, "CNY"), new Money(3, "CNY")), (returns.Turns, returns.Conversations, returns.ResolvedConversations, returns.Cost, returns.CostPerResolvedConversation));
        Assert.Equal((1, 1, 1, new Money(0, "CNY"), new Money(0, "CNY")), (report.Rows[1].Turns, report.Rows[1].Conversations, report.Rows[1].ResolvedConversations, report.Rows[1].Cost, report.Rows[1].CostPerResolvedConversation));
        Assert.Equal((1, 1, 0, null), (report.Rows[2].Turns, report.Rows[2].Conversations, report.Rows[2].ResolvedConversations, report.Rows[2].CostPerResolvedConversation));

        // The last turn of conversation 4 was not understood: in all it is not resolved, though what it first asked for is.
        Assert.Equal((6, 4, 2, new Money(3, "CNY")), (report.Total.Turns, report.Total.Conversations, report.Total.ResolvedConversations, report.Total.CostPerResolvedConversation));
    }

    [Theory]
    [InlineData(ReplyOutcome.Answered, false, false, 1)]
    [InlineData(ReplyOutcome.Supported, false, false, 1)]
    [InlineData(ReplyOutcome.Generated, false, false, 1)]
    [InlineData(ReplyOutcome.Abstained, false, false, 0)]
    [InlineData(ReplyOutcome.NotUnderstood, false, false, 0)]
    [InlineData(ReplyOutcome.Answered, true, false, 0)]
    [InlineData(ReplyOutcome.Answered, false, true, 0)]
    public async Task QueryAsync_LastTurn_SaysWhetherItIsResolved(ReplyOutcome outcome, bool offersHandoff, bool isHandedOff, int resolved)
    {
        await TurnAsync("c", "i", ReplyOutcome.Answered);
        await TurnAsync("c", "i", outcome, change: record => record with { OffersHandoff = offersHandoff, IsHandedOff = isHandedOff });

        var report = await QueryAsync(UsageGrouping.Intent);

        Assert.Equal((resolved, resolved), (report.Total.ResolvedConversations, Assert.Single(report.Rows).ResolvedConversations));
    }

    [Fact]
    public async Task QueryAsync_OfferedEarlierAndAnsweredLast_IsResolved()
    {
        await TurnAsync("c", "i", ReplyOutcome.Abstained, change: record => record with { OffersHandoff = true });
        await TurnAsync("c", "i", ReplyOutcome.Answered);

        Assert.Equal(1, (await QueryAsync(UsageGrouping.None)).Total.ResolvedConversations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task QueryAsync_HandedOffAtAnyTime_IsNotResolvedInAnyRow(bool first)
    {
        if (!first)
        {
            await TurnAsync("c", "i", ReplyOutcome.Answered);
        }

        // Asked for at a button, which is no turn.
        await _store.AppendAsync(new UsageRecord { Id = "button", Merchant = "shop", Conversation = "c", At = At(), IsHandedOff = true });
        if (first)
        {
            await TurnAsync("c", "i", ReplyOutcome.Answered);
        }

        var report = await QueryAsync(UsageGrouping.Intent);

        Assert.Equal(0, report.Total.ResolvedConversations);
        Assert.All(report.Rows, row => Assert.Equal(0, row.ResolvedConversations));
        Assert.Equal((1, 1), (report.Total.Turns, report.Total.Conversations));
    }

    [Fact]
    public async Task QueryAsync_OtherTimesAndMerchants_AreLeftOut()
    {
        await TurnAsync("c", "i", ReplyOutcome.Answered, 1m, change: record => record with { At = Monday.AddTicks(-1) });
        await TurnAsync("c", "i", ReplyOutcome.Answered, 1m, change: record => record with { At = Monday.AddDays(7) });
        await TurnAsync("c", "i", ReplyOutcome.Answered, 1m, change: record => record with { Merchant = "shop-b" });

        var report = await QueryAsync(UsageGrouping.Intent);

        Assert.Empty(report.Rows);
        Assert.Equal(new UsageRow { Costs = report.Total.Costs }, report.Total);
    }

    [Fact]
    public async Task QueryAsync_ByModelAndPurpose_CountsATurnInEachRowAndOnceInAll()
    {
        await TurnAsync("c", "i", ReplyOutcome.Generated, change: record => record with
        {
            Models =
            [
                Used("small", 0.1m) with { Purpose = ModelPurpose.Route },
                Used("big", null) with { Failure = ModelFailure.TimedOut, Calls = 2, InputTokens = 0, OutputTokens = 0 },
                Used("big", 1m) with { IsEstimated = true, InputTokens = 300, CachedInputTokens = 100, OutputTokens = 100, ReasoningTokens = 20 },
            ],
        });
        await TurnAsync("c", "i", ReplyOutcome.Answered);

        var byModel = await QueryAsync(UsageGrouping.Model);
        var byPurpose = await QueryAsync(UsageGrouping.Purpose);

        Assert.Equal(["big", "small", null], byModel.Rows.Select(row => row.Key));
        Assert.Equal([1, 1, 1], byModel.Rows.Select(row => row.Turns));
        Assert.Equal(["Answer", "Route", null], byPurpose.Rows.Select(row => row.Key));
        var big = byModel.Rows[0];
        Assert.Equal((3L, 300L, 100L, 100L, 20L, 1.0, 0), (big.ModelCalls, big.InputTokens, big.CachedInputTokens, big.OutputTokens, big.ReasoningTokens, big.EstimatedShare, big.UnpricedAttempts));
        Assert.Equal((2, 1, 1, 4L, 0.8), (byModel.Total.Turns, byModel.Total.Conversations, byModel.Total.ResolvedConversations, byModel.Total.ModelCalls, byModel.Total.EstimatedShare));
    }

    [Fact]
    public async Task QueryAsync_SeveralCurrencies_AreGivenApartAndInTheOneAskedFor()
    {
        await TurnAsync("c1", "i", ReplyOutcome.Generated, change: record => record with { Models = [Used("a", 1m), Used("b", 2m, "USD")] });
        await TurnAsync("c2", "i", ReplyOutcome.Generated, change: record => record with { At = Monday.AddDays(3), Models = [Used("b", 1m, "USD")] });

        var apart = await QueryAsync(UsageGrouping.None);
        var together = await QueryAsync(UsageGrouping.None, "CNY");
        var unreachable = await QueryAsync(UsageGrouping.None, "EUR");

        Assert.Equal([new Money(1, "CNY"), new Money(3, "USD")], apart.Total.Costs);
        Assert.Null(apart.Total.Cost);

        // 1 + 2 x 7 on Monday, and 1 x 8 on Thursday.
        Assert.Equal((new Money(23, "CNY"), new Money(11.5m, "CNY")), (together.Total.Cost, together.Total.CostPerResolvedConversation));
        Assert.Equal((null, null), (unreachable.Total.Cost, unreachable.Total.CostPerResolvedConversation));
    }

    [Fact]
    public async Task QueryAsync_ByDayOutcomeAndConversation_MakesTheirRows()
    {
        await TurnAsync("c1", "i", ReplyOutcome.Answered, change: record => record with { At = new DateTimeOffset(2026, 1, 14, 1, 0, 0, TimeSpan.FromHours(8)) });
        await TurnAsync("c1", "i", ReplyOutcome.Abstained, 1m, change: record => record with { At = Monday, IsDegraded = true });
        await _store.AppendAsync(UsageRecord.OfWork("shop", "import", [new ModelAttempt { Model = "e", Purpose = ModelPurpose.Embed, Usage = new UsageDetails { InputTokenCount = 9 } }], Monday));

        Assert.Equal(["2026-01-12", "2026-01-13"], (await QueryAsync(UsageGrouping.Day)).Rows.Select(row => row.Key));
        Assert.Equal(["Abstained", "Answered", null], (await QueryAsync(UsageGrouping.Outcome)).Rows.Select(row => row.Key));
        var byConversation = await QueryAsync(UsageGrouping.Conversation);
        Assert.Equal(["c1", null], byConversation.Rows.Select(row => row.Key));
        Assert.Equal((1, 1, 0), (byConversation.Total.DegradedTurns, byConversation.Total.UnpricedAttempts, byConversation.Rows[0].UnpricedAttempts));
    }

    [Fact]
    public async Task QueryAsync_WrongQuery_Throws()
    {
        var good = new UsageQuery { Merchant = "shop", From = Monday, To = Monday };

        foreach (var query in new[] { good with { Merchant = default }, good with { To = Monday.AddTicks(-1) }, good with { Currency = "yuan" }, good with { GroupBy = (UsageGrouping)77 } })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await _reports.QueryAsync(query));
        }
    }

    [Fact]
    public void QueryAsync_AnyRecords_TheRowsOfADividingGroupingSumUpToTheTotal() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                (from conversation in Gen.Choose(0, 3)
                 from intent in Gen.Choose(0, 2)
                 from outcome in Gen.Elements(Enum.GetValues<ReplyOutcome>())
                 from hour in Gen.Choose(0, 100)
                 from cents in Gen.Choose(0, 1_000)
                 from handoff in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
                 select (conversation, intent, outcome, hour, cents, handoff)).ArrayOf().ToArbitrary(),
                samples =>
                {
                    var store = new InMemoryUsageStore();
                    for (var i = 0; i < samples.Length; i++)
                    {
                        var (conversation, intent, outcome, hour, cents, handoff) = samples[i];
                        store.AppendAsync(new UsageRecord
                        {
                            Id = $"{i}",
                            Merchant = "shop",
                            Conversation = $"c{conversation}",
                            At = Monday.AddHours(hour),
                            Intent = intent == 0 ? null : $"i{intent}",
                            Outcome = outcome,
                            OffersHandoff = handoff,
                            Models = [Used("m", cents / 100m)],
                        }).AsTask().GetAwaiter().GetResult();
                    }

                    var reports = new UsageReports(store, PriceBook.FromPrices([]));
                    foreach (var grouping in new[] { UsageGrouping.Intent, UsageGrouping.Day, UsageGrouping.Outcome, UsageGrouping.Conversation })
                    {
                        var report = reports.QueryAsync(Query(grouping) with { Currency = "CNY" }).AsTask().GetAwaiter().GetResult();
                        Assert.Equal(report.Total.Turns, report.Rows.Sum(row => row.Turns));
                        Assert.Equal(report.Total.Cost!.Value.Amount, report.Rows.Sum(row => row.Cost!.Value.Amount));
                        Assert.Equal(samples.Sum(sample => sample.cents) / 100m, report.Total.Cost!.Value.Amount);
                        Assert.True(report.Rows.Sum(row => row.Conversations) >= report.Total.Conversations);
                        Assert.All(report.Rows, row => Assert.InRange(row.ResolvedConversations, 0, row.Conversations));

                        // The definition, said another way.
                        var expected = samples.Select((sample, i) => (sample, i)).GroupBy(item => item.sample.conversation)
                            .Count(turns => turns.MaxBy(item => (item.sample.hour, item.i)).sample is { handoff: false, outcome: ReplyOutcome.Answered or ReplyOutcome.Supported or ReplyOutcome.Generated });
                        Assert.Equal(expected, report.Total.ResolvedConversations);
                    }
                }));

    private static UsageQuery Query(UsageGrouping grouping, string? currency = null) => new() { Merchant = "shop", From = Monday, To = Monday.AddDays(7), GroupBy = grouping, Currency = currency };

    private static ModelUsage Used(string model, decimal? cost, string currency = "CNY") => new()
    {
        Model = model,
        Purpose = ModelPurpose.Answer,
        InputTokens = 60,
        OutputTokens = 40,
        Cost = cost is { } amount ? new Money(amount, currency) : null,
    };

    private ValueTask<UsageReport> QueryAsync(UsageGrouping grouping, string? currency = null) => _reports.QueryAsync(Query(grouping, currency));

    private DateTimeOffset At() => Monday.AddMinutes(++_messages);

    private async Task TurnAsync(string conversation, string? intent, ReplyOutcome outcome, decimal? cost = null, Func<UsageRecord, UsageRecord>? change = null)
    {
        var at = At();
        var record = UsageRecord.OfTurn("shop", conversation, new Reply { Message = $"m{_messages}", Text = "A reply.", Outcome = outcome }, at, intent);
        record = cost is null ? record : record with { Models = [Used("m", cost)] };
        Assert.True(await _store.AppendAsync(change is null ? record : change(record)));
    }
}
