using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Benchmarks.Models;

/// <summary>A model that answers at once, or as soon as the thread pool gets to it.</summary>
internal sealed class InstantModel(int chunks, bool yields) : IChatClient
{
    private readonly ChatMessage _message = new(ChatRole.Assistant, string.Concat(Enumerable.Repeat("Hello ", chunks)));
    private readonly UsageDetails _usage = new() { InputTokenCount = 10, OutputTokenCount = 5, TotalTokenCount = 15 };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        yields ? AnswerLaterAsync() : Task.FromResult(Answer());

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < chunks; i++)
        {
            if (yields)
            {
                await Task.Yield();
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, "Hello ");
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(_usage)]) { FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private async Task<ChatResponse> AnswerLaterAsync()
    {
        await Task.Yield();
        return Answer();
    }

    private ChatResponse Answer() => new(_message) { Usage = _usage, FinishReason = ChatFinishReason.Stop };
}
