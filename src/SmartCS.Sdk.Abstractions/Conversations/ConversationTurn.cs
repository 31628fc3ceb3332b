using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Conversations;

/// <summary>One message and its reply, as kept.</summary>
public sealed record ConversationTurn
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The message id.</summary>
    public required MessageId Message { get; init; }

    /// <summary>The place in the conversation, counted from 1 without gaps; 0 before the store has given one.</summary>
    public long Sequence { get; init; }

    /// <summary>The shopper's text, made well-formed.</summary>
    public required string Text { get; init; }

    /// <summary>The verified shopper; null for an anonymous one.</summary>
    public ShopperId? Shopper { get; init; }

    /// <summary>Where the message came in.</summary>
    public required string Channel { get; init; }

    /// <summary>When the message was taken up.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The reply.</summary>
    public required Reply Reply { get; init; }
}
