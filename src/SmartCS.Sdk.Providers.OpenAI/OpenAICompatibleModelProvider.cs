using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Makes models of vendors of the OpenAI wire format from a host's settings.</summary>
internal sealed class OpenAICompatibleModelProvider(TimeProvider? timeProvider = null) : IModelProvider
{
    public string Name => "openai";

    public ChatModel CreateChatModel(ModelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return OpenAICompatibleModels.Chat(settings.Name, ModelSettingsReader.Read(settings), settings.Path, timeProvider);
    }

    public EmbeddingModel CreateEmbeddingModel(ModelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return OpenAICompatibleModels.Embedding(settings.Name, ModelSettingsReader.Read(settings), settings.Path, timeProvider);
    }
}
