using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Models;

/// <summary>A chat model that is registered under a name. Immutable; the client is safe for concurrent use.</summary>
public sealed record ChatModel
{
    /// <summary>The name that merchants' profiles and the price book use, 1 to 128 characters without control characters; case does not matter.</summary>
    public required string Name { get; init; }

    /// <summary>What is called. It masks, retries, limits and measures nothing itself.</summary>
    public required IChatClient Client { get; init; }

    /// <summary>The vendor, for telemetry, such as <c>dashscope</c>; empty where unknown.</summary>
    public string Vendor { get; init; } = string.Empty;

    /// <summary>The vendor's own id of the model, such as <c>qwen-plus</c>; null where the client knows it alone.</summary>
    public string? ModelId { get; init; }

    /// <summary>What the model can do. Default streaming and tools.</summary>
    public ModelCapabilities Capabilities { get; init; } = ModelCapabilities.Streaming | ModelCapabilities.Tools;

    /// <summary>How many tokens the model reads and writes in one call at most; null where unknown.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>How many tokens the model writes in one call at most; null where unknown.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>How calls are limited, timed and repeated.</summary>
    public ModelResilience Resilience { get; init; } = new();
}
