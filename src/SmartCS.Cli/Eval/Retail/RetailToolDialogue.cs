using SmartCS.Sdk;
using SmartCS.Sdk.AfterSales;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>A shopper who has a task done by a model with tools: identified first, then one request after the other, a yes to each write.</summary>
internal sealed class RetailToolDialogue(RetailHost host, RetailData data, RetailTask task, RetailConversation conversation, RetailToolScript script, Random random)
{
    private readonly RetailRequests _requests = new(data, host.Shop, random);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var claims in RetailIdentity.Claims(data, task))
        {
            var check = await host.Ports.Customers!.IdentifyAsync(host.Profile.Id, conversation.Id, claims, cancellationToken).ConfigureAwait(false);
            conversation.Shopper = check.Shopper ?? conversation.Shopper;
        }

        foreach (var action in task.Actions.Where(static action => !action.Name.StartsWith("find_user_id", StringComparison.Ordinal)))
        {
            if ((_requests.EffectOf(action) ?? LookUpOf(action)) is { } call)
            {
                script.Call(call.Effect, call.Arguments);
            }

            var reply = await conversation.SayAsync(_requests.Ask(action), isYes: false, cancellationToken).ConfigureAwait(false);
            if (action.IsWrite && await conversation.FindRunningAsync(cancellationToken).ConfigureAwait(false) is not null && reply.Choices.Count > 0)
            {
                await conversation.SayAsync(_requests.OneOf("Yes", "Yes, please.", "yes"), isYes: true, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static (string Effect, DataValue Arguments)? LookUpOf(RetailAction action) => action.Name switch
    {
        "get_order_details" => ("order.find", DataValue.MapOf(("order", action.Text("order_id")))),
        "get_user_details" => ("shopper.find", DataValue.MapOf()),
        _ => null,
    };
}
