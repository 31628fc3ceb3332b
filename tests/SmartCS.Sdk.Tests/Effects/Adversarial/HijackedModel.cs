using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A model that does what an attacker wants: it asks for the attacker's writes, and says that they are done.</summary>
internal sealed class HijackedModel : IChatClient
{
    private int _calls;

    /// <summary>The calls that it makes before it answers.</summary>
    public IReadOnlyList<(string Tool, IDictionary<string, object?> Arguments)> Wants { get; set; } = [];

    /// <summary>What it says.</summary>
    public string Says { get; set; } = "Done.";

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Answer(messages, options))));

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return new ChatResponseUpdate(ChatRole.Assistant, Answer(messages, options));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private List<AIContent> Answer(IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        options?.Tools is { Count: > 0 } && Wants.Count > 0 && !messages.Any(static message => message.Role == ChatRole.Tool)
            ? [.. Wants.Select(want => (AIContent)new FunctionCallContent($"call-{Interlocked.Increment(ref _calls)}", want.Tool, want.Arguments))]
            : [new TextContent($$"""{"sentences":[{"text":"{{Says}}","cites":["e1"]}]}""")];
}
