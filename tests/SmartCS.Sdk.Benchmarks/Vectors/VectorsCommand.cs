using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge.Index;

namespace SmartCS.Sdk.Benchmarks.Vectors;

/// <summary>Vector search: times, memory and recall against an exact scan of the floats in the same run.</summary>
internal static class VectorsCommand
{
    private const int Dimensions = 384;
    private const int Top = 10;
    private const int QueryCount = 200;
    private const int Repeats = 5;

    // Hits that are as near as the last of the exact hits count, whichever document they are.
    private const float Tie = 1e-6f;

    public static Task RunAsync(Report report)
    {
        foreach (var count in (int[])[20_000, 100_000])
        {
            report.Section($"Vectors, {count:N0} x {Dimensions}, top {Top}");
            Measure(report, VectorData.Gaussian(Dimensions, count, QueryCount, 1));
            Measure(report, VectorData.Clustered(Dimensions, count, QueryCount, 1_000, 0.7f, isFar: false, 2));
            Measure(report, VectorData.Clustered(Dimensions, count, QueryCount, 1_000, 0.7f, isFar: true, 3));
            Measure(report, VectorData.Clustered(Dimensions, count, QueryCount, 1_000, 0.2f, isFar: false, 4));
            if (ElectronicsTexts.Load(count + QueryCount) is { } texts)
            {
                var documents = texts[QueryCount..];
                Measure(report, VectorData.Texts("product texts, queries alike", Dimensions, documents, texts[..QueryCount]));
                Measure(report, VectorData.Texts("product texts, other queries", Dimensions, documents, ElectronicsTexts.LoadOtherQueries(QueryCount)));
            }
        }

        return Task.CompletedTask;
    }

    private static void Measure(Report report, VectorData data)
    {
        var started = Stopwatch.GetTimestamp();
        var builder = new VectorSegmentBuilder(Dimensions, data.Count);
        for (var i = 0; i < data.Count; i++)
        {
            builder.Add(i, data.Base.AsSpan(i * Dimensions, Dimensions));
        }

        var segment = builder.Build();
        var built = Stopwatch.GetElapsedTime(started);

        var hits = new VectorHit[Top];
        var exact = new float[data.QueryCount];
        var scores = new float[data.Count];
        var scan = Distribution.Of(
            data.QueryCount,
            i =>
            {
                Scan(data, i, scores);
                exact[i] = LastOfBest(scores);
            },
            warmUpSeconds: 0.1);

        var search = Distribution.Of(Repeats * data.QueryCount, i => segment.Search(Query(data, i % data.QueryCount), hits));
        var found = 0;
        for (var i = 0; i < data.QueryCount; i++)
        {
            var count = segment.Search(Query(data, i), hits);
            foreach (var hit in hits.AsSpan(0, count))
            {
                var similarity = TensorPrimitives.Dot<float>(Query(data, i), data.Base.AsSpan(hit.Doc * Dimensions, Dimensions));
                found += similarity >= exact[i] - Tie ? 1 : 0;
            }
        }

        var recall = found / (double)(Top * data.QueryCount);
        if (data.Count <= 20_000)
        {
            AddP50(report, $"{data.Name}: p50", search, Asked.Vectors20KP50);
        }
        else
        {
            AddP50(report, $"{data.Name}: p50", search, Asked.Vectors100KP50);
            AddP50(report, $"{data.Name}: p50, goal", search, Asked.Vectors100KGoalP50);
        }

        report.Add($"{data.Name}: p99; over queries, each at its median", null, $"{Distribution.Text(search.P99)}; {Distribution.Text(search.OverItems(data.QueryCount).P99)}", null);
        report.Add($"{data.Name}: recall@{Top}", Text($">= {Asked.VectorRecall}"), Text($"{recall:0.000}"), recall >= Asked.VectorRecall);
        report.Add($"{data.Name}: exact scan of the floats, p50 / p99", null, $"{scan}", null);
        report.Add($"{data.Name}: memory, build", null, Text($"{segment.MemoryBytes / 1e6:0.0} MB (floats {data.Base.Length * 4 / 1e6:0.0} MB), {built.TotalSeconds:0.00} s"), null);
    }

    private static void AddP50(Report report, string figure, Distribution measured, double asked) =>
        report.Add(figure, $"<= {Distribution.Text(asked)}", Distribution.Text(measured.P50), measured.P50 <= asked);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ReadOnlySpan<float> Query(VectorData data, int i) => data.Queries.AsSpan(i * Dimensions, Dimensions);

    private static void Scan(VectorData data, int query, Span<float> scores)
    {
        var vector = Query(data, query);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = TensorPrimitives.Dot(vector, data.Base.AsSpan(i * Dimensions, Dimensions));
        }
    }

    private static float LastOfBest(ReadOnlySpan<float> scores)
    {
        Span<float> best = stackalloc float[Top];
        best.Fill(float.NegativeInfinity);
        foreach (var score in scores)
        {
            if (score <= best[^1])
            {
                continue;
            }

            var at = Top - 1;
            for (; at > 0 && best[at - 1] < score; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = score;
        }

        return best[^1];
    }
}
