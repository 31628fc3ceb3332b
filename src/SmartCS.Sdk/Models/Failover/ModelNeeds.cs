using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>What a call needs of a model, and how a call is cut to what a model can do.</summary>
internal static class ModelNeeds
{
    /// <summary>The capabilities without which the call makes no sense.</summary>
    public static ModelCapabilities Of(IEnumerable<ChatMessage> messages, ChatOptions options)
    {
        var needs = options is { Tools.Count: > 0, ToolMode: not NoneChatToolMode } ? ModelCapabilities.Tools : ModelCapabilities.None;
        foreach (var message in messages)
        {
            foreach (var content in message.Contents)
            {
                if (content is DataContent or UriContent)
                {
                    needs |= ModelCapabilities.Vision;
                }
            }
        }

        return needs;
    }

    /// <summary>The options as the model can keep to them: a schema becomes a mere object or nothing, and the length stays within the model's.</summary>
    /// <returns>The options themselves where nothing has to change.</returns>
    public static ChatOptions Adapt(ChatOptions options, ChatModel model, string? modelId)
    {
        var format = Adapt(options.ResponseFormat, model.Capabilities);
        var isTooLong = options.MaxOutputTokens > model.MaxOutputTokens;
        var isUnnamed = modelId is not null && options.ModelId != modelId;
        if (ReferenceEquals(format, options.ResponseFormat) && !isTooLong && !isUnnamed)
        {
            return options;
        }

        var adapted = options.Clone();
        adapted.ResponseFormat = format;
        adapted.MaxOutputTokens = isTooLong ? model.MaxOutputTokens : options.MaxOutputTokens;
        adapted.ModelId = modelId ?? options.ModelId;
        return adapted;
    }

    private static ChatResponseFormat? Adapt(ChatResponseFormat? format, ModelCapabilities capabilities) => format switch
    {
        ChatResponseFormatJson { Schema: not null } when !capabilities.HasFlag(ModelCapabilities.JsonSchema) => capabilities.HasFlag(ModelCapabilities.JsonObject) ? ChatResponseFormat.Json : null,
        ChatResponseFormatJson { Schema: null } when (capabilities & (ModelCapabilities.JsonSchema | ModelCapabilities.JsonObject)) == 0 => null,
        _ => format,
    };
}
