using System.Globalization;
using SmartCS.Cli.Eval.Reports;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Cli.Eval.Answers;

/// <summary>The report of <c>eval answers</c>: the curve, what is answered wrongly, and what is left to people.</summary>
internal static class AnswersReport
{
    private const int MaxWrong = 50;
    private const int MaxLeft = 300;
    private const int MaxThresholds = 25;

    public static string Write(AnswerEvaluation evaluation)
    {
        var figures = AnswersFigures.Of(evaluation);
        var page = new HtmlPage("Answers: how many, and how many of them right");
        page.Cards(Cards(evaluation, figures));
        page.Paragraph(AnswersOutput.Describe(figures));
        page.Heading("Answer rate against accuracy");
        page.Paragraph("The lower the confidence that is asked for, the more is answered and the less of it is right. Every point is measured on questions that the confidence was not learnt from.");
        page.Chart(DrawCurve(figures));
        WriteReliability(page, evaluation);
        WriteWrong(page, evaluation);
        WriteLeft(page, evaluation);
        WriteCurve(page, figures);
        return page.ToString();
    }

    /// <summary>The curve with the operating point.</summary>
    public static Chart DrawCurve(AnswersFigures figures)
    {
        var points = figures.Curve.Where(static point => point.Accuracy is not null).Select(static point => (point.AnswerRate, Accuracy: point.Accuracy!.Value)).OrderBy(static point => point.AnswerRate).ToList();
        var lowest = points.Select(static point => point.Accuracy).DefaultIfEmpty(0).Min();
        return new Chart
        {
            Title = "Answer rate against accuracy",
            XLabel = "Share of questions that are answered",
            YLabel = "Share of answers that are right",
            YFrom = Math.Clamp(Math.Floor(lowest * 10) / 10, 0, 0.9),
            Line = points,
            Level = figures.OperatingPoint is { } target ? (target.TargetAccuracy, string.Create(CultureInfo.InvariantCulture, $"target {target.TargetAccuracy * 100:0.##} %")) : null,
            Mark = figures.OperatingPoint is { } point
                ? (point.AnswerRate, point.Accuracy, string.Create(CultureInfo.InvariantCulture, $"{point.AnswerRate * 100:0.0} % answered, {point.Accuracy * 100:0.0} % right"))
                : null,
        };
    }

    private static IEnumerable<(string Name, string Value)> Cards(AnswerEvaluation evaluation, AnswersFigures figures)
    {
        yield return ("Questions", figures.Questions.ToString("N0", CultureInfo.InvariantCulture));
        yield return ("Of them answerable", evaluation.Outcomes.Count(static outcome => outcome.Question.Answers.Count > 0).ToString("N0", CultureInfo.InvariantCulture));
        if (figures.OperatingPoint is { } point)
        {
            yield return ("Target accuracy", HtmlPage.FormatPercent(point.TargetAccuracy));
            yield return ("Confidence asked for", point.Threshold.ToString("0.000", CultureInfo.InvariantCulture));
            yield return ("Answered", HtmlPage.FormatPercent(point.AnswerRate));
            yield return ("Of them right", HtmlPage.FormatPercent(point.Accuracy));
            yield return ("Right at least (95 %)", HtmlPage.FormatPercent(point.AccuracyAtLeast));
            yield return ("Left to people", HtmlPage.FormatPercent(point.LeftToPeopleRate));
            yield return ("New questions: answered", HtmlPage.FormatPercent(point.ExpectedAnswerRate));
            yield return ("New questions: right", HtmlPage.FormatPercent(point.ExpectedAccuracy));
        }
    }

    private static void WriteReliability(HtmlPage page, AnswerEvaluation evaluation)
    {
        var reliability = Reliability.Of(evaluation.Outcomes.Where(static outcome => outcome.Entry is not null).Select(static outcome => (outcome.Confidence, outcome.IsRight)));
        page.Heading("Can confidence be taken at its word?");
        page.Paragraph($"Dots on the dashed line: of answers with 80 % confidence, 80 % are right. Mean distance: {HtmlPage.FormatPercent(reliability.ExpectedError)}.");
        page.Chart(reliability.Draw("the best answer"));
    }

    private static void WriteWrong(HtmlPage page, AnswerEvaluation evaluation)
    {
        page.Heading("Answered wrongly");
        page.Paragraph("What shoppers would have been told in error. A missing alternative question, a missing label, or a gap in the knowledge.");
        page.Table(
            ["Question", "Answered from", "Right would be", "Stage", "Confidence"],
            evaluation.Outcomes.Where(static outcome => outcome is { IsAnswered: true, IsRight: false }).OrderByDescending(static outcome => outcome.Confidence).Take(MaxWrong).Select(Row),
            "Nothing was answered wrongly.");
    }

    private static void WriteLeft(HtmlPage page, AnswerEvaluation evaluation)
    {
        var left = evaluation.Outcomes.Where(static outcome => !outcome.IsAnswered).OrderByDescending(static outcome => outcome.Question.Answers.Count > 0).ThenByDescending(static outcome => outcome.Confidence).ToList();
        page.Heading("Left to people");
        page.Paragraph($"{left.Count} questions, those that the knowledge could have answered first{(left.Count > MaxLeft ? $"; the first {MaxLeft} here" : string.Empty)}. Adding one of them as an alternative question of its entry is what helps most.");
        page.Table(["Question", "Nearest", "Right would be", "Stage", "Confidence"], left.Take(MaxLeft).Select(Row), "Nothing is left to people.");
    }

    private static void WriteCurve(HtmlPage page, AnswersFigures figures)
    {
        page.Heading("The curve in figures");
        page.Table(
            ["Confidence from", "Answered", "Of them right"],
            Spread.Over(figures.Curve, MaxThresholds).Select(static point => (IReadOnlyList<HtmlPage.Cell>)
                [new(point.Threshold.ToString("0.000", CultureInfo.InvariantCulture), IsNumber: true), HtmlPage.Percent(point.AnswerRate), HtmlPage.Percent(point.Accuracy)]),
            "There is none.");
    }

    private static IReadOnlyList<HtmlPage.Cell> Row(AnswerOutcome outcome) =>
    [
        outcome.Question.Text, outcome.Entry?.Value ?? "nothing", outcome.Question.Answers.Count == 0 ? "no answer" : HtmlPage.Lines(outcome.Question.Answers.Select(static entry => entry.Value)),
        outcome.Stage switch { RouteStages.Faq => "vetted FAQ", RouteStages.Passages => "sentences", _ => "–" }, HtmlPage.Percent(outcome.Confidence),
    ];
}
