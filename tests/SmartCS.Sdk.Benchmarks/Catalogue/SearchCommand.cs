using System.Globalization;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Benchmarks.Catalogue;

/// <summary>Search over the catalogue on one thread, beside SQLite FTS5 in the same run.</summary>
internal static class SearchCommand
{
    private const int Top = 10;
    private const int Samples = 3_000;
    private const int TitleCount = 400;

    public static async Task RunAsync(Report report)
    {
        report.Section($"Search, top {Top}");
        if (await Electronics.LoadAsync() is not { } catalogue)
        {
            report.Note("The electronics catalogue is not there; skipped.");
            return;
        }

        var index = new InProcessKnowledgeIndex();
        await index.ApplyAsync(Electronics.Merchant, catalogue.ToRevisions(TimeProvider.System.GetUtcNow()), 0, catalogue.Entries.Count);
        using var same = new Fts5(catalogue.Entries, isSameTokens: true, Top);
        using var porter = new Fts5(catalogue.Entries, isSameTokens: false, Top);

        var (ours, theirs) = Compare(report, index, same, porter, "rated queries", catalogue.Queries, Samples);
        var snippets = Measure(index, catalogue.Queries, Samples, snippets: true);
        AddTime(report, $"{catalogue.Queries.Count} rated queries, p50", Asked.SearchP50, ours.P50);
        AddTime(report, $"{catalogue.Queries.Count} rated queries, p99", Asked.SearchP99, ours.P99);
        var overQueries = ours.OverItems(catalogue.Queries.Count);
        var theirsOverQueries = theirs.OverItems(catalogue.Queries.Count);
        var snippetsOverQueries = snippets.OverItems(catalogue.Queries.Count);
        report.Add($"{catalogue.Queries.Count} rated queries, each at its median: p50 / p99", null, $"{overQueries}", null);
        AddTime(report, "with snippets, p50", Asked.SnippetsP50, snippets.P50);
        AddTime(report, "with snippets, p99", Asked.SnippetsP99, snippets.P99);
        report.Add("with snippets, each query at its median: p50 / p99", null, $"{snippetsOverQueries}", null);
        report.Add("FTS5 with the same tokens, each query at its median: p50 / p99", null, $"{theirsOverQueries}", null);
        AddRatio(report, "times as fast as FTS5 with the same tokens, queries at their medians, p50", theirsOverQueries.P50 / overQueries.P50, isAsked: true);
        AddRatio(report, "times as fast as FTS5 with the same tokens, queries at their medians, p99", theirsOverQueries.P99 / overQueries.P99, isAsked: true);

        var titles = catalogue.Titles(TitleCount);
        var (oursByTitle, theirsByTitle) = Compare(report, index, same, porter, "whole titles", titles, titles.Count);
        AddTime(report, $"{titles.Count} whole titles, p50", Asked.TitleP50, oursByTitle.P50);
        report.Add($"{titles.Count} whole titles, p99", null, Distribution.Text(oursByTitle.P99), null);
        AddRatio(report, "times as fast as FTS5 with the same tokens, whole titles, p50", theirsByTitle.P50 / oursByTitle.P50, isAsked: false);
    }

    private static (Distribution Ours, Distribution Theirs) Compare(Report report, InProcessKnowledgeIndex index, Fts5 same, Fts5 porter, string name, IReadOnlyList<string> queries, int samples)
    {
        var ours = Measure(index, queries, samples, snippets: false);
        var sameMatches = queries.Select(same.Match).ToArray();
        var porterMatches = queries.Select(porter.Match).ToArray();
        var theirs = Distribution.Of(samples, i => same.Search(sameMatches[i % sameMatches.Length]));
        var theirsPorter = Distribution.Of(samples, i => porter.Search(porterMatches[i % porterMatches.Length]));
        report.Add($"FTS5 bm25, OR, same tokens, {name}: p50 / p99", null, $"{theirs}", null);
        report.Add($"FTS5 bm25, OR, porter tokenizer, {name}: p50 / p99", null, $"{theirsPorter}", null);
        return (ours, theirs);
    }

    private static Distribution Measure(InProcessKnowledgeIndex index, IReadOnlyList<string> texts, int samples, bool snippets)
    {
        var queries = texts.Select(text => new SearchQuery { Text = text, Top = Top, Snippets = snippets }).ToArray();
        return Distribution.Of(samples, i =>
        {
            var search = index.SearchAsync(Electronics.Merchant, queries[i % queries.Length]);
            _ = search.IsCompletedSuccessfully ? search.Result : search.AsTask().GetAwaiter().GetResult();
        });
    }

    private static void AddTime(Report report, string figure, double asked, double measured) =>
        report.Add(figure, $"<= {Distribution.Text(asked)}", Distribution.Text(measured), measured <= asked);

    private static void AddRatio(Report report, string figure, double ratio, bool isAsked) =>
        report.Add(figure, isAsked ? string.Create(CultureInfo.InvariantCulture, $">= {Asked.RatioToFts5}") : null, ratio.ToString("0.0", CultureInfo.InvariantCulture), isAsked ? ratio >= Asked.RatioToFts5 : null);
}
