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
    public static void Print(CommandConsole console, string question, Reply reply, bool json)
    {
        if (json)
        {
            PrintJson(console, question, reply);
            return;
        }

        console.Out.WriteLine(CommandConsole.Sanitise(reply.Text));
        console.Out.WriteLine();
        for (var i = 0; i < reply.Citations.Count; i++)
        {
            var citation = reply.Citations[i];
            var source = citation.Source is null ? string.Empty : $" ({CommandConsole.Flatten(citation.Source)})";
            console.Out.WriteLine($"  [{i + 1}] {citation.Entry} r{citation.Revision}: {CommandConsole.Flatten(citation.Title)}{source}");
        }

        console.Out.WriteLine($"  {reply.Outcome}{(reply.OffersHandoff ? ", offers a human agent" : string.Empty)}; {Microseconds(reply.Timings.Total)} in all, {Microseconds(reply.Timings.Retrieval)} searching");
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
