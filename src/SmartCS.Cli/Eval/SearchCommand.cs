using System.CommandLine;
using SmartCS.Cli.Import;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Eval;

/// <summary><c>smartcs eval search</c>: product search against judgments.</summary>
internal static class SearchCommand
{
    private const int Depth = 10;

    public static Command Create(CommandConsole console)
    {
        var products = new Option<string>("--products") { Description = "The products, as 'import' reads them.", HelpName = "file", Required = true };
        var judgments = new Option<string>("--judgments") { Description = "Rows of query, product_id and rating.", HelpName = "file", Required = true };
        var (index, json) = (SharedOptions.Index(), SharedOptions.Json());
        var command = new Command("search", "Measure product search: nDCG@10, speed, size of the index.") { products, judgments, index, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            EvalCommands.RequireKnownIndex(parsed.GetRequiredValue(index));
            var judged = await Judgments.ReadAsync(parsed.GetRequiredValue(judgments), cancellationToken).ConfigureAwait(false);
            var entries = await ReadProductsAsync(parsed.GetRequiredValue(products), cancellationToken).ConfigureAwait(false);
            FiguresTable.Write(console, await MeasureAsync(entries, judged, cancellationToken).ConfigureAwait(false), parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<List<KnowledgeEntry>> ReadProductsAsync(string path, CancellationToken cancellationToken)
    {
        var source = await ImportSources.CreateByContentAsync(path, cancellationToken).ConfigureAwait(false);
        var entries = new List<KnowledgeEntry>();
        await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            entries.Add(item.Line.Entry ?? throw new CommandException($"{path}, {item.Line.Problem}"));
        }

        return entries;
    }

    private static async Task<SearchFigures> MeasureAsync(
        List<KnowledgeEntry> entries,
        IReadOnlyList<(string Query, IReadOnlyDictionary<string, double> Ratings)> judged,
        CancellationToken cancellationToken)
    {
        var knowledge = await EvalKnowledge.BuildAsync(entries, cancellationToken).ConfigureAwait(false);
        var (ndcg, judgedOnly) = (new List<double?>(), new List<double?>());
        var (returned, returnedJudged) = (0, 0);
        foreach (var (query, ratings) in judged)
        {
            var ranking = await knowledge.RankAsync(query, Depth, cancellationToken).ConfigureAwait(false);
            returned += ranking.Count;
            returnedJudged += ranking.Count(ratings.ContainsKey);
            ndcg.Add(RankingMetrics.Ndcg(ranking, ratings, Depth));

            // The judged must be looked for deeper, for what is not judged makes room for them.
            var deep = await knowledge.RankAsync(query, SearchQuery.MaxTop, cancellationToken).ConfigureAwait(false);
            judgedOnly.Add(RankingMetrics.Ndcg([.. deep.Where(ratings.ContainsKey)], ratings, Depth));
        }

        var latencies = await Latencies.MeasureAsync(knowledge.Searchable, [.. judged.Select(item => item.Query)], cancellationToken).ConfigureAwait(false);
        return new SearchFigures(
            entries.Count,
            judged.Count,
            ndcg.Count(value => value is not null),
            RankingMetrics.Mean(ndcg),
            RankingMetrics.Mean(judgedOnly),
            returned == 0 ? null : Math.Round((double)returnedJudged / returned, 6),
            latencies.P50,
            latencies.P99,
            knowledge.IndexSeconds,
            knowledge.IndexBytes);
    }
}
