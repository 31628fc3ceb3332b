using System.Text.Json.Serialization;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Flows;

/// <summary>What a flow said, in its short form.</summary>
internal sealed class SaidReply
{
    [JsonPropertyName("t")]
    public required string Text { get; init; }

    [JsonPropertyName("h")]
    public HandoffReason? Handoff { get; init; }

    [JsonPropertyName("p")]
    public ProductCard[]? Cards { get; init; }

    [JsonPropertyName("c")]
    public string[]? Choices { get; init; }

    public static SaidReply? Of(FlowReply? reply) => reply is null ? null : new SaidReply
    {
        Text = reply.Text,
        Handoff = reply.Handoff,
        Cards = reply.Cards.Count == 0 ? null : [.. reply.Cards],
        Choices = reply.Choices.Count == 0 ? null : [.. reply.Choices],
    };

    public FlowReply ToReply() => new() { Text = Text, Handoff = Handoff, Cards = Cards ?? [], Choices = Choices ?? [] };
}
