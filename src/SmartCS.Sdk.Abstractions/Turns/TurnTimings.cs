namespace SmartCS.Sdk.Turns;

/// <summary>How long a turn took, by the host's <see cref="TimeProvider"/>.</summary>
public readonly record struct TurnTimings
{
    /// <summary>Waiting for earlier messages of the same conversation.</summary>
    public TimeSpan Queued { get; init; }

    /// <summary>Searching the knowledge.</summary>
    public TimeSpan Retrieval { get; init; }

    /// <summary>From the call to the commit of the reply, waiting included.</summary>
    public TimeSpan Total { get; init; }
}
