using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Flows;

/// <summary>Where a conversation stands in its flows. Used by one call at a time; names are short because there are many of them.</summary>
internal sealed class FlowState
{
    /// <summary>The flows that are under way, the one that the next message is for last.</summary>
    [JsonPropertyName("f")]
    public List<FlowFrame> Frames { get; set; } = [];

    /// <summary>The shopper on whose behalf the flows run; nobody else gets to see them. Null for one who is not known.</summary>
    [JsonPropertyName("o")]
    public ShopperId? Owner { get; set; }

    /// <summary>The shopper whom a flow has identified, for this conversation only; null where none has.</summary>
    [JsonPropertyName("i")]
    public ShopperId? Identified { get; set; }

    /// <summary>When the flows took a message last.</summary>
    [JsonPropertyName("t")]
    public DateTimeOffset At { get; set; }

    /// <summary>The message that the flows took last, and what they said; null before the first.</summary>
    [JsonPropertyName("m")]
    public TakenMessage? Taken { get; set; }

    /// <summary>The flow that the next message is for; null for none.</summary>
    [JsonIgnore]
    public FlowFrame? Top => Frames.Count > 0 ? Frames[^1] : null;

    /// <summary>Where the flow begins that the frame at a place belongs to: flows that it links to lie on it.</summary>
    public int BaseOf(int place)
    {
        while (place > 0 && Frames[place].IsLinked)
        {
            place--;
        }

        return place;
    }
}
