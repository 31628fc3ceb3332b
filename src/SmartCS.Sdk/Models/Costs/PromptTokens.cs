using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>Estimates how many tokens a call takes before it is made, on the high side.</summary>
internal static class PromptTokens
{
    // Vendors bill an image at up to about 1,600 tokens (Anthropic: width x height / 750, scaled down to about 1.15 megapixels).
    private const int PerFile = 1_600;

    // A name, a description and a small schema, with the vendor's framing.
    private const int PerTool = 150;

    public static long Input(IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        long tokens = TokenEstimator.Count(options.Instructions) + ((options.Tools?.Count ?? 0) * PerTool);
        if (messages is IReadOnlyList<ChatMessage> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                tokens += Input(list[i]);
            }

            return tokens;
        }

        foreach (var message in messages)
        {
            tokens += Input(message);
        }

        return tokens;
    }

    private static long Input(ChatMessage message)
    {
        long tokens = TokenEstimator.PerMessage;
        var contents = message.Contents;
        for (var i = 0; i < contents.Count; i++)
        {
            tokens += contents[i] switch
            {
                TextContent text => TokenEstimator.Count(text.Text),
                TextReasoningContent reasoning => TokenEstimator.Count(reasoning.Text),
                FunctionResultContent { Result: string result } => TokenEstimator.Count(result),
                FunctionResultContent { Result: { } result } => TokenEstimator.Count(result.ToString()),
                FunctionCallContent call => PerTool + (call.Arguments?.Sum(static argument => TokenEstimator.Count(argument.Value?.ToString())) ?? 0),
                DataContent or UriContent => PerFile,
                _ => 0,
            };
        }

        return tokens;
    }
}
