using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>The options of an embedding call that goes through the pipeline: they carry what the call is for. Nothing of it is sent to a vendor.</summary>
internal sealed class ModelEmbeddingOptions(ModelCall call) : EmbeddingGenerationOptions
{
    /// <summary>What the call is for.</summary>
    public ModelCall Call { get; } = call;

    /// <inheritdoc/>
    public override EmbeddingGenerationOptions Clone() => new ModelEmbeddingOptions(Call) { ModelId = ModelId, Dimensions = Dimensions, AdditionalProperties = AdditionalProperties?.Clone() };
}
