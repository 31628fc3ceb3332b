using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>Estimates the tokens of what vendors do not account for.</summary>
internal static class UsageEstimate
{
    /// <summary>What the model was given to read.</summary>
    public static int Input(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var quarters = TokenEstimator.Quarters(options?.Instructions);
        foreach (var message in messages)
        {
            quarters += 4 * TokenEstimator.PerMessage;
            foreach (var content in message.Contents)
            {
                quarters += Quarters(content);
            }
        }

        foreach (var tool in options?.Tools ?? [])
        {
            quarters += TokenEstimator.Quarters(tool.Name) + TokenEstimator.Quarters(tool.Description);
            quarters += tool is AIFunctionDeclaration function ? TokenEstimator.Quarters(function.JsonSchema.GetRawText()) : 0;
        }

        return TokenEstimator.FromQuarters(quarters);
    }

    /// <summary>What the model wrote.</summary>
    public static int Output(ChatResponse response)
    {
        var quarters = 0L;
        foreach (var message in response.Messages)
        {
            foreach (var content in message.Contents)
            {
                quarters += Quarters(content);
            }
        }

        return TokenEstimator.FromQuarters(quarters);
    }

    /// <summary>Quarters of tokens of one content.</summary>
    public static long Quarters(AIContent content) => content switch
    {
        TextContent text => TokenEstimator.Quarters(text.Text),
        TextReasoningContent reasoning => TokenEstimator.Quarters(reasoning.Text),
        FunctionCallContent call => TokenEstimator.Quarters(call.Name) + (call.Arguments?.Sum(static pair => TokenEstimator.Quarters(pair.Key) + TokenEstimator.Quarters(pair.Value?.ToString())) ?? 0),
        FunctionResultContent result => TokenEstimator.Quarters(result.Result?.ToString()),
        _ => 0,
    };

    /// <summary>Whether a vendor said how much was spent.</summary>
    public static bool IsReported(UsageDetails? usage) => usage is { InputTokenCount: not null, OutputTokenCount: not null };

    /// <summary>What the vendor said, with estimates where it said nothing.</summary>
    public static UsageDetails Complete(UsageDetails? reported, int input, int output)
    {
        var usage = new UsageDetails();
        if (reported is not null)
        {
            usage.Add(reported);
        }

        usage.InputTokenCount ??= input;
        usage.OutputTokenCount ??= output;
        usage.TotalTokenCount ??= usage.InputTokenCount + usage.OutputTokenCount;
        return usage;
    }
}
