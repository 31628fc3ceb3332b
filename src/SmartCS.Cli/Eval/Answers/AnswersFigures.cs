using SmartCS.Sdk.Knowledge;

namespace SmartCS.Cli.Eval.Answers;

/// <summary>What <c>eval answers</c> prints. Ratios are 0 to 1; null where nothing defines a figure.</summary>
internal sealed record AnswersFigures(int Questions, IReadOnlyList<AnswersFigures.CurvePoint> Curve, AnswersFigures.Point? OperatingPoint)
{
    public static AnswersFigures Of(AnswerEvaluation evaluation) => new(
        evaluation.Calibration.Questions,
        [.. evaluation.Calibration.Curve.Select(point => new CurvePoint(point.Threshold, Share(point.Answered, evaluation.Calibration.Questions) ?? 0, Share(point.Right, point.Answered)))],
        evaluation.OperatingPoint is not { } chosen ? null : new Point(
            chosen.TargetAccuracy,
            chosen.Threshold,
            Round(chosen.AnswerRate),
            Round(chosen.Accuracy),
            Round(chosen.AccuracyAtLeast),
            chosen.Answered,
            chosen.Right,
            chosen.Questions - chosen.Answered,
            Round(1 - chosen.AnswerRate),
            evaluation.Expected is { } expected ? Round(expected.AnswerRate) : null,
            evaluation.Expected is { Answered: > 0 } measured ? Round(measured.Accuracy) : null));

    private static double? Share(int part, int whole) => whole == 0 ? null : Round((double)part / whole);

    private static double Round(double value) => Math.Round(value, 6);

    /// <summary>What comes of a threshold; accuracy is that of the answered, null where none is.</summary>
    internal sealed record CurvePoint(double Threshold, double AnswerRate, double? Accuracy);

    /// <summary>The threshold for the target: what comes of it, how sure that is, and what to expect of new questions.</summary>
    internal sealed record Point(
        double TargetAccuracy,
        double Threshold,
        double AnswerRate,
        double Accuracy,
        double AccuracyAtLeast,
        int Answered,
        int Right,
        int LeftToPeople,
        double LeftToPeopleRate,
        double? ExpectedAnswerRate,
        double? ExpectedAccuracy);
}
