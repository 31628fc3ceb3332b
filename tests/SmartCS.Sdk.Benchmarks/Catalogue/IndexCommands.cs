using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Benchmarks.Measuring;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Benchmarks.Catalogue;

/// <summary>Building the index of the catalogue from memory, and opening it from a durable record.</summary>
internal static class IndexCommands
{
    private const int Rounds = 5;

    public static async Task BuildAsync(Report report)
    {
        report.Section("Index build");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        if (await Electronics.LoadAsync() is not { } catalogue)
        {
            report.Note("The electronics catalogue is not there; skipped.");
            return;
        }

        var revisions = catalogue.ToRevisions(TimeProvider.System.GetUtcNow());
        var loaded = GC.GetTotalMemory(forceFullCollection: true);
        var seconds = new List<double>();
        var index = new InProcessKnowledgeIndex();
        for (var i = 0; i < Rounds; i++)
        {
            await index.DropAsync(Electronics.Merchant);
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            await index.ApplyAsync(Electronics.Merchant, revisions, 0, revisions.Count);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        var held = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(revisions);
        var median = seconds.Order().ElementAt(Rounds / 2);
        var megabytes = (held - before) / 1e6;
        report.Add(Text($"build from memory, {catalogue.Entries.Count:N0} products, first in the process"), null, Text($"{seconds[0]:0.00} s"), null);
        report.Add(Text($"build from memory, median of {Rounds}"), Text($"<= {Asked.BuildSeconds} s"), Text($"{median:0.00} s"), median <= Asked.BuildSeconds);
        report.Add("memory of index and entries, by GC difference", Text($"<= {Asked.BuildMegabytes} MB"), Text($"{megabytes:0} MB"), megabytes <= Asked.BuildMegabytes);
        report.Add("of which the index", null, Text($"{(held - loaded) / 1e6:0} MB"), null);
        report.Add("memory as the index reports it, entries included", null, Text($"{index.MemoryBytes / 1e6:0} MB"), null);
    }

    public static async Task OpenAsync(Report report)
    {
        report.Section("Opening from the SQLite record");
        if (await Electronics.LoadAsync() is not { } catalogue)
        {
            report.Note("The electronics catalogue is not there; skipped.");
            return;
        }

        using var folder = new TemporaryFolder();
        var start = Stopwatch.GetTimestamp();
        await using (var services = Shop.Create(folder.Combine("record.db")))
        {
            await services.GetRequiredService<KnowledgeBases>().For(Electronics.Merchant).PutAsync(catalogue.Entries);
        }

        var written = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var seconds = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            start = Stopwatch.GetTimestamp();
            await using var services = Shop.Create(folder.Combine("record.db"));
            var found = await services.GetRequiredService<KnowledgeBases>().For(Electronics.Merchant).SearchAsync(new SearchQuery { Text = catalogue.Queries[0] });
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            if (found.Revision != catalogue.Entries.Count)
            {
                throw new InvalidOperationException($"The opened index stands at revision {found.Revision}, not {catalogue.Entries.Count}.");
            }
        }

        var size = new FileInfo(folder.Combine("record.db")).Length / 1e6;
        report.Add("writing the record in one call", null, Text($"{written:0.00} s, {size:0} MB"), null);
        report.Add("from a closed file to the first search's result, first", null, Text($"{seconds[0]:0.00} s"), null);
        report.Add(Text($"from a closed file to the first search's result, slowest of {Rounds}"), Text($"<= {Asked.OpenSeconds} s"), Text($"{seconds.Max():0.00} s"), seconds.Max() <= Asked.OpenSeconds);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
