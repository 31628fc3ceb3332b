using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class ResponseCacheSimilarTests
{
    // The cosine of 0.2 is 0.980, that of 0.3 is 0.955; 0.97 is asked.
    private const double Near = 0.2;
    private const double Far = 0.3;

    private readonly CacheBench _bench = new();
    private readonly MerchantProfile _profile = CacheBench.Profile(mode: ResponseCacheMode.Semantic);

    [Fact]
    public void FindSimilar_SameCoreAndNearVector_IsServed()
    {
        _bench.StoreSimilar(_profile, "How much is the 40 L pack?", "59 euro");

        Assert.Equal("59 euro", _bench.FindSimilar(_profile, "hi, how much is the 40L pack please", Near));
    }

    [Theory]
    [InlineData("how much is the 40 L pack", Far)]
    [InlineData("how much is the 60 L pack", 0)]
    [InlineData("how much isn't the 40 L pack", 0)]
    public void FindSimilar_OtherCoreOrFarVector_IsNotServed(string asked, double angle)
    {
        _bench.StoreSimilar(_profile, "How much is the 40 L pack?");

        Assert.Null(_bench.FindSimilar(_profile, asked, angle));
    }

    [Fact]
    public void FindSimilar_SeveralAreNear_ServesTheNearest()
    {
        _bench.StoreSimilar(_profile, "Do you ship to Canada?", "one", 0.15);
        _bench.StoreSimilar(_profile, "please, do you ship to Canada?", "nearest", 0.05);
        _bench.StoreSimilar(_profile, "hello, do you ship to Canada?", "three", -0.1);

        Assert.Equal("nearest", _bench.FindSimilar(_profile, "do you ship to Canada", 0));
    }

    [Fact]
    public void FindSimilar_OtherVectorSpace_IsNotServed()
    {
        _bench.StoreSimilar(_profile, "Do you ship?", space: "bge/3");

        Assert.Null(_bench.FindSimilar(_profile, "Do you ship?", space: "e5/3"));
        Assert.Null(_bench.FindSimilar(_profile, "Do you ship?", space: null));
        Assert.Null(_bench.Cache.FindSimilar(_profile, CacheBench.Key("Do you ship?", space: "bge/3"), new float[] { 1, 0 }, 1));
        Assert.NotNull(_bench.FindSimilar(_profile, "Do you ship?", space: "bge/3"));
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(float.NaN, 0f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void FindSimilar_VectorWithoutDirection_IsNotServed(float x, float y)
    {
        _bench.StoreSimilar(_profile, "Do you ship?");

        Assert.Null(_bench.Cache.FindSimilar(_profile, CacheBench.Key("Do you ship?", space: "bge/3"), new[] { x, y, 0f }, 1));
    }

    [Fact]
    public void FindSimilar_StoredVectorWithoutDirection_IsNotServed()
    {
        _bench.Cache.Store(_profile, CacheBench.Key("Do you ship?", space: "bge/3"), new float[3], CacheBench.Answer("a"), 1);

        Assert.Null(_bench.FindSimilar(_profile, "Do you ship?"));
    }

    [Fact]
    public void FindSimilar_ModeIsExact_IsNotServed()
    {
        _bench.StoreSimilar(_profile, "Do you ship?");

        Assert.Null(_bench.FindSimilar(CacheBench.Profile(), "Do you ship?"));
    }

    [Fact]
    public void FindSimilar_ModeIsOff_DropsWhatIsKept()
    {
        _bench.StoreSimilar(_profile, "Do you ship?");

        Assert.Null(_bench.FindSimilar(CacheBench.Profile(mode: ResponseCacheMode.Off), "Do you ship?"));
        Assert.Equal(0, _bench.Cache.MerchantCount);
    }

    [Fact]
    public void FindSimilar_KnowledgeWasChanged_IsNotServed()
    {
        _bench.StoreSimilar(_profile, "Do you ship?");

        Assert.Null(_bench.FindSimilar(_profile, "Do you ship?", revision: 2));
    }

    [Fact]
    public void FindSimilar_ExpiredOrEvicted_IsNotServed()
    {
        var small = CacheBench.Profile(mode: ResponseCacheMode.Semantic, maxEntries: 1);
        _bench.StoreSimilar(small, "Do you ship?");
        _bench.StoreSimilar(small, "Do you gift-wrap?");
        Assert.Null(_bench.FindSimilar(small, "Do you ship?"));
        Assert.NotNull(_bench.FindSimilar(small, "Do you gift-wrap?"));

        _bench.Time.Advance(TimeSpan.FromHours(1));

        Assert.Null(_bench.FindSimilar(small, "Do you gift-wrap?"));
    }

    [Fact]
    public void Store_CallerChangesTheVectorAfterwards_ChangesNothing()
    {
        var vector = CacheBench.Vector();
        _bench.Cache.Store(_profile, CacheBench.Key("Do you ship?", space: "bge/3"), vector, CacheBench.Answer("a"), 1);

        vector[0] = 0;

        Assert.NotNull(_bench.FindSimilar(_profile, "Do you ship?"));
    }
}
