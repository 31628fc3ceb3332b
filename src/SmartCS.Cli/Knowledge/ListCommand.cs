using System.CommandLine;
using System.Globalization;
using SmartCS.Cli.Records;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using Spectre.Console;

namespace SmartCS.Cli.Knowledge;

/// <summary><c>smartcs knowledge list</c>: the entries there are now.</summary>
internal static class ListCommand
{
    public static Command Create(CommandConsole console)
    {
        var kind = new Option<KnowledgeKind?>("--kind") { Description = "Only entries of this kind.", CustomParser = result => ParseName<KnowledgeKind>("--kind", result) };
        var state = new Option<ApprovalState?>("--state") { Description = "Only entries in this state.", CustomParser = result => ParseName<ApprovalState>("--state", result) };
        var tag = new Option<string?>("--tag") { Description = "Only entries with this tag." };
        var text = new Option<string?>("--text") { Description = "Only entries whose id, title, alternatives or body contain this text." };
        var top = SharedOptions.Count("--top", "How many at most.", 50);
        var (record, merchant, json) = (SharedOptions.Record(), SharedOptions.Merchant(), SharedOptions.Json());
        var command = new Command("list", "List the entries, in the order of their last change.") { record, merchant, kind, state, tag, text, top, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            parsed.GetRequiredValue(record),
            parsed.GetRequiredValue(merchant),
            new EntryFilter(parsed.GetValue(kind), parsed.GetValue(state), parsed.GetValue(tag), parsed.GetValue(text)),
            parsed.GetValue(top),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string record, MerchantId merchant, EntryFilter filter, long top, bool json, CancellationToken cancellationToken)
    {
        using var store = Record.Open(record);
        await Record.RequireMerchantAsync(store, record, merchant, cancellationToken).ConfigureAwait(false);
        var found = new List<KnowledgeRevision>();
        var total = 0;
        await foreach (var revision in store.ReadCurrentAsync(merchant, cancellationToken).ConfigureAwait(false))
        {
            if (!filter.Takes(revision.Entry!))
            {
                continue;
            }

            total++;
            if (found.Count < top)
            {
                found.Add(revision);
            }
        }

        if (json)
        {
            JsonOutput.WriteRecord(console, new { Total = total, Entries = found });
        }
        else
        {
            Print(console, found, total);
        }

        return ExitCodes.Done;
    }

    private static void Print(CommandConsole console, List<KnowledgeRevision> found, int total)
    {
        // On a narrow terminal the free texts give way; what is short stays on one line.
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(Free("Id"), Whole("Kind"), Whole("State"), Free("Title"), Free("Tags"), Whole("Revision"), Whole("Changed"));
        foreach (var revision in found)
        {
            var entry = revision.Entry!;
            table.AddRow(
                new Text(entry.Id.Value),
                new Text(entry.Kind.ToString()),
                new Text(entry.State.ToString()),
                new Text(CommandConsole.Flatten(entry.Title)),
                new Text(CommandConsole.Flatten(string.Join(", ", entry.Tags))),
                new Text(revision.Revision.ToString(CultureInfo.InvariantCulture)),
                new Text(revision.ChangedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        console.Tables().Write(table);
        console.Out.WriteLine($"{found.Count} of {total}");

        static TableColumn Free(string name) => new TableColumn(name).Padding(0, 0, 1, 0);
        static TableColumn Whole(string name) => Free(name).NoWrap();
    }

    private static T? ParseName<T>(string option, System.CommandLine.Parsing.ArgumentResult result)
        where T : struct, Enum
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        foreach (var value in Enum.GetValues<T>())
        {
            if (text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError($"{option} is '{CommandConsole.Flatten(text)}'; allowed are {string.Join(", ", Enum.GetNames<T>())}.");
        return null;
    }
}
