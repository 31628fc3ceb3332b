using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>An embedding model that is registered under a name. Immutable; the generator is safe for concurrent use.</summary>
public sealed record EmbeddingModel
{
    /// <summary>The name that merchants' profiles and the price book use, 1 to 128 characters without control characters; case does not matter.</summary>
    public required string Name { get; init; }

    /// <summary>What is called.</summary>
    public required IEmbeddingGenerator<string, Embedding<float>> Generator { get; init; }

    /// <summary>The vendor, for telemetry, such as <c>dashscope</c>; empty where unknown.</summary>
    public string Vendor { get; init; } = string.Empty;

    /// <summary>The vendor's own id of the model; null where the generator knows it alone.</summary>
    public string? ModelId { get; init; }

    /// <summary>
    /// The space that the vectors lie in: models of the same space can stand in for each other, such as one model at two
    /// vendors. Null, the default, means a space of its own named as <see cref="Name"/>.
    /// </summary>
    public string? VectorSpace { get; init; }

    /// <summary>How many texts one call may hold at most, 1 to 2,048. Default 64.</summary>
    public int MaxBatchSize { get; init; } = 64;

    /// <summary>How calls are limited, timed and repeated.</summary>
    public ModelResilience Resilience { get; init; } = new();
}
