using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class ResponseCacheMemoryTests
{
    private const long Limit = 1L << 20;

    private readonly CacheBench _bench = new(memoryLimit: Limit);

    [Fact]
    public void Store_BeyondTheLimit_StaysWithinItAndKeepsWhatWasUsedLast()
    {
        var old = CacheBench.Profile("old");
        var profile = CacheBench.Profile("acme", maxEntries: 100_000);
        _bench.Store(old, "never asked again");
        _bench.Store(CacheBench.Profile("busy"), "asked all the time");

        for (var i = 0; i < 5_000; i++)
        {
            Assert.True(_bench.Store(profile, $"question {i}", new string('a', 200)));
            Assert.NotNull(_bench.Find(CacheBench.Profile("busy"), "asked all the time"));
            Assert.InRange(_bench.Cache.MemoryBytes, 1, Limit);
        }

        Assert.Equal(0, _bench.Cache.CountOf("old"));
        Assert.Null(_bench.Find(profile, "question 0"));
        Assert.NotNull(_bench.Find(profile, "question 4999"));
        Assert.Equal(2, _bench.Cache.MerchantCount);
    }

    [Fact]
    public void Store_ManyMerchants_StaysWithinTheLimit()
    {
        for (var i = 0; i < 10_000; i++)
        {
            _bench.Store(CacheBench.Profile($"m{i}"), "Do you ship?", $"m{i}");
        }

        Assert.InRange(_bench.Cache.MemoryBytes, 1, Limit);
        Assert.InRange(_bench.Cache.MerchantCount, 1, 9_999);
        Assert.Equal("m9999", _bench.Find(CacheBench.Profile("m9999"), "Do you ship?"));
    }

    [Fact]
    public void Store_AnswerTakesTooLargeAShare_IsRefused()
    {
        var semantic = CacheBench.Profile(mode: ResponseCacheMode.Semantic);
        var vector = new float[Limit / 8 / sizeof(float)];

        Assert.False(_bench.Cache.Store(semantic, CacheBench.Key("Do you ship?", space: "huge"), vector, CacheBench.Answer("a"), 1));
        Assert.Equal(0, _bench.Cache.MemoryBytes);
    }

    [Fact]
    public void Find_MerchantsWithoutAnswers_CostNothing()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Null(_bench.Find(CacheBench.Profile($"m{i}"), "Do you ship?"));
        }

        Assert.Equal(0, _bench.Cache.MerchantCount);
        Assert.Equal(0, _bench.Cache.MemoryBytes);
    }

    [Fact]
    public void FindExact_Hit_AllocatesNothing()
    {
        var profile = CacheBench.Profile();
        _bench.Store(profile, "How do I return an order?");
        var key = CacheBench.Key("  how do I RETURN an order");
        var hits = 0;
        for (var i = 0; i < 100; i++)
        {
            hits += _bench.Cache.FindExact(profile, key, 1) is null ? 0 : 1;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            hits += _bench.Cache.FindExact(profile, key, 1) is null ? 0 : 1;
        }

        // What the clock of the test takes, if anything, is far below one string a hit.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 20);
        Assert.Equal(200, hits);
    }

    [Fact]
    public void AddSmartCustomerService_ResponseCache_IsOneForAllMerchants()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService(options => options.ResponseCacheMemoryLimit = Limit);
        using var provider = services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<ResponseCache>(), provider.GetRequiredService<ResponseCache>());
    }
}
