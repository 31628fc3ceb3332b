namespace SmartCS.Sdk.Routing;

/// <summary>Trains an <see cref="IntentClassifier"/>: examples, model, calibration.</summary>
internal static class IntentClassifierTrainer
{
    // Examples of a hidden intent are more like the others than messages of no intent are, so fewer of them are expected.
    private const double HiddenIntentsShare = 0.3;

    // A calibration serves until so large a part of the examples has come or gone.
    private const double MostChange = 0.1;

    /// <summary>Trains a classifier.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="options">The options.</param>
    /// <param name="previous">A classifier whose calibration may be kept where learning one needs trainings of its own; null for none.</param>
    /// <param name="cancellationToken">Stops training.</param>
    public static IntentClassifier Train(IReadOnlyList<LabelledUtterance> examples, IntentTrainingOptions options, IntentClassifier? previous, CancellationToken cancellationToken)
    {
        Check(options);
        var read = TrainingExamples.Read(examples, options.OutOfScope);
        var model = IntentModelTrainer.Train(read, [.. Enumerable.Range(0, read.Texts.Count)], isForCalibration: false, options, cancellationToken);
        var calibration = Calibrate(read, model, options, previous, cancellationToken);
        return new IntentClassifier(read.Intents, model, calibration, ExamplesHasher.Hash(examples, options), read.Warnings);
    }

    private static Calibration Calibrate(TrainingExamples examples, IntentModel model, IntentTrainingOptions options, IntentClassifier? previous, CancellationToken cancellationToken)
    {
        var scored = options.Validation
            .Select(utterance => (utterance.Text, Intent: Array.BinarySearch(examples.Intents, utterance.Intent, StringComparer.Ordinal)))
            .Where(static utterance => utterance.Intent >= 0)
            .Select(utterance => HeldOutScores.Score(model, utterance.Text, null, utterance.Intent))
            .ToList();
        var share = options.OutOfScopeShare;
        if (scored.Count > 0 && options.OutOfScopeValidation.Count > 0)
        {
            scored.AddRange(options.OutOfScopeValidation.Select(text => HeldOutScores.Score(model, text, null, TrainingExamples.OutOfScope)));
        }
        else if (previous is not null && MayKeep(previous, examples, model, share))
        {
            return previous.Calibration;
        }
        else
        {
            scored.AddRange(HeldOutScores.Read(examples, options.OutOfScopeValidation, options, cancellationToken));
            share *= HeldOutScores.HidesIntents(examples, options.OutOfScopeValidation) ? HiddenIntentsShare : 1.0;
        }

        return CalibrationTrainer.Train(scored, share) with { Examples = examples.Texts.Count, Share = options.OutOfScopeShare };
    }

    private static bool MayKeep(IntentClassifier previous, TrainingExamples examples, IntentModel model, double share)
    {
        var learntFrom = previous.Calibration.Examples;
        return previous.Calibration.Share == share
            && previous.Intents.SequenceEqual(examples.Intents, StringComparer.Ordinal)
            && previous.Model.Network.Classes == model.Network.Classes
            && Math.Abs(examples.Texts.Count - learntFrom) <= MostChange * learntFrom;
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
