using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace SmartCS.Cli.Eval.Retail;

/// <summary><c>smartcs eval retail</c>: has the tasks of a shop's shoppers done through the engine and compares what then stands in the shop's records.</summary>
internal static class RetailCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CommandConsole console)
    {
        var db = new Option<string>("--db") { Description = "The shop's records: JSON with users, orders and products.", HelpName = "file", Required = true };
        var tasks = new Option<string>("--tasks") { Description = "The tasks with the actions that each expects.", HelpName = "file", Required = true };
        var mode = new Option<string>("--mode")
        {
            Description = "How the tasks are done: by a scripted model with tools, or in a dialogue without any model.",
            HelpName = "tools|dialogue",
            DefaultValueFactory = _ => "tools",
        };
        var output = new Option<string>("--out") { Description = "A folder that takes, for each task, the records that changed and what was said.", HelpName = "folder" };
        var seed = SharedOptions.Seed(0);
        var json = SharedOptions.Json();
        var command = new Command("retail", "Measure whether shoppers' requests reach the shop's records exactly as they should.") { db, tasks, mode, seed, output, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var how = parsed.GetRequiredValue(mode);
            if (how is not ("tools" or "dialogue"))
            {
                throw new CommandException($"--mode is '{CommandConsole.Flatten(how)}'; allowed are tools and dialogue.");
            }

            var data = await RetailData.ReadAsync(parsed.GetRequiredValue(db), cancellationToken).ConfigureAwait(false);
            var wanted = await RetailTask.ReadAsync(parsed.GetRequiredValue(tasks), cancellationToken).ConfigureAwait(false);
            var folder = CreateFolder(parsed.GetValue(output));
            var outcomes = await new RetailEvaluation(data, how == "dialogue", parsed.GetValue(seed)).RunAsync(wanted, cancellationToken).ConfigureAwait(false);
            foreach (var outcome in folder is null ? [] : outcomes)
            {
                await WriteAsync(folder!, outcome, cancellationToken).ConfigureAwait(false);
            }

            var figures = new RetailFigures(
                outcomes.Count,
                outcomes.Count(static outcome => outcome.IsMatch),
                outcomes.Sum(static outcome => outcome.Writes),
                outcomes.Sum(static outcome => outcome.ConfirmedWrites),
                outcomes.Sum(static outcome => outcome.UnauthorisedWrites),
                outcomes.Sum(static outcome => outcome.DuplicateWrites),
                [.. outcomes.Where(static outcome => !outcome.IsMatch).Select(static outcome => outcome.Task.Id)]);
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

    private static string? CreateFolder(string? path)
    {
        try
        {
            return path is null ? null : Directory.CreateDirectory(path).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new CommandException($"cannot write --out '{path}': {exception.Message}", exception);
        }
    }

    private static async Task WriteAsync(string folder, RetailOutcome outcome, CancellationToken cancellationToken)
    {
        var name = Path.Combine(folder, outcome.Task.Id);
        await File.WriteAllTextAsync(name + ".json", outcome.Changes.ToJson().ToJsonString(s_json) + "\n", new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(name + ".txt", string.Join('\n', outcome.Transcript) + "\n", new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
    }

    private static void WriteTable(CommandConsole console, RetailFigures figures)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Measure").AddColumn(new TableColumn("Value").RightAligned());
        void Row(string name, int value) => table.AddRow(new Text(name), new Text(value.ToString(CultureInfo.InvariantCulture)));

        Row("Tasks", figures.Tasks);
        Row("Records as expected", figures.DatabaseMatch);
        Row("Writes", figures.Writes);
        Row("Confirmed writes", figures.ConfirmedWrites);
        Row("Unauthorised writes", figures.UnauthorisedWrites);
        Row("Duplicate writes", figures.DuplicateWrites);
        table.AddRow(new Text("Failed"), new Text(figures.Failed.Count == 0 ? "none" : string.Join(", ", figures.Failed)));
        console.Tables().Write(table);
    }
}
