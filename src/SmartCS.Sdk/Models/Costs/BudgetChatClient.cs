using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>The outermost part of the pipeline: holds the merchant's budgets and puts the cost on each attempt.</summary>
/// <remarks>Safe for concurrent use. Calls whose options are no <see cref="ModelCallOptions"/> pass through.</remarks>
internal sealed class BudgetChatClient(IChatClient innerClient, BudgetGate gate) : DelegatingChatClient(innerClient)
{
    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options is not ModelCallOptions { Call: var call } known)
        {
            return InnerClient.GetResponseAsync(messages, options, cancellationToken);
        }

        if (call.Profile.Budgets.Count > 0)
        {
            return HoldAsync(messages, known, cancellationToken);
        }

        // Without budgets there is nothing to wait for, so that an answer that is there at once takes no state machine.
        var first = call.Attempts.Count;
        Task<ChatResponse>? responding = null;
        try
        {
            responding = InnerClient.GetResponseAsync(messages, options, cancellationToken);
        }
        finally
        {
            if (responding is null or { IsCompleted: true })
            {
                gate.Settle(null, call, first);
            }
        }

        return responding.IsCompleted ? responding : SettleAsync(responding, call, first);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        options is ModelCallOptions known ? new BudgetStream(InnerClient, gate, messages, known, cancellationToken) : InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken);

    private async Task<ChatResponse> SettleAsync(Task<ChatResponse> responding, ModelCall call, int first)
    {
        try
        {
            return await responding.ConfigureAwait(false);
        }
        finally
        {
            gate.Settle(null, call, first);
        }
    }

    private async Task<ChatResponse> HoldAsync(IEnumerable<ChatMessage> messages, ModelCallOptions options, CancellationToken cancellationToken)
    {
        // What can be read once only is read once.
        messages = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var reservation = await gate.EnterAsync(options.Call, messages, options, cancellationToken).ConfigureAwait(false);
        var first = options.Call.Attempts.Count;
        try
        {
            return await InnerClient.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Settle(reservation, options.Call, first);
        }
    }
}
