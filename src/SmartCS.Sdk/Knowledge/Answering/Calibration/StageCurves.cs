namespace SmartCS.Sdk.Knowledge;

/// <summary>What the scores of the stages are worth.</summary>
/// <param name="Faq">Those of a vetted FAQ match.</param>
/// <param name="Passages">Those of supporting sentences.</param>
internal sealed record StageCurves(IReadOnlyList<CalibrationPoint> Faq, IReadOnlyList<CalibrationPoint> Passages)
{
    private static readonly CalibrationPoint[] Unknown = [new(0, 0.5)];

    /// <summary>The same, where answers of a stage that nothing was learnt of are as likely right as wrong.</summary>
    public StageCurves OrUnknown() => Faq.Count > 0 && Passages.Count > 0 ? this : new(Faq.Count > 0 ? Faq : Unknown, Passages.Count > 0 ? Passages : Unknown);

    /// <summary>Learns from questions.</summary>
    public static StageCurves Learn(IEnumerable<ProbedQuestion> questions)
    {
        var (faq, passages) = (new List<AnswerCandidate>(), new List<AnswerCandidate>());
        foreach (var question in questions)
        {
            if ((question.General ?? question.Faq) is { } match)
            {
                faq.Add(match);
            }

            if (question.Passages is { } sentences)
            {
                passages.Add(sentences);
            }
        }

        return new StageCurves(ScoreCalibration.Fit(faq), ScoreCalibration.Fit(passages));
    }
}
