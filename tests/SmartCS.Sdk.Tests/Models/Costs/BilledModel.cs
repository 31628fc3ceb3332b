using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Tests.Models.Costs;

/// <summary>What stands behind the budget: answers as the first model of the call, and notes the attempt as the failover does.</summary>
internal sealed class BilledModel : IChatClient
{
    private int _calls;

    public int Calls => _calls;

    public List<string> Models { get; } = [];

    public UsageDetails Usage { get; set; } = new() { InputTokenCount = 1_000, OutputTokenCount = 500 };

    /// <summary>Held back until this is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public Exception? Failure { get; set; }

    public int Chunks { get; set; } = 3;

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        try
        {
            await Gate.WaitAsync(cancellationToken);
            return Failure is null ? new ChatResponse(new ChatMessage(ChatRole.Assistant, "Yes.")) { Usage = Usage } : throw Failure;
        }
        finally
        {
            Note(options);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        try
        {
            for (var i = 0; i < Chunks; i++)
            {
                await Gate.WaitAsync(cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                yield return new ChatResponseUpdate(ChatRole.Assistant, $"{i} ");
            }

            if (Failure is not null)
            {
                throw Failure;
            }
        }
        finally
        {
            Note(options);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private void Note(ChatOptions? options)
    {
        if (options is not ModelCallOptions { Call: var call })
        {
            return;
        }

        lock (Models)
        {
            Models.Add(call.Models[0]);
        }

        call.Attempts.Add(new ModelAttempt { Model = call.Models[0], Purpose = call.Purpose, Usage = Usage, Failure = Failure is null ? null : ModelFailure.Network });
    }
}
