using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Effects;

/// <summary>One write in the ledger: what exactly, for whom, and how far it has come.</summary>
public sealed record EffectRecord
{
    /// <summary>The merchant.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The write's idempotency key; with the merchant it names the record.</summary>
    public required EffectKey Key { get; init; }

    /// <summary>The conversation in which it was put to the shopper.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The shopper who alone may say yes.</summary>
    public required ShopperId Shopper { get; init; }

    /// <summary>The effect's name.</summary>
    public required string Effect { get; init; }

    /// <summary>The arguments, as planned.</summary>
    public required DataValue Arguments { get; init; }

    /// <summary>The digest of merchant, conversation, shopper, effect and arguments, to which a yes is bound: 64 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>What was put to the shopper.</summary>
    public required string Summary { get; init; }

    /// <summary>How far it has come.</summary>
    public required EffectState State { get; init; }

    /// <summary>How often the record was changed, from 1; a change must name the version that it was made from.</summary>
    public long Version { get; init; }

    /// <summary>When it was put to the shopper.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The message with the yes; null before.</summary>
    public MessageId? ConfirmedBy { get; init; }

    /// <summary>The messages with yeses before <see cref="ConfirmedBy"/>, after which it was not done: they do not count again.</summary>
    public IReadOnlyList<MessageId> FormerYeses { get; init => field = value ?? []; } = [];

    /// <summary>When the record last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>How often it was begun to be sent to the shop, at most once for each yes.</summary>
    public int Sends { get; init; }

    /// <summary>What the shop, or the last check before sending, said; null before.</summary>
    public WriteResult? Result { get; init; }

    /// <summary>The write that this one undoes; null for a write that undoes none.</summary>
    public EffectKey? Undoes { get; init; }

    /// <summary>Whether the shopper said yes to it and the shop has not said what became of it, so that it may be done, or be done yet.</summary>
    [JsonIgnore]
    public bool IsOpen => ConfirmedBy is not null && Result is null;
}
