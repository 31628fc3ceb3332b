using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Effects;

/// <summary>A write as a tool of models: it has the write put to the shopper, and never does it.</summary>
internal sealed class EffectTool(IEffect effect, DialogueFlows flows, IMerchantDirectory merchants) : AIFunction
{
    private static readonly IReadOnlyDictionary<string, object?> AsksShopper = new Dictionary<string, object?> { [AskedWrites.Mark] = true };

    public bool IsAvailable => effect.MissingPort is null;

    public override string Name { get; } = ShopToolSchema.NameOf(effect.Name);

    public override string Description { get; } =
        $"{effect.Description} The shopper is asked to confirm it after your reply and it is only done after their yes, so do not ask for the yes yourself, and never say that it is done.";

    public override JsonElement JsonSchema { get; } = ShopToolSchema.Of(effect.Parameters);

    public override IReadOnlyDictionary<string, object?> AdditionalProperties => AsksShopper;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var context = ShopToolSchema.ContextOf(arguments);
        if (context.Shopper.Id is null || await merchants.FindAsync(context.Merchant, cancellationToken).ConfigureAwait(false) is not { } profile)
        {
            throw new InvalidOperationException("A shop's tool is for a verified shopper.");
        }

        var values = DataValue.MapOf(ShopToolSchema.Values(arguments).Select(static value => (value.Key, value.Value)));
        if (EffectArguments.FindProblem(effect.Parameters, values) is { } problem)
        {
            throw new SmartCustomerServiceException(problem) { IsSafeToShow = true };
        }

        var request = context.Turn ?? new TurnRequest { Merchant = context.Merchant, Conversation = context.Conversation, Message = context.Message, Shopper = context.Shopper, Text = string.Empty };
        var reply = await flows.ProposeAsync(profile, request, context.Locale, new ProposedEffect(effect.Name, values), cancellationToken).ConfigureAwait(false);
        return reply.Choices.Count > 0 ? AskedWrites.Asked(reply.Text) : $"Not possible. {reply.Text}";
    }
}
