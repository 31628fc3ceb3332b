using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Models;

/// <summary>A registered embedding model with its circuit and its limits. Safe for concurrent use.</summary>
internal sealed class EmbeddingEndpoint(EmbeddingModel model, TimeProvider time, ILogger logger)
{
    public EmbeddingModel Model { get; } = model;

    public TimeProvider Time { get; } = time;

    public ModelGuard Guard { get; } = new(model.Name, model.Resilience, time, logger);

    /// <summary>The space that the vectors lie in.</summary>
    public string Space { get; } = model.VectorSpace ?? model.Name;
}
