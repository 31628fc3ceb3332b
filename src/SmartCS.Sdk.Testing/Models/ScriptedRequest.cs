using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Testing;

/// <summary>A request that a scripted model received, as it stood then.</summary>
public sealed record ScriptedRequest
{
    private static readonly JsonSerializerOptions Readable = new(AIJsonUtilities.DefaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };

    /// <summary>1 for the first request of the client.</summary>
    public required long Number { get; init; }

    /// <summary>When it came, on the client's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the answer was to be streamed.</summary>
    public required bool IsStreaming { get; init; }

    /// <summary>The messages; what the caller changes in its own list or options later does not show here.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>The options; null where there were none.</summary>
    public ChatOptions? Options { get; init; }

    /// <summary>The last message; null where there was none.</summary>
    public ChatMessage? LastMessage => Messages.Count > 0 ? Messages[^1] : null;

    /// <summary>
    /// All text that the request would take to a vendor, a line each: instructions, messages, thoughts, arguments and
    /// results of tools, links, and the names, descriptions and schemas of the tools offered. For asserting what left the process.
    /// </summary>
    public string AllText
    {
        get
        {
            var text = new StringBuilder();
            text.Append(Options?.Instructions).Append('\n');
            foreach (var message in Messages)
            {
                text.Append(message.AuthorName).Append('\n');
                foreach (var content in message.Contents)
                {
                    text.Append(TextOf(content)).Append('\n');
                }
            }

            foreach (var tool in Options?.Tools ?? [])
            {
                text.Append(tool.Name).Append('\n').Append(tool.Description).Append('\n');
                if (tool is AIFunctionDeclaration function)
                {
                    text.Append(JsonSerializer.Serialize(function.JsonSchema, Readable)).Append('\n');
                }
            }

            return text.ToString();
        }
    }

    internal static ScriptedRequest From(long number, DateTimeOffset at, bool isStreaming, IEnumerable<ChatMessage> messages, ChatOptions? options) => new()
    {
        Number = number,
        At = at,
        IsStreaming = isStreaming,
        Messages = [.. messages.Select(Copy)],
        Options = options?.Clone(),
    };

    private static ChatMessage Copy(ChatMessage message)
    {
        var copy = message.Clone();
        copy.Contents = [.. message.Contents];
        return copy;
    }

    private static string? TextOf(AIContent content) => content switch
    {
        TextContent text => text.Text,
        TextReasoningContent thought => thought.Text,
        FunctionCallContent call => $"{call.CallId} {call.Name} {JsonSerializer.Serialize(call.Arguments, Readable)}",
        FunctionResultContent { Result: string result } answer => $"{answer.CallId} {result}",
        FunctionResultContent answer => $"{answer.CallId} {JsonSerializer.Serialize(answer.Result, Readable)}",
        UriContent link => link.Uri.ToString(),
        DataContent data => data.Uri,
        _ => JsonSerializer.Serialize(content, Readable),
    };
}
