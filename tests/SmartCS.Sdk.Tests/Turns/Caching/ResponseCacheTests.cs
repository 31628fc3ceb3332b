using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class ResponseCacheTests
{
    private readonly CacheBench _bench = new();
    private readonly MerchantProfile _profile = CacheBench.Profile();

    [Theory]
    [InlineData("how do I return an order?")]
    [InlineData("  HOW do  i\treturn\nan order  ")]
    [InlineData("Ｈｏｗ　ｄｏ Ｉ ｒｅｔｕｒｎ ａｎ ｏｒｄｅｒ？")]
    [InlineData("\"How do I return an order?!\"")]
    public void FindExact_SameQuestionInOtherDress_IsServed(string asked)
    {
        _bench.Store(_profile, "How do I return an order?", "within 30 days");

        Assert.Equal("within 30 days", _bench.Find(_profile, asked));
    }

    [Theory]
    [InlineData("How do I return an order to you?")]
    [InlineData("How do I return anorder?")]
    [InlineData("How do I return an\u200B order?")]
    [InlineData("How do I return an order? \U000E0041")]
    [InlineData("")]
    [InlineData("?!")]
    public void FindExact_OtherQuestion_IsNotServed(string asked)
    {
        _bench.Store(_profile, "How do I return an order?");

        Assert.Null(_bench.Find(_profile, asked));
    }

    [Fact]
    public void FindExact_Hit_ServesTheVeryAnswer()
    {
        var answer = CacheBench.Answer("签收后七天内在订单页申请。");
        _bench.Cache.Store(_profile, CacheBench.Key("怎么申请退货？", "zh"), null, answer, 7);

        Assert.Same(answer, _bench.Cache.FindExact(_profile, CacheBench.Key("怎么申请退货", "zh"), 7));
    }

    [Fact]
    public void FindExact_OtherLocaleOrProduct_IsNotServed()
    {
        _bench.Cache.Store(_profile, CacheBench.Key("How heavy is it?", "en", "p1"), null, CacheBench.Answer("2 kg"), 1);

        Assert.Null(_bench.Cache.FindExact(_profile, CacheBench.Key("How heavy is it?", "zh", "p1"), 1));
        Assert.Null(_bench.Cache.FindExact(_profile, CacheBench.Key("How heavy is it?", "en", "p2"), 1));
        Assert.Null(_bench.Cache.FindExact(_profile, CacheBench.Key("How heavy is it?", "en"), 1));
        Assert.NotNull(_bench.Cache.FindExact(_profile, CacheBench.Key("How heavy is it?", "en", "p1"), 1));
    }

    [Fact]
    public void FindExact_OtherTone_IsNotServed()
    {
        _bench.Store(_profile, "Do you ship?");
        var formal = _profile with { Generation = new GenerationSettings { Tone = "formal" } };

        Assert.Null(_bench.Find(formal, "Do you ship?"));
        Assert.NotNull(_bench.Find(_profile with { }, "Do you ship?"));
    }

    [Fact]
    public void FindExact_KnowledgeWasChanged_IsNotServedAndNothingIsKept()
    {
        _bench.Store(_profile, "Do you ship?", revision: 5);

        Assert.Null(_bench.Find(_profile, "Do you ship?", revision: 6));
        Assert.Equal(0, _bench.Cache.MerchantCount);
        Assert.Equal(0, _bench.Cache.MemoryBytes);
    }

    [Fact]
    public void Store_EvidenceOlderThanWhatIsKept_IsRefused()
    {
        _bench.Store(_profile, "new", revision: 6);

        Assert.False(_bench.Store(_profile, "old", "stale", revision: 5));
        Assert.Null(_bench.Find(_profile, "old", revision: 6));
        Assert.NotNull(_bench.Find(_profile, "new", revision: 6));
    }

    [Fact]
    public void Store_KnowledgeChangedWhileTheAnswerWasWritten_IsNeverServedAsNew()
    {
        // Nothing is kept yet, so that the cache cannot know of revision 6 by itself.
        Assert.True(_bench.Store(_profile, "Do you ship?", "stale", revision: 5));

        Assert.Null(_bench.Find(_profile, "Do you ship?", revision: 6));
    }

    [Fact]
    public void Store_NewerEvidence_ReplacesAllOlder()
    {
        _bench.Store(_profile, "a", revision: 5);
        _bench.Store(_profile, "b", revision: 6);

        Assert.Equal(1, _bench.Cache.CountOf("acme"));
        Assert.NotNull(_bench.Find(_profile, "b", revision: 6));
    }

    [Fact]
    public void FindExact_RecordWentBack_IsNotServed()
    {
        _bench.Store(_profile, "Do you ship?", revision: 9);

        Assert.Null(_bench.Find(_profile, "Do you ship?", revision: 3));
        Assert.True(_bench.Store(_profile, "Do you ship?", "anew", revision: 3));
        Assert.Equal("anew", _bench.Find(_profile, "Do you ship?", revision: 3));
    }

    [Fact]
    public void FindExact_AtMaxAge_IsNotServedAndGone()
    {
        _bench.Store(_profile, "Do you ship?");
        _bench.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.NotNull(_bench.Find(_profile, "Do you ship?"));

        _bench.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Null(_bench.Find(_profile, "Do you ship?"));
        Assert.Equal(0, _bench.Cache.CountOf("acme"));
    }

    [Fact]
    public void FindExact_MaxAgeWasLowered_HoldsForWhatIsKept()
    {
        _bench.Store(_profile, "Do you ship?");
        _bench.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(_bench.Find(_profile with { ResponseCache = _profile.ResponseCache with { MaxAge = TimeSpan.FromMinutes(1) } }, "Do you ship?"));
    }

    [Fact]
    public void FindExact_EvidenceRunsOut_IsNotServedFromThatInstantOn()
    {
        var until = _bench.Time.GetUtcNow().AddMinutes(5);
        _bench.Store(_profile, "Is there a sale?", validUntil: until);
        _bench.Time.SetUtcNow(until.AddTicks(-1));
        Assert.NotNull(_bench.Find(_profile, "Is there a sale?"));

        _bench.Time.SetUtcNow(until);

        Assert.Null(_bench.Find(_profile, "Is there a sale?"));
        Assert.False(_bench.Store(_profile, "Is there a sale?", validUntil: until));
    }

    [Fact]
    public void FindExact_ModeIsOff_DropsWhatIsKept()
    {
        _bench.Store(_profile, "Do you ship?");
        var off = CacheBench.Profile(mode: ResponseCacheMode.Off);

        Assert.Null(_bench.Find(off, "Do you ship?"));
        Assert.Equal(0, _bench.Cache.MerchantCount);
        Assert.False(_bench.Store(off, "Do you ship?"));
        Assert.Null(_bench.Find(_profile, "Do you ship?"));
    }

    [Fact]
    public void Store_ModeIsOff_DropsWhatIsKept()
    {
        _bench.Store(_profile, "Do you ship?");

        _bench.Store(CacheBench.Profile(mode: ResponseCacheMode.Off), "other");

        Assert.Equal(0, _bench.Cache.MerchantCount);
        Assert.Equal(0, _bench.Cache.MemoryBytes);
    }

    [Fact]
    public void Store_MoreThanMaxEntries_DropsThoseUsedLeastRecently()
    {
        var profile = CacheBench.Profile(maxEntries: 3);
        _bench.Store(profile, "a");
        _bench.Store(profile, "b");
        _bench.Store(profile, "c");
        Assert.NotNull(_bench.Find(profile, "a"));

        _bench.Store(profile, "d");

        Assert.Equal(["a", "c", "d"], new[] { "a", "b", "c", "d" }.Where(question => _bench.Find(profile, question) is not null));
    }

    [Fact]
    public void Store_SameQuestionAgain_ReplacesTheAnswer()
    {
        _bench.Store(_profile, "Do you ship?", "first");
        var bytes = _bench.Cache.MemoryBytes;

        _bench.Store(_profile, "do you ship", "other");

        Assert.Equal("other", _bench.Find(_profile, "Do you ship?"));
        Assert.Equal(1, _bench.Cache.CountOf("acme"));
        Assert.Equal(bytes, _bench.Cache.MemoryBytes);
    }

    [Theory]
    [InlineData("My number is <MOBILE_1>", "answer")]
    [InlineData("question", "We will call <MOBILE_1>.")]
    [InlineData("question", "We will call ＜ mobile 1 ＞.")]
    [InlineData("question", "")]
    [InlineData("?", "answer")]
    public void Store_AboutOneShopperOrWithoutContent_IsRefused(string question, string answer) => Assert.False(_bench.Store(_profile, question, answer));

    [Fact]
    public void Store_NotVerified_IsRefused()
    {
        var answer = CacheBench.Answer("answer");

        Assert.False(_bench.Cache.Store(_profile, CacheBench.Key("q"), null, answer with { Citations = [] }, 1));
        Assert.False(_bench.Cache.Store(_profile, CacheBench.Key("q"), null, answer with { Outcome = ReplyOutcome.Abstained }, 1));
        Assert.False(_bench.Cache.Store(_profile, CacheBench.Key("q"), null, answer with { Outcome = ReplyOutcome.NotUnderstood }, 1));
        Assert.True(_bench.Cache.Store(_profile, CacheBench.Key("q"), null, answer, 1));
    }

    [Fact]
    public void Store_TooLong_IsRefused()
    {
        Assert.False(_bench.Store(_profile, new string('q', QuestionNormalizer.MaxLength + 1)));
        Assert.False(_bench.Store(_profile, "q", new string('a', ResponseCache.MaxResponseLength + 1)));
        Assert.Null(_bench.Find(_profile, new string('q', 100_000)));
        Assert.True(_bench.Store(_profile, new string('q', QuestionNormalizer.MaxLength), new string('a', ResponseCache.MaxResponseLength)));
    }
}
