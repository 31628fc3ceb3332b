using System.Diagnostics;
using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Turns;

/// <summary>What it takes to find a kept answer again: the look-up as a turn makes it, from the raw message to the answer.</summary>
internal static class CacheCommand
{
    private const int Dimensions = 384;
    private const int Rounds = 2_000;
    private const int Batch = 100;

    private static readonly string[] Products = ["backpack", "tent", "sleeping bag", "stove", "lamp", "jacket", "boots", "rope", "bottle", "map"];

    public static Task RunAsync(Report report)
    {
        report.Section("Response cache");
        foreach (var count in (int[])[1_000, 10_000])
        {
            Measure(report, count);
        }

        return Task.CompletedTask;
    }

    private static void Measure(Report report, int count)
    {
        var profile = new MerchantProfile { Id = "acme", ResponseCache = new ResponseCacheSettings { Mode = ResponseCacheMode.Semantic, MaxEntries = count } };
        var cache = new ResponseCache(1L << 30, TimeProvider.System);
        var random = new Random(1);
        var vectors = new float[count][];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < count; i++)
        {
            vectors[i] = Vector(random);
            cache.Store(profile, Key(Exact(i)), vectors[i], Answer(i), 1);
        }

        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before - ((long)count * ((Dimensions * sizeof(float)) + 32))) / 1_048_576.0;
        ResponseCacheKey[] exact = [.. Enumerable.Range(0, Batch).Select(i => Key(Exact(i * (count / Batch))))];
        ResponseCacheKey[] similar = [.. Enumerable.Range(0, Batch).Select(i => Key(Similar(i * (count / Batch))))];
        ResponseCacheKey[] other = [.. Enumerable.Range(0, Batch).Select(i => Key(Exact(count + i)))];
        ReadOnlyMemory<float>[] asked = [.. Enumerable.Range(0, Batch).Select(i => (ReadOnlyMemory<float>)vectors[i * (count / Batch)])];

        Add(report, Text($"exact hit among {count:N0}"), Asked.CacheHit, i => cache.FindExact(profile, exact[i], 1) is not null);
        Add(report, Text($"exact miss among {count:N0}"), null, i => cache.FindExact(profile, other[i], 1) is null);
        Add(report, Text($"semantic hit among {count:N0}, after an exact miss"), null, i => cache.FindExact(profile, similar[i], 1) is null && cache.FindSimilar(profile, similar[i], asked[i], 1) is not null);
        Add(report, Text($"semantic miss among {count:N0}"), null, i => cache.FindSimilar(profile, other[i], asked[i], 1) is null);
        report.Add(Text($"memory of {count:N0} answers with vectors: estimated / measured"), null, Text($"{cache.MemoryBytes / 1_048_576.0:0.00} / {megabytes:0.00} MiB"), null);
    }

    // A single look-up is about as long as reading the clock twice, so many are timed together.
    private static void Add(Report report, string figure, double? asked, Func<int, bool> find)
    {
        var times = new List<double>();
        var misses = 0;
        var allocated = 0L;
        for (var round = -Rounds; round < Rounds; round++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Batch; i++)
            {
                misses += find(i) ? 0 : 1;
            }

            var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Batch;
            if (round >= 0)
            {
                allocated += GC.GetAllocatedBytesForCurrentThread() - bytes;
                times.Add(time);
            }
        }

        if (misses > 0)
        {
            throw new InvalidOperationException($"{figure}: {misses} look-ups did not find what they should.");
        }

        var p50 = Distribution.Of(times).P50;
        report.Add($"{figure}, p50", asked is null ? null : $"<= {Distribution.Text(asked.Value)}", Text($"{p50:0.00} us, {allocated / ((double)Rounds * Batch):0} bytes"), asked is null ? null : p50 <= asked);
    }

    private static string Exact(int i) => Text($"How much is the {Products[i % Products.Length]} number {i} with {i % 70} L?");

    private static string Similar(int i) => Text($"Hi, can you please tell me how much is the {Products[i % Products.Length]} number {i} with {i % 70} litres");

    private static ResponseCacheKey Key(string question) => new(question, Locale.English, null, "bge-small/384");

    private static CachedResponse Answer(int i)
    {
        var text = Text($"It costs {i} euro and comes with a two-year guarantee. You can return it within 30 days, free of charge.");
        return new CachedResponse { Text = text, Citations = [new Citation { Entry = $"product-{i}", Revision = 1, Title = "A product", Length = text.Length }], Outcome = ReplyOutcome.Generated, Model = "qwen-plus" };
    }

    private static float[] Vector(Random random)
    {
        var vector = new float[Dimensions];
        foreach (ref var value in vector.AsSpan())
        {
            value = random.NextSingle() - 0.5f;
        }

        return vector;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
