using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Turns.Caching;

/// <summary>A response cache on a clock that a test moves, with short ways to ask it.</summary>
internal sealed class CacheBench(QuestionHash? hash = null, long memoryLimit = 64L << 20)
{
    public ManualTimeProvider Time { get; } = new();

    public ResponseCache Cache => field ??= new ResponseCache(memoryLimit, Time, hash);

    public static MerchantProfile Profile(string merchant = "acme", ResponseCacheMode mode = ResponseCacheMode.Exact, int maxEntries = 1_000) =>
        new() { Id = merchant, ResponseCache = new ResponseCacheSettings { Mode = mode, MaxEntries = maxEntries } };

    public static CachedResponse Answer(string text) =>
        new() { Text = text, Citations = [new Citation { Entry = "e1", Revision = 1, Title = "Title", Length = text.Length }], Outcome = ReplyOutcome.Generated, Confidence = 0.9, Model = "qwen-plus" };

    public static ResponseCacheKey Key(string question, string locale = "en", string? product = null, string? space = null) =>
        new(question, new Locale(locale), product is null ? default(EntryId?) : new EntryId(product), space);

    /// <summary>A vector whose cosine with that of angle 0 is the cosine of the angle.</summary>
    public static float[] Vector(double angle = 0) => [(float)Math.Cos(angle), (float)Math.Sin(angle), 0f];

    public bool Store(MerchantProfile profile, string question, string answer = "answer", long revision = 1, DateTimeOffset? validUntil = null) =>
        Cache.Store(profile, Key(question), null, Answer(answer), revision, validUntil);

    public string? Find(MerchantProfile profile, string question, long revision = 1) => Cache.FindExact(profile, Key(question), revision)?.Text;

    public bool StoreSimilar(MerchantProfile profile, string question, string answer = "answer", double angle = 0, string space = "bge/3") =>
        Cache.Store(profile, Key(question, space: space), Vector(angle), Answer(answer), 1);

    public string? FindSimilar(MerchantProfile profile, string question, double angle = 0, string? space = "bge/3", long revision = 1) =>
        Cache.FindSimilar(profile, Key(question, space: space), Vector(angle), revision)?.Text;
}
