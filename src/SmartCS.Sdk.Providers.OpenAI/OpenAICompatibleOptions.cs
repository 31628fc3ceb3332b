using System.Text.Json;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>How a model of a vendor of the OpenAI wire format is reached. Checked when the client is made; later changes have no effect.</summary>
public sealed class OpenAICompatibleOptions
{
    /// <summary>The vendor. Default <see cref="VendorPresets.OpenAI"/>.</summary>
    public VendorPreset Vendor { get; set; } = VendorPresets.OpenAI;

    /// <summary>The vendor's id of the model, or the deployment's name; 1 to 256 visible characters. Required.</summary>
    public string Model { get; set; } = string.Empty;

    /// <summary>The key; spaces around it do not count. Required where <see cref="VendorPreset.RequiresKey"/>. Never shown.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The address to call in place of the preset's, such as a region's or a gateway's; with or without <c>/chat/completions</c> at its end. Default the preset's.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The version to name in <c>api-version</c>. Default the preset's.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>The organisation that pays, sent as <c>OpenAI-Organization</c>. Default none.</summary>
    public string? Organization { get; set; }

    /// <summary>The project that pays, sent as <c>OpenAI-Project</c>. Default none.</summary>
    public string? Project { get; set; }

    /// <summary>Further headers of every call. They may hold secrets and are never shown. Default none.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters to add to every address called. They may hold secrets and are never shown. Default none.</summary>
    public IDictionary<string, string> QueryParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Further fields of every request, such as <c>enable_search</c>; those that the client itself writes are refused. Default none.</summary>
    public IDictionary<string, JsonElement> Body { get; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>In what the vendor differs; counts before <see cref="Capabilities"/> where both speak of JSON. Default the preset's for the model.</summary>
    public VendorQuirks? Quirks { get; set; }

    /// <summary>What the model can do. Default the preset's for the model; for a model that it does not know, streaming and tools.</summary>
    public ModelCapabilities? Capabilities { get; set; }

    /// <summary>How many tokens the model reads and writes in one call, 1 to 100,000,000. Default the preset's for the model.</summary>
    public int? ContextTokens { get; set; }

    /// <summary>How many tokens the model writes in one call at most, 1 to 10,000,000. Default the preset's for the model.</summary>
    public int? MaxOutputTokens { get; set; }

    /// <summary>The length of the vectors to ask for, 1 to 65,536; embeddings only. Default the model's own.</summary>
    public int? Dimensions { get; set; }

    /// <summary>How many texts one embeddings call may hold, 1 to 2,048. Default the preset's.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>The space that the vectors lie in, see <see cref="EmbeddingModel.VectorSpace"/>. Default one of its own.</summary>
    public string? VectorSpace { get; set; }

    /// <summary>How long an answer may be, in bytes after decompression, 1,024 to 1,073,741,824; a longer one fails. Default 32 MB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How calls are limited, timed and repeated by the pipeline; the client itself does none of it.</summary>
    public ModelResilience Resilience { get; set; } = new();
}
