using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Flows;

/// <summary>What a flow says.</summary>
public sealed record FlowReply
{
    /// <summary>What the shopper reads.</summary>
    public required string Text { get; init; }

    /// <summary>Why a human agent is to go on; null where the flow does.</summary>
    public HandoffReason? Handoff { get; init; }

    /// <summary>The products that the text speaks of; empty for none.</summary>
    public IReadOnlyList<ProductCard> Cards { get; init => field = value ?? []; } = [];

    /// <summary>What the shopper may choose from, as short texts; empty where nothing is offered.</summary>
    public IReadOnlyList<string> Choices { get; init => field = value ?? []; } = [];
}
