using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>What is known of one model or family of models of a vendor.</summary>
public sealed record KnownModel
{
    /// <summary>The vendor's id of the model, or what the ids of a family begin with, such as <c>gpt-4.1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it can do; null where the source does not say.</summary>
    public ModelCapabilities? Capabilities { get; init; }

    /// <summary>How many tokens it reads and writes in one call; null where the source does not say.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>How many tokens it writes in one call at most; null where the source does not say.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>The length of its vectors where it is an embedding model; null otherwise or where the source does not say.</summary>
    public int? Dimensions { get; init; }

    /// <summary>In what it differs from the vendor's other models; null where in nothing.</summary>
    public VendorQuirks? Quirks { get; init; }
}
