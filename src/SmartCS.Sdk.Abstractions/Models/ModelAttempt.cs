using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>One attempt to have a model answer: what became of it, what it took and what it cost.</summary>
public sealed record ModelAttempt
{
    /// <summary>The name of the registered model.</summary>
    public required string Model { get; init; }

    /// <summary>What the model was asked for.</summary>
    public required ModelPurpose Purpose { get; init; }

    /// <summary>Why the attempt failed; null where it succeeded.</summary>
    public ModelFailure? Failure { get; init; }

    /// <summary>How many calls to the vendor it took, retries and hedges included; 0 where none was made.</summary>
    public int Calls { get; init; } = 1;

    /// <summary>From the first call to the last token or the failure, waits included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>From the first call to the first token; null where none came or the answer was not streamed.</summary>
    public TimeSpan? FirstToken { get; init; }

    /// <summary>Tokens of the attempt; null where nothing was spent.</summary>
    public UsageDetails? Usage { get; init; }

    /// <summary>Whether <see cref="Usage"/> is our estimate because the vendor did not say.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>What the attempt cost by the price book; null where nothing was spent or the model has no price.</summary>
    public Money? Cost { get; init; }
}
