namespace SmartCS.Sdk.Models;

/// <summary>Makes models of one kind of vendor from settings, so that a host can name them in its configuration.</summary>
/// <remarks>Implementations are safe for concurrent use. What is not theirs to read, such as resilience and prices, is not given to them.</remarks>
public interface IModelProvider
{
    /// <summary>The name that settings choose the provider by, in their key <c>Provider</c>; case does not matter.</summary>
    string Name { get; }

    /// <summary>Makes a chat model.</summary>
    /// <param name="settings">Its settings.</param>
    /// <returns>The model, named as the settings say.</returns>
    /// <exception cref="ModelSettingsException">A setting is missing, unknown or out of range.</exception>
    ChatModel CreateChatModel(ModelSettings settings);

    /// <summary>Makes an embedding model.</summary>
    /// <param name="settings">Its settings.</param>
    /// <returns>The model, named as the settings say.</returns>
    /// <exception cref="ModelSettingsException">A setting is missing, unknown or out of range, or the vendor has no embedding models.</exception>
    EmbeddingModel CreateEmbeddingModel(ModelSettings settings);
}
