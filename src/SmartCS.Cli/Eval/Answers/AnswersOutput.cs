using System.Globalization;
using SmartCS.Cli.Eval.Reports;
using SmartCS.Sdk.Knowledge;
using Spectre.Console;

namespace SmartCS.Cli.Eval.Answers;

/// <summary>Shows what <c>eval answers</c> measured: JSON, or tables for a person.</summary>
internal static class AnswersOutput
{
    private const int MaxRows = 20;

    public static void Write(CommandConsole console, AnswerEvaluation evaluation, bool json)
    {
        var figures = AnswersFigures.Of(evaluation);
        if (json)
        {
            JsonOutput.WriteFigures(console, figures);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumn("Threshold").AddColumn(new TableColumn("Answered").RightAligned()).AddColumn(new TableColumn("Accuracy").RightAligned());
        foreach (var point in Spread.Over(figures.Curve, MaxRows))
        {
            table.AddRow(new Text(point.Threshold.ToString("0.000", CultureInfo.InvariantCulture)), new Text(Percent(point.AnswerRate)), new Text(Percent(point.Accuracy)));
        }

        console.Tables().Write(table);
        console.Out.WriteLine(Describe(figures));
    }

    /// <summary>The operating point in a sentence or two.</summary>
    public static string Describe(AnswersFigures figures)
    {
        if (figures.OperatingPoint is not { } point)
        {
            return "No threshold reaches the target accuracy: everything would be left to people.";
        }

        var text = $"From a confidence of {point.Threshold.ToString("0.000", CultureInfo.InvariantCulture)} on, {Percent(point.AnswerRate)} of {figures.Questions} questions are answered and {Percent(point.Accuracy)} of the answers are right "
            + $"(with 95 % certainty at least {Percent(point.AccuracyAtLeast)}); {point.LeftToPeople} questions ({Percent(point.LeftToPeopleRate)}) are left to people.";
        return point.ExpectedAccuracy is null ? text : $"{text} Of new questions, expect {Percent(point.ExpectedAnswerRate)} answered, {Percent(point.ExpectedAccuracy)} of them right.";
    }

    private static string Percent(double? share) => HtmlPage.FormatPercent(share);
}
