using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Learns from a merchant's labelled questions how sure one may be of an answer, so that a merchant can ask for an accuracy instead of guessing
/// thresholds. Questions go the way of a turn without a model: the vetted FAQ match, then supporting sentences. Safe for concurrent use.
/// </summary>
/// <remarks>
/// An answer is right when the entry that it rests on first is one of those that answer the question. The score of each stage becomes a probability by
/// a logistic curve (Platt 1999). All that is said of accuracy is measured on questions that the curves were not learnt from.
/// </remarks>
public sealed class AnswerCalibrator
{
    private readonly AnswerProbe _probe;

    /// <summary>Creates a calibrator.</summary>
    /// <param name="knowledge">The knowledge to answer from.</param>
    /// <param name="timeProvider">The clock that decides which entries are valid; null means the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="knowledge"/> is null.</exception>
    public AnswerCalibrator(KnowledgeBases knowledge, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _probe = new AnswerProbe(knowledge, timeProvider ?? TimeProvider.System);
    }

    /// <summary>Asks the questions, learns from what comes back, and measures it. Nothing is stored.</summary>
    /// <param name="profile">The merchant; its thresholds do not matter.</param>
    /// <param name="questions">Questions of shoppers with the entries that answer them, at least 1; from some 200, of which a third must not be answered, the result is of use.</param>
    /// <param name="options">How; null means the defaults.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What was learnt, and what comes of it.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">There are no questions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public async Task<AnswerEvaluation> EvaluateAsync(
        MerchantProfile profile, IReadOnlyList<LabelledQuestion> questions, AnswerCalibrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(questions);
        options ??= new AnswerCalibrationOptions();
        Require(questions, options);
        var probed = new ProbedQuestion[questions.Count];
        for (var i = 0; i < probed.Length; i++)
        {
            probed[i] = await _probe.AskAsync(profile, questions[i], cancellationToken).ConfigureAwait(false);
        }

        var learnt = AnswerLearning.Of(probed, options.Folds, options.Seed);
        var point = learnt.Calibration.FindOperatingPoint(options.TargetAccuracy);
        return new AnswerEvaluation
        {
            Calibration = learnt.Calibration,
            OperatingPoint = point,
            Expected = Expect(probed, options),
            Outcomes = [.. probed.Select((question, i) => Describe(question, learnt.HeldOut[i], point))],
        };
    }

    private static void Require(IReadOnlyList<LabelledQuestion> questions, AnswerCalibrationOptions options)
    {
        if (questions.Count == 0)
        {
            throw new ArgumentException("There are no questions; at least 1 is needed.", nameof(questions));
        }

        if (options.TargetAccuracy is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.TargetAccuracy, "TargetAccuracy must be above 0 and up to 1.");
        }

        if (options.Folds is < 2 or > 20)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Folds, "Folds must be 2 to 20.");
        }
    }

    // The operating point is chosen where it looks best, and so looks a little better than it is: here, the questions that it is measured on had no say in it.
    private static AnswerOperatingPoint? Expect(ProbedQuestion[] questions, AnswerCalibrationOptions options)
    {
        var parts = QuestionFolds.Divide(questions, options.Folds, options.Seed);
        var (answered, right, thresholds) = (0, 0, new List<double>());
        foreach (var part in parts.Distinct().Order())
        {
            ProbedQuestion[] others = [.. questions.Where((_, i) => parts[i] != part)];
            ProbedQuestion[] these = [.. questions.Where((_, i) => parts[i] == part)];
            if (others.Length == 0)
            {
                continue;
            }

            var learnt = AnswerLearning.Of(others, options.Folds, options.Seed);
            if (learnt.Calibration.FindOperatingPoint(options.TargetAccuracy) is { } point)
            {
                var measured = AnswerLearning.Measure(these, [.. these.Select(_ => learnt.Curves)], point.Threshold);
                (answered, right) = (answered + measured.Answered, right + measured.Right);
                thresholds.Add(point.Threshold);
            }
        }

        return thresholds.Count == 0 ? null : new AnswerOperatingPoint
        {
            TargetAccuracy = options.TargetAccuracy,
            Threshold = thresholds.Average(),
            Questions = questions.Length,
            Answered = answered,
            Right = right,
        };
    }

    private static AnswerOutcome Describe(ProbedQuestion question, StageCurves curves, AnswerOperatingPoint? point)
    {
        var answered = point is null ? null : question.Choose(curves, point.Threshold);
        var choice = answered ?? question.Choose(curves, question.HighestThreshold(curves) ?? double.PositiveInfinity);
        return new AnswerOutcome
        {
            Question = question.Question,
            Stage = choice?.Stage,
            Entry = choice?.Candidate.Entry,
            Confidence = choice?.Confidence ?? 0,
            IsRight = choice?.Candidate.IsRight ?? false,
            IsAnswered = answered is not null,
        };
    }
}
