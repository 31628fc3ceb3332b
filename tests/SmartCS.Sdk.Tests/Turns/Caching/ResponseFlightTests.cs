using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class ResponseFlightTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly CacheBench _bench = new();
    private readonly MerchantProfile _profile = CacheBench.Profile();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitAsync_FirstKeepsItsAnswer_OthersFindIt()
    {
        using var first = Join("Do you ship?");
        using var second = Join("do you ship");
        Assert.True(first.IsFirst);
        Assert.False(second.IsFirst);
        var waiting = second.WaitAsync(Limit, Cancellation).AsTask();
        Assert.False(waiting.IsCompleted);

        _bench.Store(_profile, "Do you ship?", "yes");
        first.Dispose();

        Assert.True(await waiting);
        Assert.Equal("yes", _bench.Find(_profile, "do you ship"));
    }

    [Fact]
    public async Task WaitAsync_FirstFails_OthersGoOn()
    {
        var first = Join("Do you ship?");
        using var second = Join("Do you ship?");
        var waiting = second.WaitAsync(Limit, Cancellation).AsTask();

        first.Dispose();

        Assert.True(await waiting);
        Assert.Null(_bench.Find(_profile, "Do you ship?"));
        using var next = Join("Do you ship?");
        Assert.True(next.IsFirst);
    }

    [Fact]
    public async Task WaitAsync_FirstTakesTooLong_OthersGoOn()
    {
        using var first = Join("Do you ship?");
        using var second = Join("Do you ship?");
        var waiting = second.WaitAsync(Limit, Cancellation).AsTask();

        _bench.Time.Advance(Limit);

        Assert.False(await waiting);
    }

    [Fact]
    public async Task WaitAsync_OneIsCancelled_OnlyThatOneEnds()
    {
        using var first = Join("Do you ship?");
        using var second = Join("Do you ship?");
        using var third = Join("Do you ship?");
        using var cancellation = new CancellationTokenSource();
        var cancelled = second.WaitAsync(Limit, cancellation.Token).AsTask();
        var waiting = third.WaitAsync(Limit, Cancellation).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(waiting.IsCompleted);
        second.Dispose();
        Assert.False(waiting.IsCompleted);
        first.Dispose();
        Assert.True(await waiting);
    }

    [Fact]
    public void Join_AnythingDiffers_EachIsFirst()
    {
        var key = CacheBench.Key("Do you ship?");
        using var one = _bench.Cache.Join(_profile, key, 1);
        ResponseFlight[] others =
        [
            _bench.Cache.Join(CacheBench.Profile("globex"), key, 1),
            _bench.Cache.Join(_profile with { Generation = new GenerationSettings { Tone = "formal" } }, key, 1),
            _bench.Cache.Join(_profile, CacheBench.Key("Do you ship?", "zh"), 1),
            _bench.Cache.Join(_profile, CacheBench.Key("Do you ship?", product: "p1"), 1),
            _bench.Cache.Join(_profile, CacheBench.Key("Don't you ship?"), 1),
            _bench.Cache.Join(_profile, key, 2),
        ];

        Assert.All(others, other => Assert.True(other.IsFirst));
    }

    [Theory]
    [InlineData("call <MOBILE_1>", ResponseCacheMode.Exact)]
    [InlineData("Do you ship?", ResponseCacheMode.Off)]
    [InlineData("?", ResponseCacheMode.Exact)]
    public void Join_NothingWouldBeKept_NobodyWaits(string question, ResponseCacheMode mode)
    {
        var profile = CacheBench.Profile(mode: mode);

        Assert.True(_bench.Cache.Join(profile, CacheBench.Key(question), 1).IsFirst);
        Assert.True(_bench.Cache.Join(profile, CacheBench.Key(question), 1).IsFirst);
    }

    [Fact]
    public void Dispose_Twice_DoesNotEndTheNextOne()
    {
        var first = Join("Do you ship?");
        first.Dispose();
        using var next = Join("Do you ship?");

        first.Dispose();

        using var second = Join("Do you ship?");
        Assert.True(next.IsFirst);
        Assert.False(second.IsFirst);
    }

    [Fact]
    public async Task WaitAsync_First_DoesNotWait()
    {
        using var first = Join("Do you ship?");

        Assert.True(await first.WaitAsync(Limit, Cancellation));
    }

    private ResponseFlight Join(string question) => _bench.Cache.Join(_profile, CacheBench.Key(question), 1);
}
