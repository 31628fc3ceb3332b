using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Makes registered models of checked options.</summary>
internal static class OpenAICompatibleModels
{
    public static ChatModel Chat(string name, OpenAICompatibleOptions options, string setting, TimeProvider? timeProvider)
    {
        var connection = VendorConnection.Create(options, setting);
        return new ChatModel
        {
            Name = name,
            Client = new OpenAICompatibleChatClient(connection, httpClient: null, timeProvider),
            Vendor = connection.Vendor,
            ModelId = connection.Model,
            Capabilities = connection.StatedCapabilities ?? (ModelCapabilities.Streaming | ModelCapabilities.Tools),
            ContextTokens = connection.ContextTokens,
            MaxOutputTokens = connection.MaxOutputTokens,
            Resilience = connection.Resilience,
        };
    }

    public static EmbeddingModel Embedding(string name, OpenAICompatibleOptions options, string setting, TimeProvider? timeProvider)
    {
        var connection = VendorConnection.Create(options, setting);
        return new EmbeddingModel
        {
            Name = name,
            Generator = new OpenAICompatibleEmbeddingGenerator(connection, setting, httpClient: null, timeProvider),
            Vendor = connection.Vendor,
            ModelId = connection.Model,
            VectorSpace = connection.VectorSpace,
            MaxBatchSize = connection.MaxBatchSize,
            Resilience = connection.Resilience,
        };
    }
}
