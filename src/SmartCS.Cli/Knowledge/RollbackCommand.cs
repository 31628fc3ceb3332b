using System.CommandLine;
using SmartCS.Cli.Records;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Knowledge;

/// <summary><c>smartcs knowledge rollback</c>: makes an entry again what it was, as a new revision.</summary>
internal static class RollbackCommand
{
    public static Command Create(CommandConsole console)
    {
        var entry = KnowledgeCommands.EntryArgument();
        var to = SharedOptions.Count("--to", "The revision to go back to, one that 'history' shows.");
        var reason = new Option<string?>("--reason") { Description = "Why, as the history will say.", HelpName = "text" };
        var (record, merchant, by, json) = (SharedOptions.Record(), SharedOptions.Merchant(), SharedOptions.By(), SharedOptions.Json());
        var command = new Command("rollback", "Make an entry again what it was at an earlier revision; the history keeps everything.") { entry, record, merchant, to, by, reason, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            new Request(
                parsed.GetRequiredValue(entry),
                parsed.GetRequiredValue(record),
                parsed.GetRequiredValue(merchant),
                parsed.GetRequiredValue(to),
                parsed.GetRequiredValue(by),
                parsed.GetValue(reason),
                parsed.GetValue(json)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, Request request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.By))
        {
            throw new CommandException("--by is empty; it must name who makes the change.");
        }

        using var store = Record.Open(request.Record);
        var history = await EntryHistory.ReadAsync(store, request.Record, request.Merchant, request.Entry, cancellationToken).ConfigureAwait(false);
        var before = history[0];
        KnowledgeRevision? written = null;
        if (before.Revision != request.To)
        {
            var knowledge = new KnowledgeBase(request.Merchant, store, new InProcessKnowledgeIndex());
            written = await knowledge.RollBackAsync(before.EntryId, request.To, request.By, request.Reason, cancellationToken).ConfigureAwait(false);
        }

        var after = written ?? before;
        if (request.Json)
        {
            JsonOutput.WriteRecord(console, new
            {
                Entry = before.EntryId,
                From = before.Revision,
                request.To,
                written?.Revision,
                Diff = EntryText.Differences(before.Entry, after.Entry).Select(difference => new { Property = difference.Name, difference.Before, difference.After }),
            });
            return ExitCodes.Done;
        }

        console.Out.WriteLine(written is null
            ? $"Entry '{before.EntryId}' is already what it was at revision {request.To}; nothing was written."
            : $"Entry '{before.EntryId}' is again what it was at revision {request.To}, as revision {written.Revision}.");
        foreach (var difference in EntryText.Differences(before.Entry, after.Entry))
        {
            Print(console, difference.Name, difference.Before, difference.After);
        }

        return ExitCodes.Done;
    }

    private static void Print(CommandConsole console, string property, string before, string after)
    {
        console.Out.WriteLine($"{property}:");
        foreach (var (sign, line) in TextDiff.Compare(before, after))
        {
            console.Out.WriteLine($"{sign} {CommandConsole.Flatten(line)}");
        }
    }

    private sealed record Request(string Entry, string Record, MerchantId Merchant, long To, string By, string? Reason, bool Json);
}
