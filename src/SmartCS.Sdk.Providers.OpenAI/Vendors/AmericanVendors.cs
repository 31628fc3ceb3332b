namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Presets of OpenAI, of those who host its models, and of OpenRouter.</summary>
internal static class AmericanVendors
{
    public static readonly VendorPreset OpenAI = new()
    {
        Name = "openai",
        DisplayName = "OpenAI",
        Endpoint = new Uri("https://api.openai.com/v1"),
        Documentation = new Uri("https://platform.openai.com/docs/api-reference/chat"),
        MaxEmbeddingBatch = 2_048,
        Quirks = new() { MaxCompletionTokens = true, Json = JsonSupport.Schema, Reasoning = ReasoningControl.None, ThinkTags = false, Base64Embeddings = true },
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
