using SmartCS.Sdk.Models;

namespace ModelsExample;

/// <summary>Makes models of settings, so that hosts name them in their configuration.</summary>
internal sealed class EchoProvider : IModelProvider
{
    public string Name => "echo";

    public ChatModel CreateChatModel(ModelSettings settings)
    {
        if (settings.Values.Keys.FirstOrDefault(key => !key.Equals("Prefix", StringComparison.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new ModelSettingsException($"{settings.Path}:{unknown}", null, "is unknown; known is Prefix");
        }

        return new ChatModel { Name = settings.Name, Client = new EchoClient(settings.Values.GetValueOrDefault("Prefix")) };
    }

    public EmbeddingModel CreateEmbeddingModel(ModelSettings settings) =>
        throw new ModelSettingsException($"{settings.Path}:Kind", null, "must be chat; there are no embedding models here");
}
