using System.Diagnostics.Metrics;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Costs;

/// <summary>What counts against a budget, and until when.</summary>
public sealed class BudgetSpendingTests
{
    // Wednesday.
    private readonly ManualTimeProvider _time = new(BudgetFixture.Start);
    private readonly InMemoryUsageStore _store = new();

    [Theory]
    [InlineData(BudgetPeriod.Day, "2026-01-14T23:59:59", "2026-01-15T00:00:00")]
    [InlineData(BudgetPeriod.Week, "2026-01-18T23:59:59", "2026-01-19T00:00:00")]
    [InlineData(BudgetPeriod.Month, "2026-01-31T23:59:59", "2026-02-01T00:00:00")]
    public async Task Ask_PeriodEnds_BeginsAnew(BudgetPeriod period, string last, string next)
    {
        var fixture = new BudgetFixture(_store, _time);
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(2, period));

        Assert.Equal(2, await fixture.AskUntilRefusedAsync(profile));
        _time.SetUtcNow(Utc(last));
        Assert.Equal(0, await fixture.AskUntilRefusedAsync(profile));
        _time.SetUtcNow(Utc(next));
        Assert.Equal(2, await fixture.AskUntilRefusedAsync(profile));

        Assert.Equal(2, fixture.Log.Entries.Count(entry => entry.EventId == 1403));
    }

    [Theory]
    [InlineData("2026-01-14", "2026-01-14", "2026-01-12", "2026-01-01")]
    [InlineData("2026-01-12", "2026-01-12", "2026-01-12", "2026-01-01")]
    [InlineData("2026-01-18", "2026-01-18", "2026-01-12", "2026-01-01")]
    [InlineData("2026-03-01", "2026-03-01", "2026-02-23", "2026-03-01")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-26", "2024-02-01")]
    [InlineData("2027-01-01", "2027-01-01", "2026-12-28", "2027-01-01")]
    public void Start_OfAnyDay_IsTheFirstOfItsPeriod(string day, string ofDay, string ofWeek, string ofMonth)
    {
        var asked = DateOnly.Parse(day);

        Assert.Equal(DateOnly.Parse(ofDay), BudgetPeriods.Start(BudgetPeriod.Day, asked));
        Assert.Equal(DateOnly.Parse(ofWeek), BudgetPeriods.Start(BudgetPeriod.Week, asked));
        Assert.Equal(DateOnly.Parse(ofMonth), BudgetPeriods.Start(BudgetPeriod.Month, asked));
        Assert.Equal(new[] { DateOnly.Parse(ofWeek), DateOnly.Parse(ofMonth) }.Min(), BudgetPeriods.Earliest(asked));
    }

    [Fact]
    public async Task Ask_AfterARestart_KnowsWhatWasSpentBefore()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(5, BudgetPeriod.Week));
        await SpendAsync(new BudgetFixture(_store, _time), profile, 3);

        // The week before, and days of this week before today.
        await RecordAsync("last week", 100, Utc("2026-01-11T23:59:59"));
        await RecordAsync("monday", 1, Utc("2026-01-12T00:00:00"));

        Assert.Equal(1, await new BudgetFixture(_store, _time).AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task Ask_AnotherProcessSpends_IsSeenAtTheNextLook()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(10));
        var (here, there) = (new BudgetFixture(_store, _time), new BudgetFixture(_store, _time));
        await SpendAsync(here, profile, 2);
        await SpendAsync(there, profile, 6);

        _time.Advance(MerchantSpending.RefreshInterval);

        Assert.Equal(2, await here.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task Ask_ManyLooksAtTheStore_CountEverythingOnce()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(20));
        var fixture = new BudgetFixture(_store, _time);
        for (var i = 0; i < 10; i++)
        {
            await SpendAsync(fixture, profile, 1);
            _time.Advance(MerchantSpending.RefreshInterval);
        }

        // Some are not put into the store, as when a turn is given up; they were paid all the same.
        for (var i = 0; i < 5; i++)
        {
            await fixture.AskAsync(profile);
            _time.Advance(MerchantSpending.RefreshInterval);
        }

        Assert.Equal(5, await fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task Record_ATurnOverMidnight_CountsInOnePeriodOnly()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(3));
        var fixture = new BudgetFixture(_store, _time);
        await SpendAsync(fixture, profile, 1);
        _time.SetUtcNow(Utc("2026-01-14T23:59:59"));
        var begun = _time.GetUtcNow();
        _time.SetUtcNow(Utc("2026-01-15T00:00:01"));
        var call = await fixture.AskAsync(profile);
        await fixture.Recorder.RecordAsync(UsageRecord.OfWork("shop", "over midnight", call.Attempts, begun));

        _time.Advance(MerchantSpending.RefreshInterval);

        Assert.Equal(3, await fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task Record_WorkThatWasNoCall_CountsAtOnce()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(10));
        var fixture = new BudgetFixture(_store, _time);
        await SpendAsync(fixture, profile, 1);

        // Without a cost of its own: the recorder prices it, 4 CNY.
        await fixture.Recorder.RecordAsync(new UsageRecord
        {
            Id = "embedding",
            Merchant = "shop",
            At = _time.GetUtcNow(),
            Models = [new ModelUsage { Model = "big", Purpose = ModelPurpose.Embed, InputTokens = 8_000 }],
        });

        Assert.Equal(5, await fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task Record_SameRecordAgain_CountsOnce()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(10));
        var fixture = new BudgetFixture(_store, _time);
        await SpendAsync(fixture, profile, 1);
        var record = new UsageRecord { Id = "r", Merchant = "shop", At = _time.GetUtcNow(), Models = [new ModelUsage { Model = "big", Purpose = ModelPurpose.Embed, Cost = new Money(2, "CNY") }] };

        Assert.True(await fixture.Recorder.RecordAsync(record));
        Assert.False(await fixture.Recorder.RecordAsync(record));

        Assert.Equal(7, await fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task Ask_AnotherMerchantSpends_IsNotTheirBudget()
    {
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(1));
        var fixture = new BudgetFixture(_store, _time);

        Assert.Equal(1, await fixture.AskUntilRefusedAsync(profile));
        Assert.Equal(1, await fixture.AskUntilRefusedAsync(profile with { Id = "shop-b" }));
    }

    [Fact]
    public async Task Ask_BudgetAddedLater_KnowsWhatWasSpentBefore()
    {
        var fixture = new BudgetFixture(_store, _time);
        await SpendAsync(fixture, BudgetFixture.Profile(BudgetFixture.Hard(100)), 4);

        Assert.Equal(2, await fixture.AskUntilRefusedAsync(BudgetFixture.Profile(BudgetFixture.Hard(6, BudgetPeriod.Month))));
        Assert.Equal(1, await fixture.AskUntilRefusedAsync(BudgetFixture.Profile(BudgetFixture.Hard(1, BudgetPeriod.Week, "USD"))));
    }

    [Fact]
    public async Task Ask_LimitRaised_GoesOn()
    {
        var fixture = new BudgetFixture(_store, _time);

        Assert.Equal(2, await fixture.AskUntilRefusedAsync(BudgetFixture.Profile(BudgetFixture.Hard(2))));
        Assert.Equal(3, await fixture.AskUntilRefusedAsync(BudgetFixture.Profile(BudgetFixture.Hard(5))));
    }

    [Fact]
    public async Task Ask_StoreNeverRead_CallsNoModelUntilItIs()
    {
        var broken = new BrokenStore(_store) { IsBroken = true, IsSlow = true };
        var fixture = new BudgetFixture(broken, _time);
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(2));

        var error = await Assert.ThrowsAsync<ModelException>(() => fixture.AskAsync(profile));

        Assert.Equal(ModelFailure.BudgetExceeded, error.Failure);
        Assert.Contains(fixture.Log.Entries, entry => entry.EventId == 1405);
        await fixture.AskAsync(BudgetFixture.Profile(new Budget { Currency = "CNY", Soft = 5 }));
        Assert.Equal(1, fixture.Model.Calls);
        broken.IsBroken = false;
        Assert.Equal(1, await fixture.AskUntilRefusedAsync(profile));
    }

    [Fact]
    public async Task Ask_StoreFailsLater_GoesOnWithWhatIsKnown()
    {
        var broken = new BrokenStore(_store);
        var fixture = new BudgetFixture(broken, _time);
        var profile = BudgetFixture.Profile(BudgetFixture.Hard(3));
        await SpendAsync(fixture, profile, 1);
        broken.IsBroken = true;
        _time.Advance(MerchantSpending.RefreshInterval);

        Assert.Equal(2, await fixture.AskUntilRefusedAsync(profile));
        Assert.Single(fixture.Log.Entries, entry => entry.EventId == 1405);
    }

    [Fact]
    public async Task Ask_LimitReached_IsMeasuredOnceAndEachRefusalToo()
    {
        var measured = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "SmartCS.Sdk" && instrument.Name.StartsWith("smartcs.budget", StringComparison.Ordinal))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var known = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (known["smartcs.merchant"] is "measured")
            {
                measured.Add($"{instrument.Name} {value} {known.GetValueOrDefault("smartcs.budget.limit")}".TrimEnd());
            }
        });
        listener.Start();
        var fixture = new BudgetFixture(_store, _time);
        var profile = BudgetFixture.Profile(new Budget { Currency = "CNY", Soft = 1, Hard = 1.1m }) with { Id = "measured" };

        await fixture.AskUntilRefusedAsync(profile);
        await fixture.AskUntilRefusedAsync(profile);

        Assert.Equal(["smartcs.budget.reached 1 soft", "smartcs.budget.reached 1 hard", "smartcs.budget.refused 1", "smartcs.budget.refused 1"], measured);
    }

    private static DateTimeOffset Utc(string instant) => DateTimeOffset.Parse(instant + "Z");

    private static async Task SpendAsync(BudgetFixture fixture, MerchantProfile profile, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var call = await fixture.AskAsync(profile);
            Assert.True(await fixture.Recorder.RecordAsync(UsageRecord.OfWork("shop", Guid.NewGuid().ToString("N"), call.Attempts, fixture.Time.GetUtcNow())));
        }
    }

    private async Task RecordAsync(string id, decimal amount, DateTimeOffset at) => await _store.AppendAsync(new UsageRecord
    {
        Id = id,
        Merchant = "shop",
        At = at,
        Models = [new ModelUsage { Model = "big", Purpose = ModelPurpose.Answer, Cost = new Money(amount, "CNY") }],
    });

    private sealed class BrokenStore(IUsageStore inner) : IUsageStore
    {
        public bool IsBroken { get; set; }

        public bool IsSlow { get; init; }

        public ValueTask<bool> AppendAsync(UsageRecord record, CancellationToken cancellationToken = default) => inner.AppendAsync(record, cancellationToken);

        public IAsyncEnumerable<UsageRecord> ReadAsync(MerchantId merchant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(merchant, from, to, cancellationToken);

        public async ValueTask<IReadOnlyList<DailyCost>> SumAsync(MerchantId merchant, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
        {
            if (IsSlow)
            {
                await Task.Yield();
            }

            return IsBroken ? throw new SmartCustomerServiceException("The store is away.") : await inner.SumAsync(merchant, from, to, cancellationToken);
        }
    }
}
