using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.Anthropic;

/// <summary>Makes models of Anthropic from a host's settings.</summary>
internal sealed class AnthropicModelProvider(TimeProvider? timeProvider = null) : IModelProvider
{
    public string Name => "anthropic";

    public ChatModel CreateChatModel(ModelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return AnthropicModels.Create(settings.Name, AnthropicSettingsReader.Read(settings), settings.Path, timeProvider);
    }

    public EmbeddingModel CreateEmbeddingModel(ModelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        throw new ModelSettingsException($"{settings.Path}:Provider", Name, "Anthropic has no embedding models");
    }
}
