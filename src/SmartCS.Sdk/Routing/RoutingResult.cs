using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>What a message asks for, and how that was found. Immutable.</summary>
public sealed record RoutingResult
{
    /// <summary>What the message asks for, in its order; at least one, at most <see cref="RoutingSettings.MaxRequests"/>.</summary>
    public required IReadOnlyList<RoutedRequest> Requests { get; init; }

    /// <summary>What each stage thought, in the order in which the stages were asked; <see cref="RouteStep.Request"/> tells of which request.</summary>
    public required IReadOnlyList<RouteStep> Steps { get; init; }

    /// <summary>How the message sounds.</summary>
    public MessageTone Tone { get; init; }

    /// <summary>Whether nothing in the message is the shop's business, as far as the classifier can tell. The knowledge may have an answer all the same.</summary>
    public bool IsOutOfScope { get; init; }

    /// <summary>The attempts to have a model read the message, in order; empty where none was asked.</summary>
    public IReadOnlyList<ModelAttempt> ModelAttempts { get; init => field = value ?? []; } = [];

    /// <summary>What the handling of each request can build on, in the order of <see cref="Requests"/>.</summary>
    internal IReadOnlyList<RequestGround> Grounds { get; init => field = value ?? []; } = [];
}
