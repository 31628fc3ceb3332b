using System.CommandLine;
using System.Globalization;
using SmartCS.Cli.Records;
using SmartCS.Sdk.Knowledge;
using Spectre.Console;

namespace SmartCS.Cli.Knowledge;

/// <summary><c>smartcs knowledge show</c>: one entry, whole.</summary>
internal static class ShowCommand
{
    public static Command Create(CommandConsole console)
    {
        var entry = KnowledgeCommands.EntryArgument();
        var (record, merchant, json) = (SharedOptions.Record(), SharedOptions.Merchant(), SharedOptions.Json());
        var command = new Command("show", "Show one entry as it is now.") { entry, record, merchant, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetRequiredValue(record);
            using var store = Record.Open(file);
            var history = await EntryHistory.ReadAsync(store, file, parsed.GetRequiredValue(merchant), parsed.GetRequiredValue(entry), cancellationToken).ConfigureAwait(false);
            if (history[0].Entry is null)
            {
                throw new CommandException($"entry '{history[0].EntryId}' was removed in revision {history[0].Revision}; 'smartcs knowledge history' shows what it was.");
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.WriteRecord(console, history[0]);
            }
            else
            {
                Print(console, history[0]);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(CommandConsole console, KnowledgeRevision revision)
    {
        var entry = revision.Entry!;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Add("id", entry.Id.Value);
        foreach (var (name, text) in EntryText.Properties(entry).SkipLast(1))
        {
            Add(name, text);
        }

        Add("revision", string.Create(CultureInfo.InvariantCulture, $"{revision.Revision}, {revision.ChangedAt:u} by {revision.ChangedBy}{(revision.Reason is null ? string.Empty : $": {revision.Reason}")}"));
        console.Tables().Write(grid);
        console.Out.WriteLine();
        console.Out.WriteLine(CommandConsole.Sanitise(entry.Body));

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                grid.AddRow(new Text(name), new Text(CommandConsole.Sanitise(value)));
            }
        }
    }
}
