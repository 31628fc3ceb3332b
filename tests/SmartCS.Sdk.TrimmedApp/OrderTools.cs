using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.TrimmedApp;

/// <summary>One tool, written by hand: nothing of it is found by reflection.</summary>
internal sealed class OrderTools : IToolSource
{
    private readonly ToolGrant _grant = new() { Function = new OrderStatus() };

    public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ToolGrant>>([_grant]);

    private sealed class OrderStatus : AIFunction
    {
        public override string Name => "order_status";

        public override string Description => "Tells how an order stands.";

        public override JsonElement JsonSchema { get; } =
            JsonDocument.Parse("""{"type":"object","properties":{"order":{"type":"string"}},"required":["order"],"additionalProperties":false}""").RootElement;

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
            ValueTask.FromResult<object?>($"Order {arguments["order"]} left the warehouse on Monday.");
    }
}
