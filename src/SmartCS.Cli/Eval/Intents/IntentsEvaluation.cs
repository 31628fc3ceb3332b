using System.Diagnostics;
using SmartCS.Sdk.Routing;

namespace SmartCS.Cli.Eval.Intents;

/// <summary>A classifier, trained and tested.</summary>
/// <param name="Figures">What came of it.</param>
/// <param name="Test">Each test utterance with an intent, as it was classified.</param>
/// <param name="OutOfScope">Each test utterance without one.</param>
/// <param name="Train">What it was trained from.</param>
/// <param name="Warnings">What training left out.</param>
internal sealed record IntentsEvaluation(
    IntentsFigures Figures,
    IReadOnlyList<JudgedUtterance> Test,
    IReadOnlyList<JudgedUtterance> OutOfScope,
    IReadOnlyList<LabelledUtterance> Train,
    IReadOnlyList<IntentTrainingWarning> Warnings)
{
    public static IntentsEvaluation Run(
        IReadOnlyList<LabelledUtterance> train, IntentTrainingOptions options, IReadOnlyList<LabelledUtterance> test, IReadOnlyList<string> outOfScope, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var classifier = IntentClassifier.Train(train, options, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        using var saved = new MemoryStream();
        classifier.Save(saved);
        JudgedUtterance[] judged = [.. test.Select(row => new JudgedUtterance(row.Text, row.Intent, classifier.Classify(row.Text)))];
        JudgedUtterance[] strangers = [.. outOfScope.Select(text => new JudgedUtterance(text, null, classifier.Classify(text)))];
        var latencies = Latencies.Measure(test.Count, i => classifier.Classify(test[i].Text), cancellationToken);
        var figures = new IntentsFigures(
            train.Count,
            classifier.Intents.Count,
            Math.Round(seconds, 3),
            saved.Length,
            test.Count,
            Round((double)judged.Count(static row => row.IsRight) / test.Count),
            Round(IntentScores.Of(judged).Average(static scores => scores.F1)),
            Round((double)judged.Count(static row => row.IsRight && row.Prediction.IsInScope) / test.Count),
            Round(OutOfScopeMetrics.Recall(strangers)),
            Round(OutOfScopeMetrics.Precision(judged, strangers)),
            Round(OutOfScopeMetrics.AreaUnderCurve(judged.Select(static row => row.Prediction.InScope), strangers.Select(static row => row.Prediction.InScope))),
            latencies.P50,
            latencies.P99);
        return new IntentsEvaluation(figures, judged, strangers, train, classifier.Warnings);
    }

    private static double Round(double value) => Math.Round(value, 6);

    private static double? Round(double? value) => value is { } known ? Round(known) : null;
}
