using System.CommandLine;
using SmartCS.Cli.Records;
using SmartCS.Sdk;
using SmartCS.Sdk.Stores.Sqlite;
using Spectre.Console;

namespace SmartCS.Cli.Import;

/// <summary><c>smartcs import</c>: takes the good lines of a file into a record and names the bad ones.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandConsole console)
    {
        var path = new Argument<string>("file-or-folder") { Description = "A file of JSON lines or CSV (.gz too), or a folder of markdown." };
        var format = new Option<string?>("--format") { Description = $"How to read it: {ImportSources.FormatNames}. Told from the name where it can be.", HelpName = "format" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything and count, but write nothing." };
        var (record, merchant, by, json) = (SharedOptions.Record(), SharedOptions.Merchant(), SharedOptions.By(), SharedOptions.Json());
        var command = new Command("import", "Import knowledge entries. Exit code 0: all good; 1: some lines were bad; 2: it failed.")
        {
            path, record, merchant, format, by, dryRun, json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            console,
            new Request(
                parsed.GetRequiredValue(path),
                parsed.GetRequiredValue(record),
                parsed.GetRequiredValue(merchant),
                parsed.GetValue(format),
                parsed.GetRequiredValue(by),
                parsed.GetValue(dryRun),
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

        var source = ImportSources.Create(request.Path, request.Format);
        var store = request.DryRun && !File.Exists(request.Record) ? null : Record.OpenOrCreate(request.Record);
        var report = new ImportReport { DryRun = request.DryRun };
        try
        {
            await RunAsync(console, request, source, store, report, cancellationToken).ConfigureAwait(false);
        }
        catch when (report.Added + report.Changed > 0)
        {
            // What was written before stands, and the user must know how much that is.
            WriteReport(console, request, report);
            throw;
        }
        finally
        {
            store?.Dispose();
        }

        WriteReport(console, request, report);
        if (report.Read == 0)
        {
            throw new CommandException($"'{request.Path}' holds no entries.");
        }

        return report.ExitCode;
    }

    private static async Task RunAsync(CommandConsole console, Request request, IImportSource source, SqliteKnowledgeStore? store, ImportReport report, CancellationToken cancellationToken)
    {
        var reason = $"import of {Path.GetFileName(Path.TrimEndingDirectorySeparator(request.Path))}";
        if (!console.ShowsProgress || request.Json)
        {
            var runner = new ImportRunner(store, request.Merchant, request.By, reason)
            {
                OnProblem = problem => Note(console, request, report, problem),
            };
            await runner.RunAsync(source, report, cancellationToken).ConfigureAwait(false);
            return;
        }

        var problems = new List<ImportProblem>();
        try
        {
            await console.Progress().Progress().AutoClear(true).StartAsync(async context =>
            {
                var bar = context.AddTask("Importing", maxValue: 1);
                var runner = new ImportRunner(store, request.Merchant, request.By, reason)
                {
                    OnProblem = problems.Add,
                    OnProgress = progress => bar.Value = progress,
                };
                await runner.RunAsync(source, report, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
        finally
        {
            // A line written while the bar is shown would tear it.
            problems.ForEach(problem => Note(console, request, report, problem));
        }
    }

    private static void Note(CommandConsole console, Request request, ImportReport report, ImportProblem problem)
    {
        if (request.Json)
        {
            report.Problems.Add(problem);
        }
        else
        {
            console.Error.WriteLine(CommandConsole.Flatten(problem.ToString()));
        }
    }

    private static void WriteReport(CommandConsole console, Request request, ImportReport report)
    {
        if (request.Json)
        {
            JsonOutput.WriteRecord(console, new
            {
                report.Read,
                report.Added,
                report.Changed,
                report.Unchanged,
                report.Failed,
                report.DryRun,
                report.Problems,
            });
            return;
        }

        console.Out.WriteLine(
            $"{(report.DryRun ? "Dry run, nothing written. " : string.Empty)}Read {report.Read}: {report.Added} added, {report.Changed} changed, {report.Unchanged} unchanged, {report.Failed} failed.");
    }

    private sealed record Request(string Path, string Record, MerchantId Merchant, string? Format, string By, bool DryRun, bool Json);
}
