using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Effects;

/// <summary>For whom a write is planned and done. All of it comes from the host, nothing from a message or a model.</summary>
public sealed record EffectContext
{
    /// <summary>The merchant.</summary>
    public required MerchantProfile Profile { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The verified shopper.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>The language in which the write is put to the shopper.</summary>
    public required Locale Locale { get; init; }
}
