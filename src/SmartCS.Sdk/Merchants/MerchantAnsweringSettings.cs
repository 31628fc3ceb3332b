using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Merchants;

/// <summary>Reads what a merchant's settings say on when to answer.</summary>
internal static class MerchantAnsweringSettings
{
    private const string Number = "a number";
    private const string Whole = "a whole number";

    private static readonly string[] Keys =
    [
        nameof(AnsweringSettings.FaqThreshold), nameof(AnsweringSettings.PassageThreshold), nameof(AnsweringSettings.MaxSentences), nameof(AnsweringSettings.TargetAccuracy),
        nameof(AnsweringSettings.Calibration), nameof(AnsweringSettings.OffersHandoff),
    ];

    private static readonly string[] CalibrationKeys =
        [nameof(AnswerCalibration.Questions), nameof(AnswerCalibration.Faq), nameof(AnswerCalibration.Passages), nameof(AnswerCalibration.Curve)];

    private static readonly string[] PointKeys = [nameof(CalibrationPoint.Score), nameof(CalibrationPoint.Probability)];

    private static readonly string[] CurveKeys = [nameof(AnswerCurvePoint.Threshold), nameof(AnswerCurvePoint.Answered), nameof(AnswerCurvePoint.Right)];

    // Ten thousand merchants with the defaults share them.
    public static AnsweringSettings Default { get; } = new();

    /// <summary>Reads the group; a file that it names lies in a folder, or where the process works if there is none.</summary>
    public static AnsweringSettings Read(SettingScope profile, string? folder)
    {
        var usual = Default;
        if (!profile.Has(nameof(MerchantProfile.Answering)))
        {
            return usual;
        }

        var scope = profile.Group(nameof(MerchantProfile.Answering), Keys);
        return new AnsweringSettings
        {
            FaqThreshold = scope.Number(nameof(usual.FaqThreshold), usual.FaqThreshold, MerchantRules.Ratio),
            PassageThreshold = scope.Number(nameof(usual.PassageThreshold), usual.PassageThreshold, MerchantRules.Ratio),
            MaxSentences = scope.Whole(nameof(usual.MaxSentences), usual.MaxSentences, MerchantAnsweringRules.Sentences),
            TargetAccuracy = (double?)scope.Amount(nameof(usual.TargetAccuracy), MerchantAnsweringRules.Accuracy),
            Calibration = ReadCalibration(scope, folder),
            OffersHandoff = scope.Switch(nameof(usual.OffersHandoff), usual.OffersHandoff),
        };
    }

    private static AnswerCalibration? ReadCalibration(SettingScope answering, string? folder)
    {
        const string Key = nameof(AnsweringSettings.Calibration);
        return answering.Has(Key) ? answering.GroupOrFile(Key, CalibrationKeys, folder, ReadCalibration) : null;
    }

    private static AnswerCalibration ReadCalibration(SettingScope scope) => new()
    {
        Questions = scope.Whole(nameof(AnswerCalibration.Questions), 0, Whole),
        Faq = ReadPoints(scope, nameof(AnswerCalibration.Faq)),
        Passages = ReadPoints(scope, nameof(AnswerCalibration.Passages)),
        Curve =
        [
            .. scope.Groups(nameof(AnswerCalibration.Curve), CurveKeys).Select(static point => new AnswerCurvePoint(
                point.Number(nameof(AnswerCurvePoint.Threshold), -1, Number), point.Whole(nameof(AnswerCurvePoint.Answered), -1, Whole), point.Whole(nameof(AnswerCurvePoint.Right), -1, Whole))),
        ],
    };

    private static IReadOnlyList<CalibrationPoint> ReadPoints(SettingScope level, string key) =>
        [.. level.Groups(key, PointKeys).Select(static point => new CalibrationPoint(point.Number(nameof(CalibrationPoint.Score), -1, Number), point.Number(nameof(CalibrationPoint.Probability), -1, Number)))];
}
