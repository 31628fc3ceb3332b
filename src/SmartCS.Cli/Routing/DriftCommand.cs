using System.CommandLine;
using SmartCS.Cli.Records;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Stores.Sqlite;

namespace SmartCS.Cli.Routing;

/// <summary><c>smartcs routing drift</c>: what was not understood of late, and the intents that could be made of it.</summary>
internal static class DriftCommand
{
    private const int MostDays = 3_650;

    public static Command Create(CommandConsole console)
    {
        var days = SharedOptions.Count("--days", "How many days back to look.", 30);
        var size = SharedOptions.Count("--min-size", "How many utterances make it worth to propose an intent, 2 or more.", 5);
        var (record, merchant, json) = (SharedOptions.Record(), SharedOptions.Merchant(), SharedOptions.Json());
        var command = new Command("drift", "Show what was not understood or not answered, and propose intents for it.") { record, merchant, days, size, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var back = parsed.GetValue(days);
            if (back > MostDays)
            {
                throw new CommandException($"--days is {back}; allowed is 1 to {MostDays}.");
            }

            var least = parsed.GetValue(size);
            if (least is < 2 or > int.MaxValue)
            {
                throw new CommandException($"--min-size is {least}; allowed is 2 to {int.MaxValue}.");
            }

            var now = TimeProvider.System.GetUtcNow();
            var query = new DriftQuery { Merchant = parsed.GetRequiredValue(merchant), From = now.AddDays(-back), To = now.AddTicks(1), MinSize = (int)least };
            return RunAsync(console, parsed.GetRequiredValue(record), query, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandConsole console, string record, DriftQuery query, bool json, CancellationToken cancellationToken)
    {
        Record.Require(record);
        using var file = new SqliteRecordFile(new SqliteStoreOptions { Path = record });
        using var store = new SqliteUnclearUtteranceStore(file);
        using var usage = new SqliteUsageStore(file);
        var report = await new DriftReports(store, usage).QueryAsync(query, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (json)
        {
            JsonOutput.WriteRecord(console, report);
        }
        else
        {
            DriftTable.Write(console, report);
        }

        return ExitCodes.Done;
    }
}
