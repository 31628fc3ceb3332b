using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartCS.Sdk;
using SmartCS.Sdk.Turns;
using Spectre.Console;

namespace SmartCS.Cli.Ask;

/// <summary>Shows a reply: the text, what supports it, and how the assistant came to it.</summary>
internal static class ReplyPrinter
{
    /// <summary>Shows a reply, its text as it comes.</summary>
    public static async Task PrintAsync(CommandConsole console, string question, IAsyncEnumerable<ReplyUpdate> updates, bool json)
    {
        await foreach (var update in updates.ConfigureAwait(false))
        {
            if (update.Text is not null && !json)
            {
                await console.Out.WriteAsync(CommandConsole.Sanitise(update.Text)).ConfigureAwait(false);
                await console.Out.FlushAsync().ConfigureAwait(false);
            }

            if (update.Completed is { } reply)
            {
                Print(console, question, reply, json);
            }
        }
    }

    private static void Print(CommandConsole console, string question, Reply reply, bool json)
    {
        if (json)
        {
            PrintJson(console, question, reply);
            return;
        }

        console.Out.WriteLine();
        console.Out.WriteLine();
        for (var i = 0; i < reply.Citations.Count; i++)
        {
            var citation = reply.Citations[i];
            var source = citation.Source is null ? string.Empty : $" ({CommandConsole.Flatten(citation.Source)})";
            console.Out.WriteLine($"  [{i + 1}] {citation.Entry} r{citation.Revision}: {CommandConsole.Flatten(citation.Title)}{source}");
        }

        console.Out.WriteLine($"  {reply.Outcome}{(reply.IsDegraded ? ", degraded" : string.Empty)}{(reply.OffersHandoff ? ", offers a human agent" : string.Empty)}; {Microseconds(reply.Timings.Total)} in all, {Microseconds(reply.Timings.Retrieval)} searching");
        foreach (var attempt in reply.ModelAttempts)
        {
            console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {CommandConsole.Flatten(attempt.Model)}: {attempt.Failure?.ToString() ?? "answered"}, {attempt.Calls} call(s), {attempt.Usage?.InputTokenCount ?? 0} + {attempt.Usage?.OutputTokenCount ?? 0} tokens{(attempt.IsEstimated ? " (estimated)" : string.Empty)}{(attempt.Cost is { } cost ? $", {cost}" : string.Empty)}"));
        }

        PrintRoute(console, reply);
    }

    private static void PrintRoute(CommandConsole console, Reply reply)
    {
        if (reply.Route.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Stage", "Confidence", "Needed", "Taken", "Time", "Detail");
        foreach (var step in reply.Route)
        {
            table.AddRow(
                new Text(step.Stage),
                new Text(step.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
                new Text(step.Threshold?.ToString("0.00", CultureInfo.InvariantCulture) ?? string.Empty),
                new Text(step.Accepted ? "yes" : "no"),
                new Text(Microseconds(step.Elapsed)),
                new Text(CommandConsole.Flatten(step.Detail ?? string.Empty)));
        }

        console.Tables().Write(table);
    }

    private static void PrintJson(CommandConsole console, string question, Reply reply)
    {
        var turn = new JsonObject { ["question"] = question };
        var record = JsonSerializer.SerializeToNode(reply, SdkJsonContext.Relaxed.Reply)!.AsObject();
        foreach (var (name, value) in record.ToList())
        {
            record.Remove(name);
            turn[name] = value;
        }

        JsonOutput.WriteRecord(console, turn);
    }

    private static string Microseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0} us");
}
