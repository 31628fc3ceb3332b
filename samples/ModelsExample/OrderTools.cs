using System.ComponentModel;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace ModelsExample;

/// <summary>Lets models look up the orders of the shopper who writes, and nobody else's.</summary>
internal sealed class OrderTools : IToolSource
{
    private readonly ToolGrant _status = new()
    {
        Function = AIFunctionFactory.Create(FindStatusAsync, "order_status", "Tells how an order of the shopper stands."),
        AllowsParallelCalls = true,
        Timeout = TimeSpan.FromSeconds(3),
        MaxResultTokens = 300,
    };

    public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ToolGrant>>(context.Shopper.IsVerified ? [_status] : []);

    private static Task<string> FindStatusAsync([Description("The order's number")] string order, AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        // Who asks comes from the host, never from the model.
        var context = (ToolContext)arguments.Context![typeof(ToolContext)]!;
        return Task.FromResult($"Order {order} of {context.Shopper.Id} is on its way.");   // your order system, asked with the shopper's id
    }
}
