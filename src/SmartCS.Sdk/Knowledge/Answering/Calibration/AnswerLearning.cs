namespace SmartCS.Sdk.Knowledge;

/// <summary>Learns the worth of scores from questions, and measures it on questions that it was not learnt from.</summary>
internal sealed class AnswerLearning
{
    // A threshold is kept a little below the confidence that it lets through, so that a saved one lets it through as well.
    private const double Places = 1e6;

    private AnswerLearning(StageCurves curves, IReadOnlyList<StageCurves> heldOut, AnswerCalibration calibration)
    {
        Curves = curves;
        HeldOut = heldOut;
        Calibration = calibration;
    }

    /// <summary>What was learnt from all questions.</summary>
    public StageCurves Curves { get; }

    /// <summary>For each question, what was learnt from the other parts.</summary>
    public IReadOnlyList<StageCurves> HeldOut { get; }

    public AnswerCalibration Calibration { get; }

    public static AnswerLearning Of(IReadOnlyList<ProbedQuestion> questions, int folds, int seed)
    {
        var curves = StageCurves.Learn(questions);
        var parts = QuestionFolds.Divide(questions, folds, seed);
        var count = parts.Distinct().Count();

        // A single question cannot be held out from itself, and a few may leave no answer of a stage to learn from.
        var byPart = Enumerable.Range(0, folds).Select(part => count < 2 ? curves : StageCurves.Learn(questions.Where((_, i) => parts[i] != part)).OrUnknown()).ToArray();
        StageCurves[] heldOut = [.. parts.Select(part => byPart[part])];
        return new AnswerLearning(curves, heldOut, new AnswerCalibration
        {
            Questions = questions.Count,
            Faq = curves.Faq,
            Passages = curves.Passages,
            Curve = Draw(questions, heldOut),
        });
    }

    private static AnswerCurvePoint[] Draw(IReadOnlyList<ProbedQuestion> questions, StageCurves[] curves)
    {
        var thresholds = new SortedSet<double> { 0, 1 };
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].HighestThreshold(curves[i]) is { } threshold)
            {
                thresholds.Add(Math.Floor(threshold * Places) / Places);
            }
        }

        return [.. Thin([.. thresholds]).Select(threshold => Measure(questions, curves, threshold))];
    }

    public static AnswerCurvePoint Measure(IReadOnlyList<ProbedQuestion> questions, IReadOnlyList<StageCurves> curves, double threshold)
    {
        var (answered, right) = (0, 0);
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].Choose(curves[i], threshold) is { } choice)
            {
                answered++;
                right += choice.Candidate.IsRight ? 1 : 0;
            }
        }

        return new AnswerCurvePoint(threshold, answered, right);
    }

    private static IEnumerable<double> Thin(double[] ascending)
    {
        var count = Math.Min(ascending.Length, AnswerCalibration.MaxPoints);
        for (var i = 0; i < count; i++)
        {
            yield return ascending[count == 1 ? 0 : (int)((long)i * (ascending.Length - 1) / (count - 1))];
        }
    }
}
