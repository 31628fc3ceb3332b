using System.Text;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

/// <summary>Writes answers as vendors do.</summary>
internal static class Wire
{
    public const string Done = "data: [DONE]\n\n";

    public static string Event(string json) => $"data: {json}\n\n";

    /// <summary>A chunk with a delta, such as <c>"content":"a"</c>.</summary>
    public static string Delta(string members, string? finish = null) =>
        Event($$"""{"id":"c-1","object":"chat.completion.chunk","created":1700000000,"model":"qwen-plus","choices":[{"index":0,"delta":{ {{members}} },"finish_reason":{{(finish is null ? "null" : $"\"{finish}\"")}}}]}""");

    public static string Text(string text) => Delta($"\"content\":\"{text}\"");

    public static string Finish(string reason = "stop") => Delta("", reason);

    /// <summary>A chunk with pieces of tool calls, such as <c>{"index":0,"id":"a","function":{"name":"f","arguments":""}}</c>.</summary>
    public static string Calls(params string[] calls) => Delta($"\"tool_calls\":[{string.Join(',', calls)}]");

    public static string Usage(int input, int output) =>
        Event($$$"""{"id":"c-1","choices":[],"usage":{"prompt_tokens":{{{input}}},"completion_tokens":{{{output}}},"total_tokens":{{{input + output}}}}}""");

    /// <summary>A whole answer, with a message such as <c>"content":"a"</c>.</summary>
    public static string Whole(string message, string finish = "\"stop\"", string more = "") =>
        $$"""{"id":"c-1","object":"chat.completion","created":1700000000,"model":"qwen-plus","choices":[{"index":0,"message":{ {{message}} },"finish_reason":{{finish}}}]{{more}}}""";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
