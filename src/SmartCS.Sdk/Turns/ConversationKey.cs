namespace SmartCS.Sdk.Turns;

/// <summary>A conversation of a merchant; the merchant is always part of it.</summary>
internal readonly record struct ConversationKey(MerchantId Merchant, ConversationId Conversation);
