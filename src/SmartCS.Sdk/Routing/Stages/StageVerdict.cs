using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Routing;

/// <summary>What a stage thinks of a request. Immutable.</summary>
internal sealed record StageVerdict
{
    /// <summary>The verdict of a stage that has no idea.</summary>
    public static StageVerdict None { get; } = new();

    /// <summary>The intents that it thinks of, the likeliest first; empty where it has none.</summary>
    public IReadOnlyList<IntentCandidate> Candidates { get; init; } = [];

    /// <summary>How sure it is of its first thought, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>How much surer of the first than of the second, 0 to 1; null where the stage does not compare.</summary>
    public double? Margin { get; init; }

    /// <summary>What to do; null means what the first candidate's intent says. A stage only gives commands that this merchant has.</summary>
    public IReadOnlyList<DialogueCommand>? Commands { get; init; }

    /// <summary>Whether the stage thinks that the request is not the shop's business; null where it cannot tell.</summary>
    public bool? IsOutOfScope { get; init; }

    /// <summary>The vetted answer that it found; null where it does not look for one.</summary>
    public FaqMatch? Match { get; init; }

    /// <summary>Whether a later stage that is sure of another request knows better.</summary>
    public bool YieldsToOthers { get; init; }

    /// <summary>The requests, where it finds several in what was taken for one, in the order of the message; empty where it is one.</summary>
    public IReadOnlyList<StagePart> Parts { get; init; } = [];

    /// <summary>What it found, for the merchant to read. Never personal data.</summary>
    public string? Detail { get; init; }

    /// <summary>What it cost by the price book; null where nothing.</summary>
    public Money? Cost { get; init; }

    /// <summary>The attempts to have a model read the request.</summary>
    public IReadOnlyList<ModelAttempt> Attempts { get; init; } = [];
}
