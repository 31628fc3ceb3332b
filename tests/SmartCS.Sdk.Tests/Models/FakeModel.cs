using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Tests.Models;

/// <summary>A chat client whose every call does what the next of its steps says; the last step stays.</summary>
internal sealed class FakeModel : IChatClient
{
    private readonly Queue<Step> _steps;
    private Step _last;

    public FakeModel(params Step[] steps)
    {
        _steps = new Queue<Step>(steps);
        _last = steps[^1];
    }

    public int Calls { get; private set; }

    public int OpenStreams { get; private set; }

    public bool IsDisposed { get; private set; }

    public ChatOptions? LastOptions { get; private set; }

    public static Step Says(params string[] chunks) => new() { Chunks = chunks };

    public static Step Fails(Func<Exception> failure, params string[] chunks) => new() { Chunks = chunks, Failure = failure };

    public static Step Hangs(bool heedsCancellation = false, params string[] chunks) => new() { Chunks = chunks, Hangs = true, HeedsCancellation = heedsCancellation };

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var step = Begin(options);
        await step.PlayAsync(cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, string.Concat(step.Chunks))) { Usage = step.Usage, FinishReason = step.FinishReason };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var step = Begin(options);
        OpenStreams++;
        try
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, []);
            foreach (var chunk in step.Chunks)
            {
                if (step.Yields)
                {
                    await Task.Yield();
                }

                yield return new ChatResponseUpdate(ChatRole.Assistant, chunk);
            }

            await step.PlayAsync(cancellationToken);
            if (step.Usage is { } usage)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(usage)]);
            }

            if (step.FinishReason is { } reason)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, []) { FinishReason = reason };
            }
        }
        finally
        {
            OpenStreams--;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => IsDisposed = true;

    private Step Begin(ChatOptions? options)
    {
        Calls++;
        LastOptions = options;
        return _last = _steps.Count > 0 ? _steps.Dequeue() : _last;
    }

    internal sealed record Step
    {
        public string[] Chunks { get; init; } = [];

        public Func<Exception>? Failure { get; init; }

        public bool Hangs { get; init; }

        public bool HeedsCancellation { get; init; }

        public bool Yields { get; init; }

        public UsageDetails? Usage { get; init; }

        public ChatFinishReason? FinishReason { get; init; }

        public TaskCompletionSource? Gate { get; init; }

        public async Task PlayAsync(CancellationToken cancellationToken)
        {
            if (Gate is not null)
            {
                await Gate.Task;
            }

            if (Hangs)
            {
                await new TaskCompletionSource().Task.WaitAsync(HeedsCancellation ? cancellationToken : CancellationToken.None);
            }

            if (Failure is not null)
            {
                throw Failure();
            }
        }
    }
}
