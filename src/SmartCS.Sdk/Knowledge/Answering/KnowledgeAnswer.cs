using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Knowledge;

/// <summary>What a merchant's knowledge supports saying.</summary>
internal sealed record KnowledgeAnswer
{
    /// <summary>How the text came about.</summary>
    public required ReplyOutcome Outcome { get; init; }

    /// <summary>The text to say; null where nothing is supported.</summary>
    public string? Text { get; init; }

    /// <summary>The entries that support the text.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What each stage thought.</summary>
    public IReadOnlyList<RouteStep> Steps { get; init; } = [];

    /// <summary>The entries that a model may answer from, best first; empty where the answer is a vetted one.</summary>
    public IReadOnlyList<SearchHit> Evidence { get; init; } = [];

    /// <summary>How well the text is supported, 0 to 1.</summary>
    public double Support { get; init; }

    /// <summary>The time spent searching.</summary>
    public TimeSpan Retrieval { get; init; }
}
