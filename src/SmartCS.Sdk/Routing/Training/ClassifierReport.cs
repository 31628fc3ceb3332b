namespace SmartCS.Sdk.Routing;

/// <summary>How a merchant's classifier stands, and what its examples lack. Immutable.</summary>
public sealed record ClassifierReport
{
    /// <summary>Where it stands.</summary>
    public required ClassifierState State { get; init; }

    /// <summary>How many intents the merchant has, built-in ones included.</summary>
    public required int Intents { get; init; }

    /// <summary>How many examples they have together.</summary>
    public required int Examples { get; init; }

    /// <summary>
    /// What is wrong with the examples: an intent that has none, unless a rule names it, and what training left out; the latter is known
    /// only in the process that trained.
    /// </summary>
    public IReadOnlyList<IntentTrainingWarning> Warnings { get; init => field = value ?? []; } = [];
}
