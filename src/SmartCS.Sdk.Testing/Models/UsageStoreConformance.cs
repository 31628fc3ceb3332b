using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Testing;

/// <summary>The contract of <see cref="IUsageStore"/> as tests. A store author derives one class and gives out an empty store.</summary>
public abstract class UsageStoreConformance
{
    private static readonly MerchantId Merchant = "shop-a";
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private IUsageStore? _store;
    private object? _creating;

    /// <summary>The store under test, created on first use.</summary>
    protected IUsageStore Store => LazyInitializer.EnsureInitialized(ref _store, ref _creating, CreateStore);

    /// <summary>Creates an empty store. The derived class disposes of it.</summary>
    protected abstract IUsageStore CreateStore();

    /// <summary>Everything of a record comes back, whatever characters it holds.</summary>
    [Fact]
    public async Task AppendAsync_RecordWithEveryProperty_ComesBackWhole()
    {
        var record = Full();

        Assert.True(await Store.AppendAsync(record));

        Same(record, Assert.Single(await ReadAllAsync()));
    }

    /// <summary>A record of nothing but what is required comes back as it is.</summary>
    [Fact]
    public async Task AppendAsync_SmallestRecord_ComesBackWhole()
    {
        var record = new UsageRecord { Id = "r", Merchant = Merchant, At = Noon };

        await Store.AppendAsync(record);

        Same(record, Assert.Single(await ReadAllAsync()));
        Assert.Empty(await SumAllAsync());
    }

    /// <summary>An id that is already there changes nothing, and costs are summed up once.</summary>
    [Fact]
    public async Task AppendAsync_SameIdAgain_StaysAsItWas()
    {
        Assert.True(await Store.AppendAsync(Cost("r1", Noon, 1m)));

        Assert.False(await Store.AppendAsync(Cost("r1", Noon.AddDays(1), 5m)));

        Same(Cost("r1", Noon, 1m), Assert.Single(await ReadAllAsync()));
        Assert.Equal([new DailyCost(new DateOnly(2026, 3, 1), new Money(1m, "CNY"))], await SumAllAsync());
    }

    /// <summary>Ids differ by case and by every character.</summary>
    [Fact]
    public async Task AppendAsync_IdsThatLookAlike_AreDifferent()
    {
        string[] ids = ["r", "R", "r ", "ｒ", "r\u0301"];

        foreach (var id in ids)
        {
            Assert.True(await Store.AppendAsync(Cost(id, Noon, 1m)));
        }

        Assert.Equal(ids, (await ReadAllAsync()).Select(record => record.Id));
    }

