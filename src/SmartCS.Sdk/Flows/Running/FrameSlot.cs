using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Flows;

/// <summary>What fills a slot.</summary>
internal sealed class FrameSlot
{
    /// <summary>The value, in its one form.</summary>
    [JsonPropertyName("v")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DataValue Value { get; set; }

    /// <summary>The shopper's words; null where they are the value itself.</summary>
    [JsonPropertyName("t")]
    public string? Text { get; set; }

    /// <summary>What it is called to shoppers, where it was chosen from what a step offered; null elsewhere.</summary>
    [JsonPropertyName("n")]
    public string? Title { get; set; }

    /// <summary>Whether the words are yet to be read by the step that collects the slot.</summary>
    [JsonPropertyName("u")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUnread { get; set; }
}

/// <summary>Something that the shopper may choose.</summary>
internal sealed record OfferedChoice
{
    [JsonPropertyName("v")]
    public required string Value { get; init; }

    [JsonPropertyName("t")]
    public required string Title { get; init; }
}
