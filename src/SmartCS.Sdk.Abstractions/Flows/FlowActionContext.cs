using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Flows;

/// <summary>For whom an action looks something up, and what.</summary>
public sealed record FlowActionContext
{
    /// <summary>The merchant.</summary>
    public required MerchantProfile Profile { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The shopper whom the host has verified; null for an anonymous one. Never from a text.</summary>
    public ShopperId? Shopper { get; init; }

    /// <summary>The language to word things in.</summary>
    public required Locale Locale { get; init; }

    /// <summary>The time of the message.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The arguments by name. They come from texts: data, to be checked.</summary>
    public required IReadOnlyDictionary<string, DataValue> Arguments { get; init; }
}
