using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SmartCS.Cli.Eval.Reports;
using SmartCS.Cli.Import;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Cli.Eval.Answers;

/// <summary><c>smartcs eval answers</c>: how many questions can be answered how well, and from which confidence on.</summary>
internal static class AnswersCommand
{
    private static readonly MerchantId s_merchant = new("eval");

    public static Command Create(CommandConsole console)
    {
        var knowledge = new Option<string[]>("--knowledge") { Description = "The entries, as 'import' reads them; several files may be given.", HelpName = "file", Required = true, AllowMultipleArgumentsPerToken = true };
        var questions = new Option<string>("--questions") { Description = "Rows of question and answers, a list of entry ids, empty where the question must not be answered.", HelpName = "file", Required = true };
        var target = SharedOptions.Share("--target-accuracy", "The share of right answers to keep.", new AnswerCalibrationOptions().TargetAccuracy);
        var seed = SharedOptions.Seed(new AnswerCalibrationOptions().Seed);
        var save = new Option<string>("--save") { Description = "Write what was learnt, for Answering:Calibration in the merchant's settings.", HelpName = "file" };
        var (report, svg, json) = (SharedOptions.Report(), new Option<string>("--svg") { Description = "Draw the curve.", HelpName = "file" }, SharedOptions.Json());
        var command = new Command("answers", "Measure how many questions are answered at which accuracy, and learn the threshold for one.") { knowledge, questions, target, seed, save, report, svg, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var entries = await ReadEntriesAsync(parsed.GetRequiredValue(knowledge), cancellationToken).ConfigureAwait(false);
            var asked = await LabelledQuestions.ReadAsync(parsed.GetRequiredValue(questions), cancellationToken).ConfigureAwait(false);
            WarnOfUnknown(console, entries, asked);
            var options = new AnswerCalibrationOptions { TargetAccuracy = parsed.GetValue(target), Seed = parsed.GetValue(seed) };
            var (learnt, page, picture) = (OutputFile.Open(parsed.GetValue(save), save.Name), OutputFile.Open(parsed.GetValue(report), report.Name), OutputFile.Open(parsed.GetValue(svg), svg.Name));
            await using (learnt.ConfigureAwait(false))
            await using (page.ConfigureAwait(false))
            await using (picture.ConfigureAwait(false))
            {
                var evaluation = await EvaluateAsync(entries, asked, options, cancellationToken).ConfigureAwait(false);
                await learnt.WriteAsync(() => JsonSerializer.Serialize(evaluation.Calibration, SdkJsonContext.Relaxed.AnswerCalibration), cancellationToken).ConfigureAwait(false);
                await page.WriteAsync(() => AnswersReport.Write(evaluation), cancellationToken).ConfigureAwait(false);
                await picture.WriteAsync(() => SvgChart.Draw(AnswersReport.DrawCurve(AnswersFigures.Of(evaluation))), cancellationToken).ConfigureAwait(false);
                AnswersOutput.Write(console, evaluation, parsed.GetValue(json));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    // Such a question may still be answered by another entry, or be one that the knowledge lost; a typing error would spoil the figures unseen.
    private static void WarnOfUnknown(CommandConsole console, List<KnowledgeEntry> entries, IReadOnlyList<LabelledQuestion> questions)
    {
        var known = entries.Select(static entry => entry.Id).ToHashSet();
        var unknown = questions.SelectMany(static question => question.Answers).Where(id => !known.Contains(id)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            console.Error.WriteLine($"warning: the questions name entries that the knowledge does not have: {unknown.Count}, such as '{unknown[0]}'.");
        }
    }

    private static async Task<List<KnowledgeEntry>> ReadEntriesAsync(string[] paths, CancellationToken cancellationToken)
    {
        var entries = new List<KnowledgeEntry>();
        var seen = new HashSet<EntryId>();
        foreach (var path in paths)
        {
            var source = await ImportSources.CreateByContentAsync(path, cancellationToken).ConfigureAwait(false);
            await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var entry = item.Line.Entry ?? throw new CommandException($"{path}, {item.Line.Problem}");
                entries.Add(seen.Add(entry.Id) ? entry : throw new CommandException($"{path}, line {item.Line.Number}: id '{entry.Id}' is in another file as well; allowed is each id once."));
            }
        }

        return entries.Count > 0 ? entries : throw new CommandException($"'{paths[0]}' has no entries; at least 1 is needed.");
    }

    private static async Task<AnswerEvaluation> EvaluateAsync(List<KnowledgeEntry> entries, IReadOnlyList<LabelledQuestion> questions, AnswerCalibrationOptions options, CancellationToken cancellationToken)
    {
        var store = new InMemoryKnowledgeStore();
        await store.AppendAsync(s_merchant, [.. entries.Select(entry => KnowledgeChange.Put(entry, "eval"))], cancellationToken).ConfigureAwait(false);
        var bases = new KnowledgeBases(store, new InProcessKnowledgeIndex(), Options.Create(new SmartCustomerServiceOptions()));
        await bases.For(s_merchant).SynchroniseAsync(cancellationToken).ConfigureAwait(false);
        return await new AnswerCalibrator(bases).EvaluateAsync(new MerchantProfile { Id = s_merchant }, questions, options, cancellationToken).ConfigureAwait(false);
    }
}
