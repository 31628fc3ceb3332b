using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Merchants;

/// <summary>The ranges of the settings on when to answer.</summary>
internal static class MerchantAnsweringRules
{
    public const string Sentences = "a whole number from 1 to 10";
    public const string Accuracy = "a number above 0 and up to 1";
    public const string NeedsCalibration = "a target only together with Calibration, which 'smartcs eval answers --save' makes from labelled questions";

    private const string Points = "at most 200 points with scores and probabilities from 0 to 1 that do not fall";
    private const string Curve = "1 to 200 points with thresholds from 0 to 1 that rise, each with no more right than answered and no more answered than there are questions";

    /// <summary>Adds what is out of range.</summary>
    public static void Check(AnsweringSettings? answering, string path, List<SettingProblem> problems)
    {
        if (answering is null)
        {
            problems.Add(new SettingProblem(path, null, "must not be null"));
            return;
        }

        MerchantRules.Require(answering.FaqThreshold is >= 0 and <= 1, answering.FaqThreshold, MerchantRules.Ratio, path, nameof(answering.FaqThreshold), problems);
        MerchantRules.Require(answering.PassageThreshold is >= 0 and <= 1, answering.PassageThreshold, MerchantRules.Ratio, path, nameof(answering.PassageThreshold), problems);
        MerchantRules.Require(answering.MaxSentences is >= 1 and <= 10, answering.MaxSentences, Sentences, path, nameof(answering.MaxSentences), problems);
        MerchantRules.Require(answering.TargetAccuracy is null or (> 0 and <= 1), answering.TargetAccuracy, Accuracy, path, nameof(answering.TargetAccuracy), problems);
        var isSound = answering.Calibration is not { } calibration || CheckCalibration(calibration, $"{path}:{nameof(answering.Calibration)}", problems);
        if (answering.TargetAccuracy is { } target and > 0 and <= 1 && isSound)
        {
            CheckTarget(target, answering.Calibration, path, problems);
        }
    }

    private static void CheckTarget(double target, AnswerCalibration? calibration, string path, List<SettingProblem> problems)
    {
        const string Name = nameof(AnsweringSettings.TargetAccuracy);
        if (calibration is null)
        {
            MerchantRules.Require(holds: false, target, NeedsCalibration, path, Name, problems);
        }
        else if (calibration.FindOperatingPoint(target) is null)
        {
            var best = calibration.Curve.Where(static point => point.Answered > 0).Select(static point => (double)point.Right / point.Answered).DefaultIfEmpty().Max();
            MerchantRules.Require(holds: false, target, FormattableString.Invariant($"at most {Math.Floor(best * 1e4) / 1e4}, the best that the calibration reaches"), path, Name, problems);
        }
    }

    private static bool CheckCalibration(AnswerCalibration calibration, string path, List<SettingProblem> problems)
    {
        var before = problems.Count;
        MerchantRules.Require(calibration.Questions >= 1, calibration.Questions, "a whole number, 1 or more", path, nameof(calibration.Questions), problems);
        MerchantRules.Require(IsSound(calibration.Faq), null, Points, path, nameof(calibration.Faq), problems);
        MerchantRules.Require(IsSound(calibration.Passages), null, Points, path, nameof(calibration.Passages), problems);
        MerchantRules.Require(IsSound(calibration.Curve, calibration.Questions), null, Curve, path, nameof(calibration.Curve), problems);
        return problems.Count == before;
    }

    private static bool IsSound(IReadOnlyList<CalibrationPoint> points)
    {
        var isSound = points.Count <= AnswerCalibration.MaxPoints;
        for (var i = 0; i < points.Count && isSound; i++)
        {
            isSound = points[i] is { Score: >= 0 and <= 1, Probability: >= 0 and <= 1 } && (i == 0 || (points[i].Score > points[i - 1].Score && points[i].Probability >= points[i - 1].Probability));
        }

        return isSound;
    }

    private static bool IsSound(IReadOnlyList<AnswerCurvePoint> points, int questions)
    {
        var isSound = points.Count is >= 1 and <= AnswerCalibration.MaxPoints;
        for (var i = 0; i < points.Count && isSound; i++)
        {
            var point = points[i];
            isSound = point is { Threshold: >= 0 and <= 1, Right: >= 0 } && point.Right <= point.Answered && point.Answered <= questions && (i == 0 || point.Threshold > points[i - 1].Threshold);
        }

        return isSound;
    }
}
