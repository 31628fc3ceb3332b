using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>One request of a message, as a stage gets to see it.</summary>
internal sealed class StageRequest
{
    /// <summary>The message and what is known around it.</summary>
    public required RoutingContext Context { get; init; }

    /// <summary>Which part of the message the request is.</summary>
    public required TextRange Range { get; init; }

    /// <summary>That part by itself; what is beyond the length that the routing reads is left out.</summary>
    public required string Text { get; init; }

    /// <summary>What the earlier stages thought likely but were not sure enough of, the likeliest first.</summary>
    public IReadOnlyList<IntentCandidate> Candidates { get; set; } = [];
}
