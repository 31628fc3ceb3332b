using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>Traces calls to models. Where nobody listens it hands on what the inner client gives, without a step of its own.</summary>
/// <remarks>What each model that was tried took is measured where it is tried, in <see cref="FailoverRun"/>.</remarks>
internal sealed class TelemetryChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = (options as ModelCallOptions)?.Call;
        var outer = Activity.Current;
        return ModelTelemetry.StartCall(call) is { } activity
            ? TraceAsync(activity, outer, call!, messages, options, cancellationToken)
            : InnerClient.GetResponseAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = (options as ModelCallOptions)?.Call;
        return call is not null && ModelTelemetry.HasListeners
            ? TraceStreamAsync(call, messages, options, cancellationToken)
            : InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken);
    }

    private async Task<ChatResponse> TraceAsync(Activity activity, Activity? outer, ModelCall call, IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var before = call.Attempts.Count;
        Exception? failure = null;
        try
        {
            return await InnerClient.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            ModelTelemetry.EndCall(activity, call, before, failure);
            Activity.Current = outer;
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> TraceStreamAsync(ModelCall call, IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = call.Attempts.Count;
        var outer = Activity.Current;
        var activity = ModelTelemetry.StartCall(call);
        Exception? failure = null;
        var updates = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                // What reads the stream must not become part of the trace of it.
                Activity.Current = activity ?? outer;
                try
                {
                    if (!await updates.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }
                }
                catch (Exception exception)
                {
                    failure = exception;
                    throw;
                }

                Activity.Current = outer;
                yield return updates.Current;
            }
        }
        finally
        {
            await updates.DisposeAsync().ConfigureAwait(false);
            if (activity is not null)
            {
                ModelTelemetry.EndCall(activity, call, before, failure);
            }

            Activity.Current = outer;
        }
    }
}
