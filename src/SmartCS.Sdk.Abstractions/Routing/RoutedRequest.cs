using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Routing;

/// <summary>One request of a message, and what is to be done about it.</summary>
public sealed record RoutedRequest
{
    /// <summary>The <see cref="Intent"/> of a request that is not the shop's business and that the knowledge has no answer to.</summary>
    public const string OutOfScope = "out_of_scope";

    /// <summary>Which part of the message it is.</summary>
    public required TextRange Source { get; init; }

    /// <summary>The intent that it has; null where a vetted answer was found without one, or none was recognised.</summary>
    public string? Intent { get; init; }

    /// <summary>How sure the deciding stage was, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The stage that decided, one of <see cref="Turns.RouteStages"/>; null where none was sure enough.</summary>
    public string? Stage { get; init; }

    /// <summary>What to do, in order; at least one.</summary>
    public required IReadOnlyList<DialogueCommand> Commands { get; init; }
}
