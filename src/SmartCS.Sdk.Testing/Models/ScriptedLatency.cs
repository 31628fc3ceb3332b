namespace SmartCS.Sdk.Testing;

/// <summary>How long a scripted model takes, on the clock that its client was given. <see cref="Timeout.InfiniteTimeSpan"/> means for ever, until the call is cancelled.</summary>
public sealed record ScriptedLatency
{
    /// <summary>No waiting at all.</summary>
    public static ScriptedLatency None { get; } = new();

    /// <summary>The wait before the first chunk; of an answer that is not streamed, the wait before the whole. Default zero.</summary>
    public TimeSpan FirstChunk { get; init; }

    /// <summary>The wait before each further chunk, and before the end of the stream; not waited where the answer is not streamed. Default zero.</summary>
    public TimeSpan BetweenChunks { get; init; }
}
