namespace SmartCS.Sdk.Turns;

/// <summary>How long a turn took, by the host's <see cref="TimeProvider"/>.</summary>
public readonly record struct TurnTimings
{
    /// <summary>Waiting for earlier messages of the same conversation.</summary>
    public TimeSpan Queued { get; init; }

    /// <summary>Searching the knowledge.</summary>
    public TimeSpan Retrieval { get; init; }

    /// <summary>From the call to the first sentence that was given out while the turn still went on; null where the whole reply was given out at once.</summary>
    public TimeSpan? FirstSentence { get; init; }

    /// <summary>From the call to the commit of the reply, waiting included.</summary>
    public TimeSpan Total { get; init; }
}
