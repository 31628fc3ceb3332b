using System.CommandLine;
using SmartCS.Cli.Eval.Reports;
using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Intents;

/// <summary><c>smartcs eval intents</c>: how well the classifier recognises what utterances want.</summary>
internal static class IntentsCommand
{
    public static Command Create(CommandConsole console)
    {
        var train = new Option<string>("--train") { Description = "Rows of text and intent to learn from.", HelpName = "file", Required = true };
        var validation = new Option<string>("--validation") { Description = "Rows of text and intent to calibrate confidence with.", HelpName = "file" };
        var oosTrain = new Option<string>("--oos-train") { Description = "Rows of text without an intent to learn from.", HelpName = "file" };
        var oosValidation = new Option<string>("--oos-validation") { Description = "Rows of text without an intent to find the threshold with.", HelpName = "file" };
        var test = new Option<string>("--test") { Description = "Rows of text and intent to measure with.", HelpName = "file", Required = true };
        var oosTest = new Option<string>("--oos-test") { Description = "Rows of text without an intent to measure with.", HelpName = "file" };
        var (seed, report, json) = (SharedOptions.Seed(new IntentTrainingOptions().Seed), SharedOptions.Report(), SharedOptions.Json());
        var command = new Command("intents", "Train a classifier and measure it: accuracy, what is out of scope, size and speed.") { train, validation, oosTrain, oosValidation, test, oosTest, seed, report, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var examples = await IntentRows.ReadAsync(parsed.GetRequiredValue(train), cancellationToken).ConfigureAwait(false);
            IntentRows.RequireRows(parsed.GetRequiredValue(train), examples);
            var tests = await IntentRows.ReadAsync(parsed.GetRequiredValue(test), cancellationToken).ConfigureAwait(false);
            IntentRows.RequireRows(parsed.GetRequiredValue(test), tests);
            var options = new IntentTrainingOptions
            {
                Seed = parsed.GetValue(seed),
                Validation = await IntentRows.ReadAsync(parsed.GetValue(validation), cancellationToken).ConfigureAwait(false),
                OutOfScope = await IntentRows.ReadOutOfScopeAsync(parsed.GetValue(oosTrain), cancellationToken).ConfigureAwait(false),
                OutOfScopeValidation = await IntentRows.ReadOutOfScopeAsync(parsed.GetValue(oosValidation), cancellationToken).ConfigureAwait(false),
            };
            var strangers = await IntentRows.ReadOutOfScopeAsync(parsed.GetValue(oosTest), cancellationToken).ConfigureAwait(false);
            var file = OutputFile.Open(parsed.GetValue(report), report.Name);
            await using (file.ConfigureAwait(false))
            {
                var evaluation = IntentsEvaluation.Run(examples, options, tests, strangers, cancellationToken);
                await file.WriteAsync(() => IntentsReport.Write(evaluation), cancellationToken).ConfigureAwait(false);
                FiguresTable.Write(console, evaluation.Figures, parsed.GetValue(json));
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
