using System.Text.Json.Serialization;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Flows;

/// <summary>A running flow as it was seen before a message, in its short form.</summary>
internal sealed class SeenFlow
{
    [JsonPropertyName("f")]
    public required string Flow { get; init; }

    [JsonPropertyName("s")]
    public SeenSlot[]? Slots { get; init; }

    [JsonPropertyName("a")]
    public string? Awaiting { get; init; }

    [JsonPropertyName("t")]
    public double? Fit { get; init; }

    public static SeenFlow? Of(RunningFlow? running)
    {
        if (running is null)
        {
            return null;
        }

        var slots = running.Slots.Count == 0 ? null : new SeenSlot[running.Slots.Count];
        for (var i = 0; i < running.Slots.Count; i++)
        {
            var slot = running.Slots[i];
            slots![i] = new SeenSlot { Name = slot.Name, Type = slot.Type, Choices = slot.Choices.Count == 0 ? null : [.. slot.Choices], IsFilled = slot.IsFilled };
        }

        return new SeenFlow { Flow = running.Flow, Slots = slots, Awaiting = running.Awaiting, Fit = running.Fit };
    }

    public RunningFlow ToRunning() => new()
    {
        Flow = Flow,
        Slots = Slots is null ? [] : Array.ConvertAll(Slots, static slot => new FlowSlot { Name = slot.Name, Type = slot.Type, Choices = slot.Choices ?? [], IsFilled = slot.IsFilled }),
        Awaiting = Awaiting,
        Fit = Fit,
    };
}

/// <summary>A slot of a running flow, in its short form.</summary>
internal sealed class SeenSlot
{
    [JsonPropertyName("n")]
    public required string Name { get; init; }

    [JsonPropertyName("t")]
    public SlotType? Type { get; init; }

    [JsonPropertyName("c")]
    public string[]? Choices { get; init; }

    [JsonPropertyName("i")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsFilled { get; init; }
}
