using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>
/// Stands in a stream where a model broke off in the middle of its answer and the next one begins from the start: whoever
/// reads the stream forgets everything that came before it. Only where <see cref="ModelCall.CanRestart"/> is set.
/// Decorators let it pass as it is.
/// </summary>
internal sealed class ModelRestartUpdate : ChatResponseUpdate
{
    /// <summary>The model that broke off.</summary>
    public required string Model { get; init; }

    /// <summary>Why it broke off.</summary>
    public required ModelFailure Failure { get; init; }
}
