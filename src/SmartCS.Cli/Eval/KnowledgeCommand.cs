using System.CommandLine;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Eval;

/// <summary><c>smartcs eval knowledge</c>: finding the right document for a question.</summary>
internal static class KnowledgeCommand
{
    private const int Depth = 10;

    public static Command Create(CommandConsole console)
    {
        var documents = new Option<string>("--documents") { Description = "Rows of id, title and content.", HelpName = "file", Required = true };
        var queries = new Option<string>("--queries") { Description = "Rows of query and relevant, a list of document ids.", HelpName = "file", Required = true };
        var (index, json) = (SharedOptions.Index(), SharedOptions.Json());
        var command = new Command("knowledge", "Measure document search: recall, reciprocal rank, hits and speed.") { documents, queries, index, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            EvalCommands.RequireKnownIndex(parsed.GetRequiredValue(index));
            var asked = await ReadQueriesAsync(parsed.GetRequiredValue(queries), cancellationToken).ConfigureAwait(false);
            var entries = await ReadDocumentsAsync(parsed.GetRequiredValue(documents), cancellationToken).ConfigureAwait(false);
            FiguresTable.Write(console, await MeasureAsync(entries, asked, cancellationToken).ConfigureAwait(false), parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<List<(string Query, IReadOnlySet<string> Relevant)>> ReadQueriesAsync(string path, CancellationToken cancellationToken)
    {
        var queries = new List<(string, IReadOnlySet<string>)>();
        await foreach (var row in EvalRows.ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            queries.Add((row.Text("query"), row.List("relevant").ToHashSet(StringComparer.Ordinal)));
        }

        return queries;
    }

    private static async Task<List<KnowledgeEntry>> ReadDocumentsAsync(string path, CancellationToken cancellationToken)
    {
        var entries = new List<KnowledgeEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in EvalRows.ReadAsync(path, cancellationToken).ConfigureAwait(false))
        {
            var entry = ToEntry(row);
            if (!seen.TryAdd(entry.Id.Value, row.Line))
            {
                throw row.Error($"id '{entry.Id}' is that of line {seen[entry.Id.Value]} as well; allowed is each id once.");
            }

            entries.Add(entry);
        }

        return entries;
    }

    private static KnowledgeEntry ToEntry(EvalRow row)
    {
        var id = row.Text("id");
        try
        {
            // A document without a title is no less a document; its id stands in, as an entry must have one.
            var title = row.FindText("title") is { } given && !string.IsNullOrWhiteSpace(given) ? given : id;
            var entry = new KnowledgeEntry
            {
                Id = new EntryId(id),
                Kind = KnowledgeKind.Article,
                Title = title.Length > KnowledgeEntry.MaxTitleLength ? Cut(title, KnowledgeEntry.MaxTitleLength) : title,
                Body = row.FindText("content") ?? string.Empty,
            };
            return KnowledgeEntryValidator.FindProblem(entry) is { } problem ? throw row.Error(problem.Replace("body", "content", StringComparison.Ordinal)) : entry;
        }
        catch (ArgumentException)
        {
            throw row.Error($"id is '{CommandConsole.Flatten(id)}'; allowed are 1 to 128 characters without control characters.");
        }
    }

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static async Task<KnowledgeFigures> MeasureAsync(List<KnowledgeEntry> entries, List<(string Query, IReadOnlySet<string> Relevant)> queries, CancellationToken cancellationToken)
    {
        var knowledge = await EvalKnowledge.BuildAsync(entries, cancellationToken).ConfigureAwait(false);
        var (recall5, recall10, rank, hit) = (new List<double?>(), new List<double?>(), new List<double?>(), new List<double?>());
        foreach (var (query, relevant) in queries)
        {
            var ranking = await knowledge.RankAsync(query, Depth, cancellationToken).ConfigureAwait(false);
            recall5.Add(RankingMetrics.Recall(ranking, relevant, 5));
            recall10.Add(RankingMetrics.Recall(ranking, relevant, Depth));
            rank.Add(RankingMetrics.ReciprocalRank(ranking, relevant, Depth));
            hit.Add(RankingMetrics.Hit(ranking, relevant, Depth));
        }

        var latencies = await Latencies.MeasureAsync(knowledge.Searchable, [.. queries.Select(item => item.Query)], cancellationToken).ConfigureAwait(false);
        return new KnowledgeFigures(
            entries.Count,
            queries.Count,
            RankingMetrics.Mean(recall5),
            RankingMetrics.Mean(recall10),
            RankingMetrics.Mean(rank),
            RankingMetrics.Mean(hit),
            latencies.P50,
            latencies.P99);
    }
}
