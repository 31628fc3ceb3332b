using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>What a scripted model answers to one call. Immutable; further parts are set with <c>with</c>.</summary>
public sealed record ScriptedResponse
{
    /// <summary>What the answer consists of, in order. Streamed, each part is a chunk of its own; not streamed, all are one message.</summary>
    public IReadOnlyList<AIContent> Parts { get; init => field = value ?? []; } = [];

    /// <summary>Why the model stopped, any value; null means that it does not say. Default: stop, or tool calls where a part is one.</summary>
    public ChatFinishReason? FinishReason { get; init; } = ChatFinishReason.Stop;

    /// <summary>The tokens that the model reports, at the end; null, the default, where it reports none.</summary>
    public UsageDetails? Usage { get; init; }

    /// <summary>Makes what the call fails with; null, the default, where it does not fail. Streamed, all <see cref="Parts"/> come first.</summary>
    public Func<Exception>? Failure { get; init; }

    /// <summary>How long this answer takes; null, the default, means as long as the client's others.</summary>
    public ScriptedLatency? Latency { get; init; }

    /// <summary>An answer in one piece.</summary>
    /// <param name="text">The text; may be empty.</param>
    /// <returns>The response.</returns>
    public static ScriptedResponse Text(string text) => new() { Parts = [new TextContent(text)] };

    /// <summary>An answer in several pieces.</summary>
    /// <param name="chunks">The pieces of the text.</param>
    /// <returns>The response.</returns>
    public static ScriptedResponse Chunks(params IEnumerable<string> chunks) => new() { Parts = [.. chunks.Select(chunk => new TextContent(chunk))] };

    /// <summary>A call of one tool.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="arguments">Its arguments; null for none.</param>
    /// <param name="callId">The id of the call.</param>
    /// <returns>The response.</returns>
    public static ScriptedResponse ToolCall(string name, IDictionary<string, object?>? arguments = null, string callId = "call-1") =>
        ToolCalls(new FunctionCallContent(callId, name, arguments));

    /// <summary>Calls of several tools at once.</summary>
    /// <param name="calls">The calls.</param>
    /// <returns>The response.</returns>
    public static ScriptedResponse ToolCalls(params IEnumerable<FunctionCallContent> calls) => new() { Parts = [.. calls], FinishReason = ChatFinishReason.ToolCalls };

    /// <summary>A failure.</summary>
    /// <param name="exception">Makes the exception.</param>
    /// <returns>The response.</returns>
    public static ScriptedResponse Fail(Func<Exception> exception) => new() { Failure = exception };

    /// <summary>A failure of a vendor.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="statusCode">The HTTP status, if any.</param>
    /// <param name="retryAfter">How long the vendor asks to wait, if it does.</param>
    /// <returns>The response.</returns>
    public static ScriptedResponse Fail(ModelFailure failure, int? statusCode = null, TimeSpan? retryAfter = null) =>
        Fail(() => new ModelException(failure, "A scripted failure.") { StatusCode = statusCode, RetryAfter = retryAfter });

    /// <summary>The same answer with thoughts before it.</summary>
    /// <param name="thoughts">The thoughts, each a chunk of its own.</param>
    /// <returns>The response.</returns>
    public ScriptedResponse WithReasoning(params IEnumerable<string> thoughts) => this with { Parts = [.. thoughts.Select(thought => new TextReasoningContent(thought)), .. Parts] };

    /// <summary>The same answer with the tokens that it took.</summary>
    /// <param name="input">Tokens read.</param>
    /// <param name="output">Tokens written.</param>
    /// <param name="cachedInput">How many of those read came from the vendor's cache; null where it does not say.</param>
    /// <returns>The response.</returns>
    public ScriptedResponse WithUsage(long input, long output, long? cachedInput = null) => this with
    {
        Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output, CachedInputTokenCount = cachedInput },
    };

    internal ChatResponse ToResponse(string modelId, string id)
    {
        var contents = new List<AIContent>(Parts.Count);
        for (var i = 0; i < Parts.Count; i++)
        {
            contents.Add(Fresh(Parts[i]));
        }

        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents) { MessageId = id })
        {
            ResponseId = id,
            ModelId = modelId,
            FinishReason = FinishReason,
            Usage = Copy(Usage),
        };
    }

    internal ChatResponseUpdate ToUpdate(int part, string modelId, string id) =>
        new(ChatRole.Assistant, [Fresh(Parts[part])]) { ResponseId = id, MessageId = id, ModelId = modelId };

    internal ChatResponseUpdate ToLastUpdate(string modelId, string id) => new()
    {
        Role = ChatRole.Assistant,
        ResponseId = id,
        MessageId = id,
        ModelId = modelId,
        FinishReason = FinishReason,
        Contents = Usage is null ? [] : [new UsageContent(Copy(Usage)!)],
    };

    private static UsageDetails? Copy(UsageDetails? usage)
    {
        if (usage is null)
        {
            return null;
        }

        var copy = new UsageDetails();
        copy.Add(usage);
        return copy;
    }

    // Callers may change what they receive, such as restoring what was masked; the script must not change with it.
    private static AIContent Fresh(AIContent part) => part switch
    {
        TextContent text => new TextContent(text.Text),
        TextReasoningContent thought => new TextReasoningContent(thought.Text) { ProtectedData = thought.ProtectedData },
        FunctionCallContent call => new FunctionCallContent(call.CallId, call.Name, call.Arguments is null ? null : new Dictionary<string, object?>(call.Arguments)) { Exception = call.Exception },
        _ => part,
    };
}
