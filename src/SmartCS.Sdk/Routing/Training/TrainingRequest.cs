namespace SmartCS.Sdk.Routing;

/// <summary>What a classifier is trained from.</summary>
/// <param name="Examples">All examples.</param>
/// <param name="Options">The options.</param>
/// <param name="Previous">The classifier whose merchant's examples changed to these; null where there is none.</param>
internal sealed record TrainingRequest(IReadOnlyList<LabelledUtterance> Examples, IntentTrainingOptions Options, IntentClassifier? Previous)
{
    // The built-in examples never change, so hosts in one process, such as those of a test run, need not each learn them.
    private static readonly Lazy<Task<IntentClassifier>> BuiltIn = new(TrainBuiltIn);

    /// <summary>Whether these are the built-in examples and no others.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>Trains on a thread of its own: it takes seconds, which no turn may wait for in the pool.</summary>
    public static Task<IntentClassifier> TrainAsync(TrainingRequest request, CancellationToken cancellationToken) => request.IsBuiltIn
        ? BuiltIn.Value.WaitAsync(cancellationToken)
        : StartNew(
            () => request.Previous is { } previous
                ? previous.Retrain(request.Examples, request.Options, cancellationToken)
                : IntentClassifier.Train(request.Examples, request.Options, cancellationToken),
            cancellationToken);

    private static Task<IntentClassifier> TrainBuiltIn()
    {
        var set = MerchantIntents.For(new RoutingSettings()).ExampleSet;
        return StartNew(() => IntentClassifier.Train(set.Examples(), set.Options()), CancellationToken.None);
    }

    private static Task<IntentClassifier> StartNew(Func<IntentClassifier> train, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(train, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
