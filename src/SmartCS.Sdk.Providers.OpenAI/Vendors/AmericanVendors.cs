using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Presets of OpenAI, of those who host its models, and of OpenRouter.</summary>
internal static class AmericanVendors
{
    private const ModelCapabilities Chat = ModelCapabilities.Streaming | ModelCapabilities.Tools | ModelCapabilities.JsonSchema | ModelCapabilities.JsonObject | ModelCapabilities.Vision;

    private static readonly VendorQuirks OpenAIQuirks = new() { MaxCompletionTokens = true, Json = JsonSupport.Schema, ThinkTags = false, Base64Embeddings = true };

    // Models that think take neither a temperature nor penalties: https://developers.openai.com/api/docs/guides/reasoning
    private static readonly VendorQuirks ThinkingQuirks = OpenAIQuirks with
    {
        Omit = OptionalFields.Temperature | OptionalFields.TopP | OptionalFields.Penalties,
        Reasoning = ReasoningControl.Effort,
    };

    public static readonly VendorPreset OpenAI = new()
    {
        Name = "openai",
        DisplayName = "OpenAI",
        Endpoint = new Uri("https://api.openai.com/v1"),
        Documentation = new Uri("https://developers.openai.com/api/reference/resources/chat"),
        MaxEmbeddingBatch = 2_048,
        Quirks = OpenAIQuirks,

        // Sizes: https://developers.openai.com/api/docs/models
        Models =
        [
            new() { Id = "gpt-4.1", Capabilities = Chat, ContextTokens = 1_047_576, MaxOutputTokens = 32_768 },
            new() { Id = "gpt-4o", Capabilities = Chat, ContextTokens = 128_000, MaxOutputTokens = 16_384 },
            new() { Id = "gpt-5", Capabilities = Chat | ModelCapabilities.Reasoning, Quirks = ThinkingQuirks },
            new() { Id = "gpt-5-chat", Capabilities = Chat, ContextTokens = 128_000, MaxOutputTokens = 16_384 },
            new() { Id = "o1", Capabilities = Chat | ModelCapabilities.Reasoning, ContextTokens = 200_000, MaxOutputTokens = 100_000, Quirks = ThinkingQuirks },
            new() { Id = "o3", Capabilities = Chat | ModelCapabilities.Reasoning, ContextTokens = 200_000, MaxOutputTokens = 100_000, Quirks = ThinkingQuirks },
            new() { Id = "o3-mini", Capabilities = (Chat & ~ModelCapabilities.Vision) | ModelCapabilities.Reasoning, ContextTokens = 200_000, MaxOutputTokens = 100_000, Quirks = ThinkingQuirks },
            new() { Id = "o4-mini", Capabilities = Chat | ModelCapabilities.Reasoning, ContextTokens = 200_000, MaxOutputTokens = 100_000, Quirks = ThinkingQuirks },
            new() { Id = "text-embedding-3-small", Dimensions = 1_536 },
            new() { Id = "text-embedding-3-large", Dimensions = 3_072 },
        ],
    };

    public static readonly VendorPreset AzureOpenAI = OpenAI with
    {
        Name = "azure",
        DisplayName = "Azure OpenAI",
        Endpoint = null,
        ChatPath = "openai/deployments/{model}/chat/completions",
        EmbeddingsPath = "openai/deployments/{model}/embeddings",
        AuthHeader = "api-key",
        AuthScheme = string.Empty,
        ApiVersion = "2024-10-21",
        Documentation = new Uri("https://learn.microsoft.com/azure/ai-foundry/openai/reference"),
    };

    public static readonly VendorPreset OpenRouter = new()
    {
        Name = "openrouter",
        DisplayName = "OpenRouter",
        Endpoint = new Uri("https://openrouter.ai/api/v1"),
        Documentation = new Uri("https://openrouter.ai/docs/api-reference/overview"),
        Quirks = new() { Json = JsonSupport.Schema, Reasoning = ReasoningControl.ReasoningObject },
    };
}
