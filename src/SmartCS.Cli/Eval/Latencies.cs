using System.Diagnostics;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Eval;

/// <summary>How long work takes, one piece after the other on one thread, once the code is warm.</summary>
/// <param name="P50">The median in microseconds.</param>
/// <param name="P99">The 99th percentile in microseconds.</param>
internal readonly record struct Latencies(double? P50, double? P99)
{
    private const int MaxRounds = 30;
    private const int MinRounds = 3;
    private const int MinWarmUpRounds = 2;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_measuring = TimeSpan.FromSeconds(3);

    public static async Task<Latencies> MeasureAsync(KnowledgeBase knowledge, IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        if (queries.Count == 0)
        {
            return default;
        }

        var searches = queries.Select(query => new SearchQuery { Text = query }).ToList();
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < MinWarmUpRounds || (round < 10 * MaxRounds && Stopwatch.GetElapsedTime(started) < s_warmUp); round++)
        {
            await RoundAsync(knowledge, searches, null, cancellationToken).ConfigureAwait(false);
        }

        GC.Collect();
        var samples = new List<double>(searches.Count * MinRounds);
        started = Stopwatch.GetTimestamp();
        for (var round = 0; round < MinRounds || (round < MaxRounds && Stopwatch.GetElapsedTime(started) < s_measuring); round++)
        {
            await RoundAsync(knowledge, searches, samples, cancellationToken).ConfigureAwait(false);
        }

        samples.Sort();
        return new Latencies(Percentile(samples, 0.50), Percentile(samples, 0.99));
    }

    /// <summary>How long an action takes, for each of a number of items in turn.</summary>
    public static Latencies Measure(int count, Action<int> act, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return default;
        }

        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < MinWarmUpRounds || (round < 10 * MaxRounds && Stopwatch.GetElapsedTime(started) < s_warmUp); round++)
        {
            Round(count, act, null, cancellationToken);
        }

        GC.Collect();
        var samples = new List<double>(count * MaxRounds);
        started = Stopwatch.GetTimestamp();
        for (var round = 0; round < MinRounds || (round < MaxRounds && Stopwatch.GetElapsedTime(started) < s_measuring); round++)
        {
            Round(count, act, samples, cancellationToken);
        }

        samples.Sort();
        return new Latencies(Percentile(samples, 0.50), Percentile(samples, 0.99));
    }

    /// <summary>The nearest-rank percentile of ascending values.</summary>
    public static double Percentile(IReadOnlyList<double> ascending, double share) =>
        Math.Round(ascending[Math.Clamp((int)Math.Ceiling(share * ascending.Count) - 1, 0, ascending.Count - 1)], 2);

    private static void Round(int count, Action<int> act, List<double>? samples, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            act(i);
            samples?.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }
    }

    private static async Task RoundAsync(KnowledgeBase knowledge, List<SearchQuery> searches, List<double>? samples, CancellationToken cancellationToken)
    {
        foreach (var search in searches)
        {
            var started = Stopwatch.GetTimestamp();
            await knowledge.SearchAsync(search, cancellationToken).ConfigureAwait(false);
            samples?.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }
    }
}
