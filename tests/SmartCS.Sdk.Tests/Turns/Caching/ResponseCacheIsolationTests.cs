using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

/// <summary>Every answer says for whom and what it was written; whatever is served must have been written for just that.</summary>
public sealed class ResponseCacheIsolationTests
{
    private static readonly string[] Merchants = ["acme", "globex", "Acme", "acme2"];
    private static readonly string[] Questions = ["can I return it", "can't I return it", "能退货吗", "能换货吗", "40 L pack", "60 L pack", "AAAA", "bbbb"];
    private static readonly string[] Dresses = ["{0}", "  {0}?", "“{0}”！"];
    private static readonly string[] Tones = ["formal", "warm"];
    private static readonly string[] Locales = ["en", "zh"];
    private static readonly string?[] Products = [null, "p1"];

    public static TheoryData<string> Hashes => ["own", "constant", "length", "two"];

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Find_AnyOperations_ServesOnlyWhatWasWrittenForTheSame(string hash)
    {
        var served = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf(200).ToArbitrary(), choices => served += Run(new CacheBench(HashOf(hash)), choices)));

        Assert.InRange(served, 1_000, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Hashes))]
    public async Task Find_ManyThreads_ServeOnlyWhatWasWrittenForTheSame(string hash)
    {
        var bench = new CacheBench(HashOf(hash), memoryLimit: 100_000);
        _ = bench.Cache;

        var served = await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            var random = new Random(thread);
            return Run(bench, [.. Enumerable.Range(0, 10_000).Select(_ => random.Next())]);
        })));

        Assert.InRange(served.Sum(), 1_000, int.MaxValue);

        // What is counted is what is there, whatever crossed whatever.
        foreach (var merchant in Merchants)
        {
            bench.Store(CacheBench.Profile(merchant, ResponseCacheMode.Off), "q");
        }

        Assert.Equal(0, bench.Cache.MemoryBytes);
        Assert.Equal(0, bench.Cache.MerchantCount);
    }

    private static QuestionHash? HashOf(string name) => name switch
    {
        "constant" => static _ => 0,
        "length" => static text => text.Length,
        "two" => static text => text.IsEmpty ? 0 : text[0] & 1,
        _ => null,
    };

    private static int Run(CacheBench bench, int[] choices)
    {
        var served = 0;
        foreach (var choice in choices)
        {
            var rest = choice;
            var question = Take(Questions, ref rest);
            var profile = Profile(Take(Merchants, ref rest), Take(Tones, ref rest));
            var key = CacheBench.Key(string.Format(null, Take(Dresses, ref rest), question), Take(Locales, ref rest), Take(Products, ref rest), "s/3");

            // Revisions go mostly up, now and then back.
            var revision = 3L + (rest % 128 == 0 ? 1 : 0) - (rest % 128 == 1 ? 1 : 0);
            rest /= 128;
            var answer = $"{profile.Id}|{profile.Generation.Tone}|{question}|{key.Locale}|{key.FocusProduct}|{revision}";
            switch (rest % 4)
            {
                case 0:
                    bench.Cache.Store(profile, key, CacheBench.Vector(), CacheBench.Answer(answer), revision);
                    break;
                case 1:
                    served += Examine(bench.Cache.FindSimilar(profile, key, CacheBench.Vector(0.1), revision), answer);
                    break;
                default:
                    served += Examine(bench.Cache.FindExact(profile, key, revision), answer);
                    break;
            }
        }

        return served;
    }

    private static int Examine(CachedResponse? response, string expected)
    {
        Assert.Equal(expected, response?.Text ?? expected);
        return response is null ? 0 : 1;
    }

    private static MerchantProfile Profile(string merchant, string tone) => new()
    {
        Id = merchant,
        Generation = new GenerationSettings { Tone = tone },
        ResponseCache = new ResponseCacheSettings { Mode = ResponseCacheMode.Semantic, MaxEntries = 40 },
    };

    private static T Take<T>(T[] values, ref int choice)
    {
        var value = values[choice % values.Length];
        choice /= values.Length;
        return value;
    }
}
