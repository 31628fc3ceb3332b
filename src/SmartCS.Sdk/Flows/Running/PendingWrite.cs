using System.Text.Json.Serialization;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Flows;

/// <summary>A write that a flow, a model or the host wants done, on its way to the shopper's yes.</summary>
internal sealed class PendingWrite
{
    /// <summary>How many of the digest's digits are in the name of the slot that takes the yes.</summary>
    private const int NamedDigits = 16;

    private const string Prefix = "confirm_";

    /// <summary>The effect's name.</summary>
    [JsonPropertyName("e")]
    public required string Effect { get; init; }

    /// <summary>The arguments as they were given.</summary>
    [JsonPropertyName("a")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DataValue Arguments { get; init; }

    /// <summary>The message that asks for it outside of any flow; null within one.</summary>
    [JsonPropertyName("m")]
    public MessageId? Message { get; init; }

    /// <summary>The write in the ledger; null where it was not put there yet.</summary>
    [JsonPropertyName("k")]
    public EffectKey? Key { get; set; }

    /// <summary>What the yes is bound to; null where it was not put to the shopper yet.</summary>
    [JsonPropertyName("d")]
    public string? Digest { get; set; }

    /// <summary>The effect's own wording.</summary>
    [JsonPropertyName("s")]
    public string Summary { get; set; } = string.Empty;

    /// <summary>Whether the shopper has read the question.</summary>
    [JsonPropertyName("r")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsSaid { get; set; }

    /// <summary>When the shopper was asked; null before.</summary>
    [JsonPropertyName("t")]
    public DateTimeOffset? SaidAt { get; set; }

    /// <summary>How often it was put to the shopper anew.</summary>
    [JsonPropertyName("n")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Again { get; set; }

    /// <summary>The slot that takes the yes or no. Its name is bound to what was shown, so that a yes to something else is none to this.</summary>
    [JsonIgnore]
    public string Slot => NameOf(Digest ?? string.Empty);

    /// <summary>Whether a slot's name is that of a yes or no to a write.</summary>
    public static bool IsSlot(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length == Prefix.Length + NamedDigits;

    private static string NameOf(string digest) => Prefix + (digest.Length > NamedDigits ? digest[..NamedDigits].ToLowerInvariant() : digest);
}
