using System.Globalization;
using SmartCS.Sdk.Models;
using Spectre.Console;

namespace SmartCS.Cli.Usage;

/// <summary>Shows a report to a person.</summary>
internal static class UsageTable
{
    public static void Write(CommandConsole console, UsageReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(report.Query.GroupBy == UsageGrouping.None ? string.Empty : report.Query.GroupBy.ToString()).Padding(0, 0, 1, 0));
        foreach (var name in new[] { "Turns", "Degraded", "Conversations", "Resolved", "Calls", "Input", "Cached", "Output", "Estimated", "Cost", "Per resolved" })
        {
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap().Padding(0, 0, 1, 0));
        }

        foreach (var row in report.Rows)
        {
            Add(row, row.Key is { } key ? CommandConsole.Flatten(key) : "(none)");
        }

        Add(report.Total, "Total");
        console.Tables().Write(table);
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Query.From.UtcDateTime:yyyy-MM-dd HH:mm} to {report.Query.To.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
        if (report.Total.UnpricedAttempts > 0)
        {
            console.Out.WriteLine($"{report.Total.UnpricedAttempts} attempts of models without a price are missing from the cost.");
        }

        void Add(UsageRow row, string name) => table.AddRow(
            new Text(name), Number(row.Turns), Number(row.DegradedTurns), Number(row.Conversations), Number(row.ResolvedConversations), Number(row.ModelCalls),
            Number(row.InputTokens), Number(row.CachedInputTokens), Number(row.OutputTokens), Right(row.EstimatedShare.ToString("0%", CultureInfo.InvariantCulture)),
            Right(row.Cost is { } cost ? Amount(cost) : row.Costs.Count == 0 ? "-" : string.Join(" + ", row.Costs.Select(Amount))),
            Right(row.CostPerResolvedConversation is { } each ? Amount(each) : "-"));
    }

    private static Text Number(long value) => Right(value.ToString(CultureInfo.InvariantCulture));

    private static Text Right(string text) => new(text);

    private static string Amount(Money money) => string.Create(CultureInfo.InvariantCulture, $"{money.Amount:0.00##} {money.Currency}");
}
