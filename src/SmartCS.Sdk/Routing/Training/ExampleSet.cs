namespace SmartCS.Sdk.Routing;

/// <summary>Everything that a merchant's classifier is trained from, with its content hash. Immutable.</summary>
internal sealed class ExampleSet
{
    private static readonly Lazy<ulong> BuiltInHash = new(static () => MerchantIntents.For(new RoutingSettings()).ExampleSet.Hash);

    private readonly MerchantIntents _intents;

    public ExampleSet(MerchantIntents intents)
    {
        _intents = intents;
        Count = intents.All.Sum(static intent => intent.Examples.Count);
        Hash = Count == 0 ? 0 : ExamplesHasher.Hash(Examples(), Options());
    }

    /// <summary>How many examples there are; where none, there is nothing to train.</summary>
    public int Count { get; }

    /// <summary>The same for the same content.</summary>
    public ulong Hash { get; }

    /// <summary>Whether these are the built-in examples and no others.</summary>
    public bool IsBuiltIn => Hash == BuiltInHash.Value;

    // Made anew each time: it is looked at in training alone, and a thousand merchants need not keep it.
    public LabelledUtterance[] Examples() => [.. _intents.All.SelectMany(static intent => intent.Examples, static (intent, text) => new LabelledUtterance(text, intent.Id))];

    public IntentTrainingOptions Options() => new() { OutOfScope = _intents.OutOfScope };
}
