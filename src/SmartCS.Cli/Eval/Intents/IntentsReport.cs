using System.Globalization;
using SmartCS.Cli.Eval.Reports;
using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Intents;

/// <summary>The report of <c>eval intents</c>: what is confused with what, and what to do about it.</summary>
internal static class IntentsReport
{
    private const int MaxPairs = 25;
    private const int MaxWorst = 30;
    private const int MaxStrangers = 20;
    private const int MaxSuggested = 40;
    private const int MaxWarnings = 50;
    private const int Examples = 3;

    public static string Write(IntentsEvaluation evaluation)
    {
        var page = new HtmlPage("Intents: how well messages are understood");
        page.Cards(Cards(evaluation.Figures));
        WriteReliability(page, evaluation);
        WritePairs(page, evaluation.Test);
        WriteWorst(page, evaluation.Test);
        WriteSuggestions(page, evaluation);
        WriteOutOfScope(page, evaluation);
        WriteIntents(page, evaluation.Test);
        WriteWarnings(page, evaluation.Warnings);
        return page.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Cards(IntentsFigures figures)
    {
        yield return ("Accuracy", HtmlPage.FormatPercent(figures.Accuracy));
        yield return ("Accuracy with rejection", HtmlPage.FormatPercent(figures.AccuracyWithReject));
        yield return ("Macro F1", HtmlPage.FormatPercent(figures.MacroF1));
        yield return ("Out of scope: recall", HtmlPage.FormatPercent(figures.OosRecall));
        yield return ("Out of scope: precision", HtmlPage.FormatPercent(figures.OosPrecision));
        yield return ("Out of scope: AUROC", figures.OosAuroc is { } area ? area.ToString("0.000", CultureInfo.InvariantCulture) : "–");
        yield return ("Intents", figures.Intents.ToString("N0", CultureInfo.InvariantCulture));
        yield return ("Examples, tests", string.Create(CultureInfo.InvariantCulture, $"{figures.TrainRows:N0}, {figures.TestRows:N0}"));
        yield return ("Training", string.Create(CultureInfo.InvariantCulture, $"{figures.TrainSeconds:0.0} s"));
        yield return ("Model", string.Create(CultureInfo.InvariantCulture, $"{figures.ModelBytes / 1e6:0.00} MB"));
        yield return ("One message, median", string.Create(CultureInfo.InvariantCulture, $"{figures.P50Us:0.0} µs"));
        yield return ("One message, 99th percentile", string.Create(CultureInfo.InvariantCulture, $"{figures.P99Us:0.0} µs"));
    }

    private static void WriteReliability(HtmlPage page, IntentsEvaluation evaluation)
    {
        // A message that belongs to no intent counts as wrong, whatever it is taken for: that is what confidence promises.
        var reliability = Reliability.Of(evaluation.Test.Concat(evaluation.OutOfScope).Select(static row => (row.Prediction.Confidence, row.IsRight)));
        page.Heading("Can confidence be taken at its word?");
        page.Paragraph($"Dots on the dashed line: of messages with 80 % confidence, 80 % are right. Below the line the classifier is too sure, above it too modest. Mean distance: {HtmlPage.FormatPercent(reliability.ExpectedError)}.");
        page.Chart(reliability.Draw("the likeliest intent"));
    }

    private static void WritePairs(HtmlPage page, IReadOnlyList<JudgedUtterance> test)
    {
        var pairs = ConfusedPair.Find(test).ToList();
        page.Heading("What is taken for what");
        page.Paragraph($"The {Math.Min(pairs.Count, MaxPairs)} most frequent of {pairs.Count} pairs. Where two intents are hard to tell apart for people as well, make them one, or have the assistant ask.");
        page.Table(
            ["Intent", "Taken for", "How often", "For example"],
            pairs.Take(MaxPairs).Select(static pair => (IReadOnlyList<HtmlPage.Cell>)[pair.Intent, pair.TakenFor ?? "nothing it knows", pair.Utterances.Count, HtmlPage.Lines(pair.Utterances.Take(Examples).Select(static row => row.Text))]),
            "Nothing was mistaken.");
    }

    private static void WriteWorst(HtmlPage page, IReadOnlyList<JudgedUtterance> test)
    {
        page.Heading("Worst utterances");
        page.Paragraph("Wrong, and sure of it. Some have a wrong label: look at those first.");
        page.Table(
            ["Utterance", "Intent", "Taken for", "Confidence"],
            test.Where(static row => !row.IsRight).OrderByDescending(static row => row.Prediction.Confidence).Take(MaxWorst)
                .Select(static row => (IReadOnlyList<HtmlPage.Cell>)[row.Text, row.Intent, row.Prediction.Intent ?? "nothing it knows", HtmlPage.Percent(row.Prediction.Confidence)]),
            "Nothing was mistaken.");
    }

    private static void WriteSuggestions(HtmlPage page, IntentsEvaluation evaluation)
    {
        page.Heading("Suggested new examples");
        page.Paragraph("What the classifier got wrong or was least sure of, without what is nearly the same. Best as a pattern for examples of your own: a test whose rows are learnt from no longer tests.");
        page.Table(
            ["Intent", "Examples to add"],
            ExampleSuggestions.Find(evaluation.Test, evaluation.Train).Take(MaxSuggested)
                .Select(static item => (IReadOnlyList<HtmlPage.Cell>)[item.Intent, HtmlPage.Lines(item.Utterances.Select(static row => row.Text))]),
            "The classifier was right and sure of everything.");
    }

    private static void WriteOutOfScope(HtmlPage page, IntentsEvaluation evaluation)
    {
        if (evaluation.OutOfScope.Count > 0)
        {
            page.Heading("Not the shop's business, and yet taken for an intent");
            page.Table(
                ["Utterance", "Taken for", "In scope"],
                evaluation.OutOfScope.Where(static row => row.Prediction.IsInScope).OrderByDescending(static row => row.Prediction.InScope).Take(MaxStrangers)
                    .Select(static row => (IReadOnlyList<HtmlPage.Cell>)[row.Text, row.Prediction.Intent, HtmlPage.Percent(row.Prediction.InScope)]),
                "All were recognised.");
        }

        page.Heading("Rejected although the shop's business");
        page.Table(
            ["Utterance", "Intent", "In scope"],
            evaluation.Test.Where(static row => !row.Prediction.IsInScope).OrderBy(static row => row.Prediction.InScope).Take(MaxStrangers)
                .Select(static row => (IReadOnlyList<HtmlPage.Cell>)[row.Text, row.Intent, HtmlPage.Percent(row.Prediction.InScope)]),
            "None was rejected.");
    }

    private static void WriteIntents(HtmlPage page, IReadOnlyList<JudgedUtterance> test)
    {
        page.Heading("Every intent");
        page.Paragraph("Precision: of the messages taken for it, how many have it. Recall: of those that have it, how many were found. The worst first.");
        page.Table(
            ["Intent", "Tests", "Precision", "Recall", "F1"],
            IntentScores.Of(test).Select(static scores => (IReadOnlyList<HtmlPage.Cell>)[scores.Intent, scores.Rows, HtmlPage.Percent(scores.Precision), HtmlPage.Percent(scores.Recall), HtmlPage.Bar(scores.F1)]),
            "There are none.");
    }

    private static void WriteWarnings(HtmlPage page, IReadOnlyList<IntentTrainingWarning> warnings)
    {
        if (warnings.Count > 0)
        {
            page.Heading("Examples that were left out");
            page.Paragraph($"{warnings.Count} in all{(warnings.Count > MaxWarnings ? $", the first {MaxWarnings} here" : string.Empty)}.");
            page.Table(
                ["Example", "Intent", "Why"],
                warnings.Take(MaxWarnings).Select(static warning => (IReadOnlyList<HtmlPage.Cell>)[warning.Text, warning.Intent, Why(warning)]),
                "There are none.");
        }
    }

    private static string Why(IntentTrainingWarning warning) => warning.Kind switch
    {
        IntentTrainingWarningKind.ContradictoryExample => $"also an example of {warning.OtherIntent}",
        IntentTrainingWarningKind.EmptyExample => "nothing to learn from",
        IntentTrainingWarningKind.IntentWithoutExamples => "no example is left of this intent",
        IntentTrainingWarningKind.OutOfScopeExample => "also given as out of scope",
        _ => warning.Kind.ToString(),
    };
}
