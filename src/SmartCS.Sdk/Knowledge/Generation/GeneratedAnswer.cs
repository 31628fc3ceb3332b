using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>What of a model's answer may be said.</summary>
internal sealed record GeneratedAnswer
{
    /// <summary>The verified sentences, restored; null where there is nothing to say.</summary>
    public string? Text { get; init; }

    /// <summary>The entries that support each stretch of the text; what a tool's result supports has none.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What the stage found, for the route.</summary>
    public required RouteStep Step { get; init; }

    /// <summary>What became of each sentence of the last draft, in order.</summary>
    public IReadOnlyList<SentenceVerdict> Verdicts { get; init; } = [];

    /// <summary>How often the model was asked to mend its answer.</summary>
    public int Repairs { get; init; }

    /// <summary>Why there is nothing to say; null where there is something.</summary>
    public GenerationFailure? Nothing { get; init; }

    /// <summary>Why the models failed; also set where they failed behind the first sentences, which then stand.</summary>
    public ModelFailure? ModelFailure { get; init; }

    /// <summary>From the call to the first sentence given out; null where none was.</summary>
    public TimeSpan? FirstSentence { get; init; }
}
