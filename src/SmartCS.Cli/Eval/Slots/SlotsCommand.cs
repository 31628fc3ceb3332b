using System.CommandLine;
using System.Globalization;
using SmartCS.Cli.Eval.Reports;
using Spectre.Console;

namespace SmartCS.Cli.Eval.Slots;

/// <summary><c>smartcs eval slots</c>: how well values are found in what shoppers write.</summary>
internal static class SlotsCommand
{
    public static Command Create(CommandConsole console)
    {
        var test = new Option<string>("--test") { Description = "Rows of text and entity: type, value, start and end.", HelpName = "file", Required = true };
        var json = SharedOptions.Json();
        var command = new Command("slots", "Measure how well order numbers, amounts, names and the like are found.") { test, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var figures = SlotsMeasurement.Measure(await LabelledMessage.ReadAsync(parsed.GetRequiredValue(test), cancellationToken).ConfigureAwait(false));
            if (parsed.GetValue(json))
            {
                JsonOutput.WriteFigures(console, figures);
            }
            else
            {
                WriteTable(console, figures);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void WriteTable(CommandConsole console, SlotsFigures figures)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Type");
        foreach (var name in (ReadOnlySpan<string>)["Marked", "Found", "Right", "Precision", "Recall", "F1"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var (type, of) in figures.ByType)
        {
            table.AddRow(Cells(CommandConsole.Flatten(type), of.Marked, of.Found, of.Right, of.Precision, of.Recall, of.F1));
        }

        var all = figures.ByType.Values;
        table.AddRow(Cells($"all of {figures.Rows} rows", all.Sum(static of => of.Marked), all.Sum(static of => of.Found), all.Sum(static of => of.Right), figures.Precision, figures.Recall, figures.F1));
        console.Tables().Write(table);
    }

    private static Text[] Cells(string name, int marked, int found, int right, double? precision, double? recall, double? f1) =>
    [
        new(name), Number(marked), Number(found), Number(right), new(HtmlPage.FormatPercent(precision)), new(HtmlPage.FormatPercent(recall)), new(HtmlPage.FormatPercent(f1)),
    ];

    private static Text Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
