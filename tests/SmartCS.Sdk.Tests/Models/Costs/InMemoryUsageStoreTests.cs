using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Costs;

public sealed class InMemoryUsageStoreTests : UsageStoreConformance
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    protected override IUsageStore CreateStore() => new InMemoryUsageStore();

    [Fact]
    public async Task AppendAsync_MoreThanAreKept_ForgetsTheOldestButNotTheirCost()
    {
        var store = new InMemoryUsageStore(maxRecords: 3);
        for (var i = 0; i < 10; i++)
        {
            await store.AppendAsync(Usage(i % 2 == 0 ? "a" : "b", $"r{i}", Noon));
        }

        Assert.Equal(["r8"], await ReadAsync(store, "a"));
        Assert.Equal(["r7", "r9"], await ReadAsync(store, "b"));
        Assert.Equal(5m, Assert.Single(await store.SumAsync("a", new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1))).Cost.Amount);
        Assert.True(await store.AppendAsync(Usage("a", "r0", Noon)));
        Assert.False(await store.AppendAsync(Usage("b", "r9", Noon)));
    }

    [Fact]
    public async Task SumAsync_ManyYears_KeepsTheLast400Days()
    {
        var store = new InMemoryUsageStore(maxRecords: 3);
        for (var day = 0; day < 2_000; day++)
        {
            await store.AppendAsync(Usage("a", $"r{day}", Noon.AddDays(day)));
        }

        var sums = await store.SumAsync("a", DateOnly.MinValue, DateOnly.MaxValue);

        Assert.Equal(new DateOnly(2026, 3, 1).AddDays(1_999), sums[^1].Day);
        Assert.InRange(sums.Count, 400, 402);
    }

    [Fact]
    public void Constructor_NoRecords_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryUsageStore(0));

    private static UsageRecord Usage(MerchantId merchant, string id, DateTimeOffset at) => new()
    {
        Id = id,
        Merchant = merchant,
        At = at,
        Models = [new ModelUsage { Model = "m", Purpose = ModelPurpose.Answer, Cost = new Money(1, "CNY") }],
    };

    private static async Task<List<string>> ReadAsync(InMemoryUsageStore store, MerchantId merchant)
    {
        var ids = new List<string>();
        await foreach (var record in store.ReadAsync(merchant, DateTimeOffset.MinValue, DateTimeOffset.MaxValue))
        {
            ids.Add(record.Id);
        }

        return ids;
    }
}
