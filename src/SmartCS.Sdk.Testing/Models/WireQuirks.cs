namespace SmartCS.Sdk.Testing;

/// <summary>Ways in which vendors bend the wire format while meaning well. What has no sense in a format or an answer is ignored there.</summary>
[Flags]
public enum WireQuirks
{
    /// <summary>The format as its owner documents it.</summary>
    None = 0,

    /// <summary>No message or delta names its role.</summary>
    NoRole = 1 << 0,

    /// <summary>Each delta names its role again.</summary>
    RepeatedRole = 1 << 1,

    /// <summary>Deltas without text say <c>"content": null</c>, and such deltas come between those with text.</summary>
    NullContent = 1 << 2,

    /// <summary>Deltas of tool calls have no <c>index</c>.</summary>
    ToolCallsWithoutIndex = 1 << 3,

    /// <summary>A tool call comes with its whole arguments in one delta.</summary>
    WholeToolArguments = 1 << 4,

    /// <summary>Usage is reported by no event and no body.</summary>
    NoUsage = 1 << 5,

    /// <summary>Usage comes with the event that names the finish reason, asked for or not.</summary>
    UsageInLastChunk = 1 << 6,

    /// <summary>Usage so far comes with each event.</summary>
    UsageInEveryChunk = 1 << 7,

    /// <summary>Usage comes inside of the choice, with the event that names the finish reason.</summary>
    UsageInChoice = 1 << 8,

    /// <summary>Comments (<c>: keep-alive</c>) before the first and between all events; in the Anthropic format also ping events.</summary>
    KeepAlive = 1 << 9,

    /// <summary>The stream ends without <c>[DONE]</c>, or without <c>message_stop</c>.</summary>
    NoDone = 1 << 10,

    /// <summary>The body is gzip, asked for or not.</summary>
    Gzip = 1 << 11,

    /// <summary>The bytes of characters outside of ASCII are sent apart, the first 64 of them in writes of their own.</summary>
    SplitBytes = 1 << 12,

    /// <summary>Lines end in CR LF, and no blank follows <c>data:</c>.</summary>
    CrLf = 1 << 13,

    /// <summary>An event without choices comes first, as content filters add it.</summary>
    EmptyChoices = 1 << 14,

    /// <summary>Embeddings come in reverse order; their <c>index</c> tells which is which.</summary>
    EmbeddingsOutOfOrder = 1 << 15,

    /// <summary>The last embedding is missing.</summary>
    MissingEmbedding = 1 << 16,

    /// <summary>Streamed events go out in one write, whatever their number.</summary>
    OneWrite = 1 << 17,
}
