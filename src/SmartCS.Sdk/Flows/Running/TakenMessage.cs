using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Flows;

/// <summary>The message that the flows took last, so that nothing is done again when it comes again.</summary>
internal sealed class TakenMessage
{
    [JsonPropertyName("i")]
    public MessageId Message { get; set; }

    /// <summary>The shopper of the message as the host gave it.</summary>
    [JsonPropertyName("o")]
    public ShopperId? Shopper { get; set; }

    /// <summary>The flow that was running before it; null for none.</summary>
    [JsonPropertyName("f")]
    public SeenFlow? Seen { get; set; }

    /// <summary>What was said to its parts.</summary>
    [JsonPropertyName("p")]
    public List<TakenPart> Parts { get; set; } = [];

    /// <summary>How many writes it has asked for.</summary>
    [JsonPropertyName("w")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Proposals { get; set; }

    /// <summary>Whether it is a message that came, from the same shopper.</summary>
    public bool IsOf(Turns.TurnRequest request) => Message == request.Message && Shopper == request.Shopper.Id;

    /// <summary>What was said to a part; null for one that was not taken.</summary>
    public TakenPart? Find(int part) => Parts.Find(taken => taken.Part == part);
}

/// <summary>What was said to one part of a message.</summary>
internal sealed class TakenPart
{
    [JsonPropertyName("n")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Part { get; set; }

    /// <summary>What was said; null for nothing.</summary>
    [JsonPropertyName("r")]
    public SaidReply? Reply { get; set; }

    /// <summary>Whether it only reminds of what a flow waits for.</summary>
    [JsonPropertyName("b")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsReminder { get; set; }
}