    /// <summary>What cannot be kept is refused, and nothing of it is kept.</summary>
    [Fact]
    public async Task AppendAsync_PropertyOutOfRange_Throws()
    {
        var good = Cost("r", Noon, 1m);
        UsageRecord[] bad =
        [
            good with { Id = string.Empty },
            good with { Id = new string('x', UsageRecord.MaxIdLength + 1) },
            good with { Merchant = default },
            good with { Intent = string.Empty },
            good with { Intent = new string('x', UsageRecord.MaxIntentLength + 1) },
            good with { Models = [good.Models[0] with { Cost = new Money(1, "yuan") }] },
            good with { Models = [good.Models[0] with { Cost = new Money(-1, "CNY") }] },
        ];

        foreach (var record in bad)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.AppendAsync(record));
        }

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Store.AppendAsync(null!));
        Assert.Empty(await ReadAllAsync());
        Assert.Empty(await SumAllAsync());
    }

    /// <summary>A time begins with its first instant and ends before its last, whatever offsets instants are written with.</summary>
    [Fact]
    public async Task ReadAsync_Boundaries_TakeTheFirstInstantAndLeaveTheLast()
    {
        await Store.AppendAsync(Cost("before", Noon.AddTicks(-1), 1m));
        await Store.AppendAsync(Cost("first", Noon.ToOffset(TimeSpan.FromHours(8)), 1m));
        await Store.AppendAsync(Cost("last", Noon.AddHours(1).AddTicks(-1), 1m));
        await Store.AppendAsync(Cost("after", Noon.AddHours(1), 1m));

        var read = await ReadAsync(Merchant, Noon.ToOffset(TimeSpan.FromHours(-5)), Noon.AddHours(1));

        Assert.Equal(["first", "last"], read.Select(record => record.Id));
        Assert.Empty(await ReadAsync(Merchant, Noon, Noon));
        Assert.Equal(4, (await ReadAsync(Merchant, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Count);
    }

    /// <summary>Records come in the order of their instants, and those of one instant as they were appended.</summary>
    [Fact]
    public async Task ReadAsync_AppendedOutOfOrder_GivesThemInTheOrderOfTime()
    {
        await Store.AppendAsync(Cost("c", Noon.AddMinutes(2), 1m));
        await Store.AppendAsync(Cost("b1", Noon.AddMinutes(1), 1m));
        await Store.AppendAsync(Cost("a", Noon, 1m));
        await Store.AppendAsync(Cost("b2", Noon.AddMinutes(1), 1m));
        await Store.AppendAsync(Cost("b0", Noon.AddMinutes(1), 1m));

        Assert.Equal(["a", "b1", "b2", "b0", "c"], (await ReadAllAsync()).Select(record => record.Id));
    }

    /// <summary>An enumeration gives what was there when it began.</summary>
    [Fact]
    public async Task ReadAsync_AppendedDuringTheEnumeration_IsNotGiven()
    {
        await Store.AppendAsync(Cost("r1", Noon, 1m));
        await Store.AppendAsync(Cost("r2", Noon, 1m));
        var read = new List<string>();

        await foreach (var record in Store.ReadAsync(Merchant, Noon.AddDays(-1), Noon.AddDays(1)))
        {
            read.Add(record.Id);
            await Store.AppendAsync(Cost($"later {record.Id}", Noon.AddMinutes(1), 1m));
        }

        Assert.Equal(["r1", "r2"], read);
    }

    /// <summary>Days are those of UTC, currencies stay apart, and nothing is rounded.</summary>
    [Fact]
    public async Task SumAsync_DaysAndCurrencies_AreSummedUpExactly()
    {
        var beijing = TimeSpan.FromHours(8);
        await Store.AppendAsync(Cost("r1", new DateTimeOffset(2026, 3, 2, 7, 59, 59, beijing), 0.1m));
        await Store.AppendAsync(Cost("r2", new DateTimeOffset(2026, 3, 2, 8, 0, 0, beijing), 0.2m));
        await Store.AppendAsync(Cost("r3", new DateTimeOffset(2026, 3, 2, 23, 59, 59, TimeSpan.Zero), 0.0000000001m));
        await Store.AppendAsync(Cost("r4", new DateTimeOffset(2026, 3, 2, 23, 59, 59, TimeSpan.Zero), 3m, "USD", "CNY"));

        Assert.Equal(
            [
                new DailyCost(new DateOnly(2026, 3, 1), new Money(0.1m, "CNY")),
                new DailyCost(new DateOnly(2026, 3, 2), new Money(3.2000000001m, "CNY")),
                new DailyCost(new DateOnly(2026, 3, 2), new Money(3m, "USD")),
            ],
            await SumAllAsync());
        Assert.Equal(
            [new DailyCost(new DateOnly(2026, 3, 1), new Money(0.1m, "CNY"))],
            await Store.SumAsync(Merchant, new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1)));
        Assert.Empty(await Store.SumAsync(Merchant, new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 3)));
    }

    /// <summary>Attempts without a cost, or of no cost, leave no sum.</summary>
    [Fact]
    public async Task SumAsync_NothingCost_IsEmpty()
    {
        var free = Cost("r1", Noon, 0m);
        await Store.AppendAsync(free);
        await Store.AppendAsync(free with { Id = "r2", Models = [free.Models[0] with { Cost = null }] });

        Assert.Empty(await SumAllAsync());
    }

    /// <summary>Two merchants with the same ids never see each other's records or sums.</summary>
    [Fact]
    public async Task EveryMember_TwoMerchantsWithTheSameIds_StayApart()
    {
        Assert.True(await Store.AppendAsync(Cost("r", Noon, 1m)));
        Assert.True(await Store.AppendAsync(Cost("r", Noon, 2m) with { Merchant = "shop-b" }));

        Same(Cost("r", Noon, 1m), Assert.Single(await ReadAllAsync()));
        Assert.Equal("shop-b", Assert.Single(await ReadAsync("shop-b", Noon, Noon.AddDays(1))).Merchant);
        Assert.Equal([new DailyCost(new DateOnly(2026, 3, 1), new Money(2m, "CNY"))], await Store.SumAsync("shop-b", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        Assert.Empty(await ReadAsync("shop-c", Noon, Noon.AddDays(1)));
        Assert.Empty(await Store.SumAsync("shop-c", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        Assert.Empty(await ReadAsync("SHOP-A", Noon, Noon.AddDays(1)));
    }

    /// <summary>Of many calls with the same id one is told that its record is new, and it is summed up once.</summary>
    [Fact]
    public async Task AppendAsync_SameIdFromManyCallersAtOnce_IsKeptOnce()
    {
        for (var round = 1; round <= 10; round++)
        {
            var id = $"r{round}";
            var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await Store.AppendAsync(Cost(id, Noon, 1m)))));

            Assert.Single(told, isNew => isNew);
            Assert.Equal(round, (await ReadAllAsync()).Count);
            Assert.Equal(round, Assert.Single(await SumAllAsync()).Cost.Amount);
        }
    }

    /// <summary>Concurrent records are all kept, and their sum is exact.</summary>
    [Fact]
    public async Task AppendAsync_ManyAtOnce_LosesNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await Store.AppendAsync(Cost($"w{writer}-{i}", Noon.AddSeconds(i), 0.01m));
            }
        })));

        Assert.Equal(200, (await ReadAllAsync()).Select(record => record.Id).Distinct().Count());
        Assert.Equal(2m, Assert.Single(await SumAllAsync()).Cost.Amount);
    }

    /// <summary>A call that is cancelled beforehand does nothing.</summary>
    [Fact]
    public async Task EveryMember_CancelledBeforehand_ThrowsAndKeepsNothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.AppendAsync(Cost("r", Noon, 1m), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.SumAsync(Merchant, default, DateOnly.MaxValue, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Store.ReadAsync(Merchant, Noon, Noon.AddDays(1), cancelled))
            {
            }
        });

        Assert.Empty(await ReadAllAsync());
    }

    private static UsageRecord Cost(string id, DateTimeOffset at, decimal amount, params string[] currencies) => new()
    {
        Id = id,
        Merchant = Merchant,
        At = at,
        Models = [.. currencies.DefaultIfEmpty("CNY").Select(currency => new ModelUsage { Model = "m", Purpose = ModelPurpose.Answer, InputTokens = 1, Cost = new Money(amount, currency) })],
    };

    private static UsageRecord Full() => new()
    {
        Id = "turn:6:chat 1:消息 '); DROP TABLE usage; -- \u2028🎧",
        Merchant = Merchant,
        Conversation = "chat 1",
        Message = "消息",
        At = new DateTimeOffset(2026, 5, 6, 7, 8, 9, 123, TimeSpan.FromHours(8)).AddTicks(4567),
        Intent = "退货 refund",
        Outcome = ReplyOutcome.Generated,
        IsDegraded = true,
        OffersHandoff = true,
        IsHandedOff = true,
        Models =
        [
            new ModelUsage { Model = "qwen-plus", Purpose = ModelPurpose.Route, Failure = ModelFailure.TimedOut, Calls = 2 },
            new ModelUsage
            {
                Model = "深度", Purpose = ModelPurpose.Answer, InputTokens = 1_000_000_000_000, CachedInputTokens = 3, OutputTokens = 2, ReasoningTokens = 1, IsEstimated = true,
                Cost = new Money(0.0000000001230m, "CNY"),
            },
        ],
    };

    private static void Same(UsageRecord expected, UsageRecord actual)
    {
        Assert.Equal(expected.Models, actual.Models);
        Assert.Equal(expected.At.Offset, actual.At.Offset);
        Assert.Equal(expected, actual with { Models = expected.Models });
    }

    private async Task<List<UsageRecord>> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to)
    {
        var records = new List<UsageRecord>();
        await foreach (var record in Store.ReadAsync(merchant, from, to))
        {
            records.Add(record);
        }

        return records;
    }

    private Task<List<UsageRecord>> ReadAllAsync() => ReadAsync(Merchant, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private ValueTask<IReadOnlyList<DailyCost>> SumAllAsync() => Store.SumAsync(Merchant, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
}
