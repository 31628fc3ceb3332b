using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Effects;

/// <summary>An action of flows as a tool of models.</summary>
internal sealed class ActionTool(IFlowAction action, IMerchantDirectory merchants, TimeProvider time) : AIFunction
{
    public bool IsAvailable => action.MissingPort is null;

    public override string Name { get; } = ShopToolSchema.NameOf(action.Name);

    public override string Description { get; } = $"Looks up in the shop: {action.Name}. It changes nothing.";

    public override JsonElement JsonSchema { get; } = ShopToolSchema.Of(action.Parameters);

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var context = ShopToolSchema.ContextOf(arguments);
        if (context.Shopper.Id is not { } shopper || await merchants.FindAsync(context.Merchant, cancellationToken).ConfigureAwait(false) is not { } profile)
        {
            throw new InvalidOperationException("A shop's tool is for a verified shopper.");
        }

        var result = await action.RunAsync(
            new FlowActionContext
            {
                Profile = profile,
                Conversation = context.Conversation,
                Shopper = shopper,
                Locale = context.Locale,
                Now = time.GetUtcNow(),
                Arguments = ShopToolSchema.Values(arguments),
            },
            cancellationToken).ConfigureAwait(false);
        var text = DataValue.MapOf(
            ("outcome", result.Outcome),
            ("value", result.Value),
            ("text", result.Text),
            ("choices", result.Choices.Count == 0 ? DataValue.None : DataValue.ListOf(result.Choices.Select(choice => DataValue.MapOf(("value", choice.Value), ("title", choice.Title.For(context.Locale)))))));
        return JsonSerializer.SerializeToElement(text, SdkJsonContext.Relaxed.DataValue);
    }
}
