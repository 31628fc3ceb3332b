namespace SmartCS.Sdk.Routing;

/// <summary>How an <see cref="IntentClassifier"/> is trained. All settings are optional.</summary>
public sealed class IntentTrainingOptions
{
    /// <summary>The seed of everything random in training. The same seed and examples give the same classifier, byte for byte. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Messages that belong to none of the intents, trained on as such. Default none.</summary>
    public IReadOnlyList<string> OutOfScope { get; set; } = [];

    /// <summary>
    /// Examples that are kept out of training and used to calibrate confidence and to learn the out-of-scope threshold. Default none: then
    /// the training examples are held out by turns for it, which takes longer.
    /// </summary>
    public IReadOnlyList<LabelledUtterance> Validation { get; set; } = [];

    /// <summary>Messages that belong to none of the intents, kept out of training and used to learn the out-of-scope threshold. Default none.</summary>
    public IReadOnlyList<string> OutOfScopeValidation { get; set; } = [];

    /// <summary>
    /// The share of messages, above 0 and below 1, that belong to no intent in the traffic that the threshold is learnt for. How many
    /// out-of-scope messages are given for training or validation says nothing about it. Default 0.1.
    /// </summary>
    public double OutOfScopeShare { get; set; } = 0.1;

    /// <summary>How many threads training may use, at least 1; it never changes the result. Default: one per processor.</summary>
    public int MaxThreads { get; set; } = Environment.ProcessorCount;
}
