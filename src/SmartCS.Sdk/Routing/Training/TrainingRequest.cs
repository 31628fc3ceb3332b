namespace SmartCS.Sdk.Routing;

/// <summary>What a classifier is trained from.</summary>
/// <param name="Examples">All examples.</param>
/// <param name="Options">The options.</param>
/// <param name="Previous">The classifier whose merchant's examples changed to these; null where there is none.</param>
internal sealed record TrainingRequest(IReadOnlyList<LabelledUtterance> Examples, IntentTrainingOptions Options, IntentClassifier? Previous)
{
    /// <summary>Whether these are the built-in examples and no others.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Trains on a thread of its own: it takes seconds, which no turn may wait for in the pool. The built-in examples are learnt already.</summary>
    public static Task<IntentClassifier> TrainAsync(TrainingRequest request, CancellationToken cancellationToken) => request.IsBuiltIn
        ? BuiltInClassifier.GetAsync().WaitAsync(cancellationToken)
        : Task.Factory.StartNew(
            () => request.Previous is { } previous
                ? previous.Retrain(request.Examples, request.Options, cancellationToken)
                : IntentClassifier.Train(request.Examples, request.Options, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
}
