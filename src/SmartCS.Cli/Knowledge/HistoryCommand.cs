using System.CommandLine;
using System.Globalization;
using SmartCS.Cli.Records;
using Spectre.Console;

namespace SmartCS.Cli.Knowledge;

/// <summary><c>smartcs knowledge history</c>: who changed an entry, when and why.</summary>
internal static class HistoryCommand
{
    public static Command Create(CommandConsole console)
    {
        var entry = KnowledgeCommands.EntryArgument();
        var (record, merchant, json) = (SharedOptions.Record(), SharedOptions.Merchant(), SharedOptions.Json());
        var command = new Command("history", "Show the revisions of one entry, newest first.") { entry, record, merchant, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetRequiredValue(record);
            using var store = Record.Open(file);
            var history = await EntryHistory.ReadAsync(store, file, parsed.GetRequiredValue(merchant), parsed.GetRequiredValue(entry), cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteRecord(console, new { Entry = history[0].EntryId, Revisions = history });
                return ExitCodes.Done;
            }

            var table = new Table().Border(TableBorder.Simple).AddColumns("Revision", "When", "Who", "Why", "Title");
            foreach (var revision in history)
            {
                table.AddRow(
                    new Text(revision.Revision.ToString(CultureInfo.InvariantCulture)),
                    new Text(revision.ChangedAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
                    new Text(CommandConsole.Flatten(revision.ChangedBy)),
                    new Text(CommandConsole.Flatten(revision.Reason ?? string.Empty)),
                    new Text(revision.Entry is { } was ? CommandConsole.Flatten(was.Title) : "(removed)"));
            }

            console.Tables().Write(table);
            return ExitCodes.Done;
        });
        return command;
    }
}
