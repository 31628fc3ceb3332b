namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// What a merchant's labelled questions taught about its answers: how likely an answer of each stage is right, and how many questions
/// are answered, and how well, from which confidence on. It holds for the knowledge that it was learnt with. Immutable.
/// </summary>
public sealed record AnswerCalibration
{
    /// <summary>How many points a list has at most: 200.</summary>
    public const int MaxPoints = 200;

    // 55 % of 100 answers are 55, although not in binary fractions.
    private const double Rounding = 1e-9;

    /// <summary>How many questions were labelled, 1 or more.</summary>
    public required int Questions { get; init; }

    /// <summary>
    /// What the score of a vetted FAQ match is worth, by ascending score, the probability never falling; straight lines in between, and
    /// at both ends as at the nearest point. At most 200. Empty where no question found an FAQ: none is then sure enough.
    /// </summary>
    public IReadOnlyList<CalibrationPoint> Faq { get; init => field = value ?? []; } = [];

    /// <summary>As <see cref="Faq"/>, for the support of sentences of the knowledge.</summary>
    public IReadOnlyList<CalibrationPoint> Passages { get; init => field = value ?? []; } = [];

    /// <summary>What comes of which confidence, by ascending threshold; measured on questions that the confidence was not learnt from. At most 200, at least 1.</summary>
    public required IReadOnlyList<AnswerCurvePoint> Curve { get; init => field = value ?? []; }

    /// <summary>Finds the lowest confidence from which on at least a share of the answers was right.</summary>
    /// <param name="targetAccuracy">The share, 0 to 1.</param>
    /// <returns>The point that answers most questions at that accuracy; null where there is none that answers any.</returns>
    public AnswerOperatingPoint? FindOperatingPoint(double targetAccuracy)
    {
        foreach (var point in Curve)
        {
            if (point.Answered > 0 && point.Right >= (targetAccuracy * point.Answered) - Rounding)
            {
                return new AnswerOperatingPoint
                {
                    TargetAccuracy = targetAccuracy,
                    Threshold = point.Threshold,
                    Questions = Questions,
                    Answered = point.Answered,
                    Right = point.Right,
                };
            }
        }

        return null;
    }
}
