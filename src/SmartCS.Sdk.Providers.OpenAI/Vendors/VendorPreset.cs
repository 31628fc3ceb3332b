using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>What is known of a vendor that speaks the OpenAI wire format. Immutable data; hosts may derive their own with <c>with</c>.</summary>
public sealed record VendorPreset
{
    private static readonly Dictionary<string, ModelFailure> NoCodes = [];

    /// <summary>The name that settings choose the preset by, lower case; telemetry names the vendor so too.</summary>
    public required string Name { get; init; }

    /// <summary>The vendor's name for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The address that paths are added to; null where every customer has an own one, which settings must then name.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The path of chat completions below <see cref="Endpoint"/>; <c>{model}</c> stands for the model or deployment. Default <c>chat/completions</c>.</summary>
    public string ChatPath { get; init; } = "chat/completions";

    /// <summary>The path of embeddings below <see cref="Endpoint"/>; <c>{model}</c> stands for the model or deployment. Default <c>embeddings</c>; null where the vendor has none in this format.</summary>
    public string? EmbeddingsPath { get; init; } = "embeddings";

    /// <summary>The header that holds the key. Default <c>Authorization</c>.</summary>
    public string AuthHeader { get; init; } = "Authorization";

    /// <summary>What stands before the key in <see cref="AuthHeader"/>. Default <c>Bearer</c>; empty where the key stands alone.</summary>
    public string AuthScheme { get; init; } = "Bearer";

    /// <summary>Whether calls need a key. Default true.</summary>
    public bool RequiresKey { get; init; } = true;

    /// <summary>Whether calls may go unencrypted to other machines, as they do to servers on one's own network. Default false: plain HTTP reaches this machine only.</summary>
    public bool AllowsPlainHttp { get; init; }

    /// <summary>The version that every call names in <c>api-version</c> unless settings name another; null where the vendor has none.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>In what the vendor differs from the format's author.</summary>
    public VendorQuirks Quirks { get; init; } = new();

    /// <summary>Models that are known; others may be used all the same.</summary>
    public IReadOnlyList<KnownModel> Models { get; init => field = value ?? []; } = [];

    /// <summary>How many texts one embeddings call may hold, 1 to 2,048. Default 64.</summary>
    public int MaxEmbeddingBatch { get; init; } = 64;

    /// <summary>What codes of errors mean that are the vendor's own, such as numbers. Default none.</summary>
    public IReadOnlyDictionary<string, ModelFailure> ErrorCodes { get; init => field = value ?? NoCodes; } = NoCodes;

    /// <summary>Where the vendor documents the interface; the source of the other values.</summary>
    public required Uri Documentation { get; init; }

    /// <summary>Finds what is known of a model: the entry with the longest id that the model's id begins with.</summary>
    /// <param name="model">The vendor's id of the model.</param>
    /// <returns>The entry; null where nothing is known.</returns>
    public KnownModel? FindModel(string model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Models.Where(known => model.StartsWith(known.Id, StringComparison.OrdinalIgnoreCase)).MaxBy(known => known.Id.Length);
    }
}
