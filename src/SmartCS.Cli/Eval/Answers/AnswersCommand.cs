using System.CommandLine;
using Microsoft.Extensions.Options;
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
        var seed = SharedOptions.Seed();
        var save = new Option<string>("--save") { Description = "Write what was learnt, for Answering:Calibration in the merchant's settings.", HelpName = "file" };
        var (report, svg, json) = (SharedOptions.Report(), new Option<string>("--svg") { Description = "Draw the curve.", HelpName = "file" }, SharedOptions.Json());
        var command = new Command("answers", "Measure how many questions are answered at which accuracy, and learn the threshold for one.") { knowledge, questions, target, seed, save, report, svg, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var entries = await ReadEntriesAsync(parsed.GetRequiredValue(knowledge), cancellationToken).ConfigureAwait(false);
            var asked = await LabelledQuestions.ReadAsync(parsed.GetRequiredValue(questions), entries.Select(entry => entry.Id).ToHashSet(), cancellationToken).ConfigureAwait(false);
            var options = new AnswerCalibrationOptions { TargetAccuracy = parsed.GetValue(target), Seed = parsed.GetValue(seed) };
            var evaluation = await EvaluateAsync(entries, asked, options, cancellationToken).ConfigureAwait(false);
            AnswersOutput.Write(console, evaluation, parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
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
