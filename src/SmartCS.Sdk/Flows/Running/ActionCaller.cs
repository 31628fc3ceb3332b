using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Flows;

/// <summary>Has actions look things up, within a time, whatever they throw. Safe for concurrent use.</summary>
internal sealed class ActionCaller(TimeSpan limit, TimeProvider time, ILogger logger)
{
    /// <summary>Runs an action.</summary>
    /// <returns>What it found; null where it threw or took too long.</returns>
    public async ValueTask<FlowActionResult?> RunAsync(FlowRun run, string flow, IFlowAction action, IReadOnlyDictionary<string, DataValue> arguments, CancellationToken cancellationToken)
    {
        var context = new FlowActionContext
        {
            Profile = run.Profile,
            Conversation = run.Request.Conversation,
            Shopper = run.Shopper,
            Locale = run.Locale,
            Now = run.Now,
            Arguments = arguments,
        };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var running = action.RunAsync(context, ending.Token);
            var result = running.IsCompletedSuccessfully ? running.Result : await running.AsTask().WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
            Identify(run, action, result);
            return result;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One that goes on without heeding its time is told to stop.
            await ending.CancelAsync().ConfigureAwait(false);
            FlowEngineLog.ActionFailed(logger, run.Merchant, action.Name, flow, exception.GetType().Name);
            return null;
        }
    }

    // Once, and never where the host knows better: nobody becomes somebody else in the middle of a conversation.
    private void Identify(FlowRun run, IFlowAction action, FlowActionResult result)
    {
        if (result.Identified is not { Value.Length: > 0 } identified || run.Shopper == identified)
        {
            return;
        }

        if (run.Shopper is not null)
        {
            FlowEngineLog.OtherShopper(logger, run.Merchant, action.Name);
            return;
        }

        run.State.Identified = identified;
        run.State.Owner = identified;
    }
}
