namespace SmartCS.Sdk.Flows;

/// <summary>Where a conversation stands in its flows, as kept.</summary>
public sealed record StoredFlowState
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>How often it was written, from 1; a write must name the version that it was made from, 0 for a new one.</summary>
    public long Version { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The state, which only the engine reads; at most 256 KiB.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }
}
