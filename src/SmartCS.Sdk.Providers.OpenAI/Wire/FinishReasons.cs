using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Reads why an answer ended, in the words of many vendors.</summary>
internal static class FinishReasons
{
    private const int Longest = 64;

    public static ChatFinishReason? Parse(string? reason) => reason switch
    {
        null or "" or "null" => null,
        "stop" or "end_turn" or "eos" or "eos_token" or "stop_sequence" or "STOP" => ChatFinishReason.Stop,
        "length" or "max_tokens" or "model_length" or "MAX_TOKENS" => ChatFinishReason.Length,
        "tool_calls" or "tool_call" or "tool_use" or "function_call" => ChatFinishReason.ToolCalls,
        "content_filter" or "content_filtered" or "sensitive" or "risk_control" or "SAFETY" => ChatFinishReason.ContentFilter,
        { Length: <= Longest } other => new ChatFinishReason(other),

        // Whatever this is, it is no reason.
        _ => new ChatFinishReason("unknown"),
    };

    /// <summary>Whether the vendor gave up: DeepSeek, Zhipu and OpenRouter say so where others break off.</summary>
    public static bool IsFault(string? reason) => reason is "insufficient_system_resource" or "network_error" or "error" or "abort" or "repetition_truncation";
}
