using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SmartCS.Sdk.Effects;

/// <summary>What binds a yes to exactly one write, and names the write.</summary>
internal static class EffectDigest
{
    /// <summary>The digest of merchant, conversation, shopper, effect and arguments: 64 hexadecimal digits.</summary>
    public static string Of(MerchantId merchant, ConversationId conversation, ShopperId shopper, string effect, DataValue arguments) =>
        // Neither identities nor names hold line breaks, so that no two writes have one text.
        Hash(string.Join('\n', "write", merchant.Value, conversation.Value, shopper.Value, effect, Canonical(arguments)));

    /// <summary>As above, of what a record says.</summary>
    public static string Of(EffectRecord record) => Of(record.Merchant, record.Conversation, record.Shopper, record.Effect, record.Arguments);

    /// <summary>The key of what a message asks for: the same for the same message, however often it comes.</summary>
    public static EffectKey KeyOf(string digest, MessageId message, int ordinal) =>
        Hash(string.Join('\n', "key", digest, message.Value, ordinal.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The key of undoing a write.</summary>
    public static EffectKey UndoingOf(EffectKey key) => Hash(string.Join('\n', "undo", key.Value));

    /// <summary>Arguments as one text: equal arguments have the same, whatever order their names were given in and however a number was written.</summary>
    public static string Canonical(DataValue arguments) => JsonSerializer.Serialize(arguments, SdkJsonContext.Relaxed.DataValue);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
