namespace SmartCS.Sdk.Turns;

/// <summary>One message of a shopper, with everything the host knows about where it came from.</summary>
public sealed record TurnRequest
{
    /// <summary>The merchant whose shop the shopper is in.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The conversation that the message belongs to.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The message's own id; sending it again replays the stored reply.</summary>
    public required MessageId Message { get; init; }

    /// <summary>What the shopper wrote, as it came: data, never instructions. May be empty or malformed; it is then answered politely.</summary>
    public required string Text { get; init; }

    /// <summary>Who wrote it. Default <see cref="Shopper.Anonymous"/>.</summary>
    public Shopper Shopper { get; init; } = Shopper.Anonymous;

    /// <summary>The shopper's language where the host knows it; otherwise it is recognised from the text, then taken from the merchant.</summary>
    public Locale? Locale { get; init; }

    /// <summary>Where the message came in, such as <c>web</c> or <c>wechat</c>; at most 64 characters. Default <c>web</c>.</summary>
    public string Channel { get; init; } = "web";

    /// <summary>The product or order that the shopper is looking at, if any.</summary>
    public TurnFocus? Focus { get; init; }
}
