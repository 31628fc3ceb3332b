using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Catalogue;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Turns;

/// <summary>How long a single durable write takes until a turn says it, over the full catalogue in a SQLite record.</summary>
internal static class UpsertCommand
{
    private const int Count = 300;
    private const int WarmUp = 20;

    public static async Task RunAsync(Report report)
    {
        report.Section("Durable single-entry upsert, visible to the next turn");
        if (await Electronics.LoadAsync() is not { } catalogue)
        {
            report.Note("The electronics catalogue is not there; skipped.");
            return;
        }

        using var folder = new TemporaryFolder();
        await using var services = Shop.Create(folder.Combine("record.db"));
        var knowledge = services.GetRequiredService<KnowledgeBases>().For(Electronics.Merchant);
        await knowledge.PutAsync([.. catalogue.Entries, .. Shop.Entries]);
        await knowledge.SynchroniseAsync();
        var assistant = services.GetRequiredService<IServiceAssistant>();

        var visible = new List<double>();
        var durable = new List<double>();
        var withTurn = new List<double>();
        var unseen = 0;
        for (var i = -WarmUp; i < Count; i++)
        {
            var answer = $"Delivery takes {100 + i} hours at the moment.";
            var entry = Shop.Entries[0] with { Body = answer };
            var query = new SearchQuery { Text = entry.Title };
            var start = Stopwatch.GetTimestamp();
            await knowledge.PutAsync([entry]);
            var put = Stopwatch.GetElapsedTime(start);
            var result = await knowledge.SearchAsync(query);
            var seen = Stopwatch.GetElapsedTime(start);
            var reply = await assistant.ReplyAsync(new TurnRequest { Merchant = Electronics.Merchant, Conversation = "upsert", Message = $"m{i}", Text = entry.Title });
            var turned = Stopwatch.GetElapsedTime(start);
            if (i < 0)
            {
                continue;
            }

            unseen += reply.Text == answer && result.Hits.Any(hit => hit.Entry.Body == answer) ? 0 : 1;
            durable.Add(put.TotalMicroseconds);
            visible.Add(seen.TotalMicroseconds);
            withTurn.Add(turned.TotalMicroseconds);
        }

        var toVisible = Distribution.Of(visible);
        report.Add("from the call to a search that sees it, p50", null, Distribution.Text(toVisible.P50), null);
        report.Add("from the call to a search that sees it, p99", $"<= {Distribution.Text(Asked.UpsertP99)}", Distribution.Text(toVisible.P99), toVisible.P99 <= Asked.UpsertP99);
        report.Add("of which until it is durable, p50 / p99", null, $"{Distribution.Of(durable)}", null);
        report.Add("from the call to the end of a durable turn that says it, p50 / p99", null, $"{Distribution.Of(withTurn)}", null);
        report.Add($"writes of {Count} that the next turn did not say", "0", $"{unseen}", unseen == 0);
    }
}
