using System.Text.Json.Serialization;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>One flow that is under way: how far it has come and what it knows.</summary>
internal sealed class FlowFrame
{
    /// <summary>The flow's name; empty for a write that was asked for outside of any flow.</summary>
    [JsonPropertyName("n")]
    public string Flow { get; set; } = string.Empty;

    /// <summary>Whether it is written in code.</summary>
    [JsonPropertyName("c")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsCustom { get; set; }

    /// <summary>Whether the flow under it has called it, and goes on when it ends.</summary>
    [JsonPropertyName("l")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLinked { get; set; }

    /// <summary>Whether it waits to begin until the flows over it have ended, because the same message began them.</summary>
    [JsonPropertyName("q")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsQueued { get; set; }

    /// <summary>The step that it is at; null where it has not begun.</summary>
    [JsonPropertyName("s")]
    public string? Step { get; set; }

    /// <summary>The slot that it asked for; null where it asked for none.</summary>
    [JsonPropertyName("a")]
    public string? Awaiting { get; set; }

    /// <summary>What the shopper told, by slot.</summary>
    [JsonPropertyName("v")]
    public Dictionary<string, FrameSlot>? Slots { get; set; }

    /// <summary>What was looked up and worked out, by variable.</summary>
    [JsonPropertyName("x")]
    public Dictionary<string, DataValue>? Values { get; set; }

    /// <summary>In which order it came to know what it knows: slots as <c>slot@step</c>, variables as <c>name</c>.</summary>
    [JsonPropertyName("h")]
    public List<string>? Trail { get; set; }

    /// <summary>How often each slot was asked for.</summary>
    [JsonPropertyName("k")]
    public Dictionary<string, int>? Asked { get; set; }

    /// <summary>What the shopper may choose from; null where nothing was offered.</summary>
    [JsonPropertyName("p")]
    public List<OfferedChoice>? Offered { get; set; }

    /// <summary>The write that is put to the shopper; null for none.</summary>
    [JsonPropertyName("w")]
    public PendingWrite? Write { get; set; }

    /// <summary>What a flow in code wants kept; null where it has not run.</summary>
    [JsonPropertyName("d")]
    public string? Kept { get; set; }

    /// <summary>How many writes it has had done.</summary>
    [JsonPropertyName("e")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Done { get; set; }

    /// <summary>What the shopper said at the beginning and none of its slots takes; flows that it calls may.</summary>
    [JsonPropertyName("u")]
    public List<SlotValue>? Heard { get; set; }

    /// <summary>What it has tried once and does not try again.</summary>
    [JsonPropertyName("y")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FrameTries Tried { get; set; }

    /// <summary>The words with which it was begun, which readers look through before anything is asked; null where there are none.</summary>
    [JsonPropertyName("b")]
    public string? Opening { get; set; }

    /// <summary>What was said to the question that it waits with and is no whole answer yet; null for nothing.</summary>
    [JsonPropertyName("g")]
    public string? Piece { get; set; }

    /// <summary>Whether a slot is filled.</summary>
    public bool IsFilled(string slot) => Slots is not null && Slots.TryGetValue(slot, out var filled) && !filled.IsUnread;
}

/// <summary>What a frame tries once.</summary>
[Flags]
internal enum FrameTries
{
    None = 0,

    /// <summary>The order on the page that the shopper looks at was taken for the one that is meant.</summary>
    Focus = 1,

    /// <summary>The shopper was asked to be identified.</summary>
    Identify = 2,
}
