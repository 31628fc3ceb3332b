namespace SmartCS.Sdk.Routing;

/// <summary>
/// The classifier of the built-in examples alone, as the assembly holds it: a host without intents of its own understands its first
/// message without any training. Safe for concurrent use.
/// </summary>
internal static class BuiltInClassifier
{
    // Hosts in one process, such as those of a test run, share it.
    private static readonly Lazy<Task<IntentClassifier>> Instance = new(LoadOrTrainAsync);

    /// <summary>The classifier.</summary>
    public static Task<IntentClassifier> GetAsync() => Instance.Value;

    /// <summary>Trains it anew, byte for byte as the assembly holds it.</summary>
    public static IntentClassifier Train()
    {
        var set = MerchantIntents.For(new RoutingSettings()).ExampleSet;
        return IntentClassifier.Train(set.Examples(), set.Options());
    }

    /// <summary>Reads it from the assembly; null where it belongs to other examples than those of the assembly.</summary>
    public static IntentClassifier? Load()
    {
        using var stream = typeof(BuiltInClassifier).Assembly.GetManifestResourceStream("SmartCS.Sdk.Intents.Classifier");
        var classifier = stream is null ? null : IntentClassifier.Load(stream);
        return classifier?.ExamplesHash == MerchantIntents.For(new RoutingSettings()).ExampleSet.Hash ? classifier : null;
    }

    private static Task<IntentClassifier> LoadOrTrainAsync() =>
        Task.Factory.StartNew(static () => Load() ?? Train(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
