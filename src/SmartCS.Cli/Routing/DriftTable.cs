using System.Globalization;
using SmartCS.Sdk.Learning;
using Spectre.Console;

namespace SmartCS.Cli.Routing;

/// <summary>Shows a drift report to a person.</summary>
internal static class DriftTable
{
    private const int ShownExamples = 3;

    public static void Write(CommandConsole console, DriftReport report)
    {
        WriteCounts(console, report);
        if (report.Proposals.Count == 0)
        {
            console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"No {report.Query.MinSize} utterances ask for the same."));
            return;
        }

        foreach (var proposal in report.Proposals)
        {
            console.Out.WriteLine();
            console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{proposal.Id} ({CommandConsole.Flatten(proposal.Title)}): {proposal.Size} utterances"));
            console.Out.WriteLine(proposal.NearestIntent is { } intent
                ? string.Create(CultureInfo.InvariantCulture, $"  nearest intent: {intent}, {proposal.Similarity:0.00} alike")
                : "  nearest intent: none");
            foreach (var example in proposal.Examples.Take(ShownExamples))
            {
                console.Out.WriteLine($"  - {CommandConsole.Flatten(example)}");
            }
        }

        console.Out.WriteLine();
        console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Scattered} of {report.Considered} utterances are in none of these."));
    }

    private static void WriteCounts(CommandConsole console, DriftReport report)
    {
        var kinds = Enum.GetValues<UnclearKind>();
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("Day").Padding(0, 0, 1, 0));
        foreach (var name in new[] { "Unknown", "Low confidence", "Out of scope", "Unanswered", "All" })
        {
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap().Padding(0, 0, 1, 0));
        }

        foreach (var day in report.Counts.GroupBy(static count => count.Day))
        {
            Add(day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), [.. day]);
        }

        Add("Total", report.Counts);
        console.Tables().Write(table);
        if (report.Share is { } share)
        {
            console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Total} in {report.Turns} turns, {share:0.0%}."));
        }

        void Add(string name, IReadOnlyList<UnclearCount> counts) =>
            table.AddRow([new Text(name), .. kinds.Select(kind => Number(counts.Where(count => count.Kind == kind).Sum(static count => count.Count))), Number(counts.Sum(static count => count.Count))]);
    }

    private static Text Number(long value) => new(value.ToString(CultureInfo.InvariantCulture));
}
