namespace SmartCS.Sdk.Routing;

/// <summary>Trains an <see cref="IntentClassifier"/>: examples, model, calibration.</summary>
internal static class IntentClassifierTrainer
{
    public static IntentClassifier Train(IReadOnlyList<LabelledUtterance> examples, IntentTrainingOptions options, CancellationToken cancellationToken)
    {
        Check(options);
        var read = TrainingExamples.Read(examples, options.OutOfScope);
        var model = IntentModelTrainer.Train(read, [.. Enumerable.Range(0, read.Texts.Count)], options, cancellationToken);
        var calibration = CalibrationTrainer.Train(Scored(read, model, options, cancellationToken), options.OutOfScopeShare);
        return new IntentClassifier(read.Intents, model, calibration, ExamplesHasher.Hash(examples, options), read.Warnings);
    }

    private static List<ScoredUtterance> Scored(TrainingExamples examples, IntentModel model, IntentTrainingOptions options, CancellationToken cancellationToken)
    {
        var kept = new List<ScoredUtterance>();
        foreach (var utterance in options.Validation)
        {
            var intent = Array.BinarySearch(examples.Intents, utterance.Intent, StringComparer.Ordinal);
            if (intent >= 0)
            {
                kept.Add(HeldOutScores.Score(model, utterance.Text, null, intent));
            }
        }

        var outside = options.OutOfScopeValidation.Select(text => HeldOutScores.Score(model, text, null, TrainingExamples.OutOfScope)).ToList();
        if (kept.Count > 0 && outside.Count > 0)
        {
            kept.AddRange(outside);
            return kept;
        }

        kept.AddRange(HeldOutScores.Read(examples, options.OutOfScopeValidation, options, cancellationToken));
        return kept;
    }

    private static void Check(IntentTrainingOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxThreads, 1, nameof(options.MaxThreads));
        if (!(options.OutOfScopeShare is > 0.0 and < 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.OutOfScopeShare, "OutOfScopeShare must be above 0 and below 1.");
        }
    }
}
