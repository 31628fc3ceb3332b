namespace SmartCS.Sdk.Knowledge;

/// <summary>How well a merchant's knowledge answers labelled questions, and what was learnt of that. Immutable.</summary>
public sealed record AnswerEvaluation
{
    /// <summary>What was learnt, for <see cref="Merchants.AnsweringSettings.Calibration"/>.</summary>
    public required AnswerCalibration Calibration { get; init; }

    /// <summary>The confidence that keeps the accuracy asked for; null where none does.</summary>
    public AnswerOperatingPoint? OperatingPoint { get; init; }

    /// <summary>
    /// What came of the questions when confidence and operating point were both learnt without them, each part of the questions in turn: what to
    /// expect of new questions. Its threshold is the mean of those learnt. Null where no point was found for any part.
    /// </summary>
    public AnswerOperatingPoint? Expected { get; init; }

    /// <summary>What becomes of each question at the operating point, in their order; nothing is answered where there is none.</summary>
    public required IReadOnlyList<AnswerOutcome> Outcomes { get; init; }
}
