using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>A labelled question with all that the stages would answer to it. Immutable.</summary>
/// <param name="Question">The question.</param>
/// <param name="Faq">The vetted FAQ that fits best.</param>
/// <param name="General">The one that fits better once words that other entries explain count less; null where none does.</param>
/// <param name="Passages">The sentences that support an answer best.</param>
internal sealed record ProbedQuestion(LabelledQuestion Question, AnswerCandidate? Faq, AnswerCandidate? General, AnswerCandidate? Passages)
{
    /// <summary>An answer of a stage, and how sure one may be of it.</summary>
    internal readonly record struct Choice(string Stage, AnswerCandidate Candidate, double Confidence);

    /// <summary>What is answered from a confidence on, in the order of <see cref="KnowledgeAnswerer"/>; null where nothing is.</summary>
    public Choice? Choose(StageCurves curves, double threshold)
    {
        if (Weigh(RouteStages.Faq, Faq, curves.Faq) is { } faq && faq.Confidence >= threshold)
        {
            return faq;
        }

        var passages = Weigh(RouteStages.Passages, Passages, curves.Passages);
        if (Weigh(RouteStages.Faq, General, curves.Faq) is { } general && general.Confidence >= threshold && (passages is null || general.Confidence >= passages.Value.Confidence))
        {
            return general;
        }

        return passages is { } sentences && sentences.Confidence >= threshold ? passages : null;
    }

    /// <summary>The highest threshold at which the question is still answered; null where nothing was found.</summary>
    public double? HighestThreshold(StageCurves curves)
    {
        double? highest = null;
        foreach (var choice in (ReadOnlySpan<Choice?>)[Weigh(RouteStages.Faq, Faq, curves.Faq), Weigh(RouteStages.Faq, General, curves.Faq), Weigh(RouteStages.Passages, Passages, curves.Passages)])
        {
            highest = choice is { } known && !(highest >= known.Confidence) ? known.Confidence : highest;
        }

        return highest;
    }

    private static Choice? Weigh(string stage, AnswerCandidate? candidate, IReadOnlyList<CalibrationPoint> curve) =>
        candidate is { } found && curve.Count > 0 ? new Choice(stage, found, ScoreCurve.Probability(curve, found.Score)) : null;
}
