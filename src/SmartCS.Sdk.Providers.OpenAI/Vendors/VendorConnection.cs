using System.Text.Json;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>A vendor's model as it is called: options that were checked and completed by the preset. Immutable.</summary>
internal sealed class VendorConnection
{
    private readonly string? _authValue;
    private readonly KeyValuePair<string, string>[] _headers;

    private VendorConnection(OpenAICompatibleOptions options, string setting)
    {
        var check = new OptionsCheck(options, setting);
        var vendor = options.Vendor;
        var known = vendor.FindModel(check.Model);
        Vendor = vendor.Name;
        DisplayName = vendor.DisplayName;
        Model = check.Model;
        var address = new VendorAddress(options, setting);
        ChatUri = address.For(vendor.ChatPath);
        EmbeddingsUri = vendor.EmbeddingsPath is { } path ? address.For(path) : null;
        Quirks = options.Quirks ?? known?.Quirks ?? vendor.Quirks;
        StatedCapabilities = options.Capabilities ?? known?.Capabilities;
        Json = options.Quirks?.Json ?? JsonOf(StatedCapabilities) ?? Quirks.Json;
        ContextTokens = check.Limit(nameof(options.ContextTokens), options.ContextTokens, 100_000_000) ?? known?.ContextTokens;
        MaxOutputTokens = check.Limit(nameof(options.MaxOutputTokens), options.MaxOutputTokens, 10_000_000) ?? known?.MaxOutputTokens;
        Dimensions = check.Limit(nameof(options.Dimensions), options.Dimensions, 65_536);
        KnownDimensions = Dimensions ?? known?.Dimensions;
        MaxBatchSize = check.Limit(nameof(options.MaxBatchSize), options.MaxBatchSize, 2_048) ?? vendor.MaxEmbeddingBatch;
        MaxResponseBytes = check.ResponseBytes();
        ErrorCodes = vendor.ErrorCodes;
        VectorSpace = options.VectorSpace;
        Resilience = options.Resilience;
        Key = check.Key();
        AuthHeader = vendor.AuthHeader;
        _authValue = Key is null ? null : vendor.AuthScheme.Length == 0 ? Key : vendor.AuthScheme + " " + Key;
        _headers = [.. check.Headers()];
        Body = [.. check.Body()];
    }

    public string Vendor { get; }

    public string DisplayName { get; }

    public string Model { get; }

    public Uri ChatUri { get; }

    /// <summary>Null where the vendor has no embeddings.</summary>
    public Uri? EmbeddingsUri { get; }

    public VendorQuirks Quirks { get; }

    /// <summary>What the options or the preset say that the model can do; null where neither says.</summary>
    public ModelCapabilities? StatedCapabilities { get; }

    public int? ContextTokens { get; }

    public int? MaxOutputTokens { get; }

    /// <summary>The length of vectors to ask for.</summary>
    public int? Dimensions { get; }

    /// <summary>The length of vectors to expect, as far as known.</summary>
    public int? KnownDimensions { get; }

    public int MaxBatchSize { get; }

    public int MaxResponseBytes { get; }

    public IReadOnlyDictionary<string, ModelFailure> ErrorCodes { get; }

    public string? VectorSpace { get; }

    public ModelResilience Resilience { get; }

    public IReadOnlyList<KeyValuePair<string, JsonElement>> Body { get; }

    /// <summary>Secret; only to keep it out of what is shown.</summary>
    public string? Key { get; }

    public string AuthHeader { get; }

    public JsonSupport Json { get; }

    /// <summary>Checks options and completes them.</summary>
    /// <param name="options">The options.</param>
    /// <param name="setting">What the names of settings in errors begin with, such as <c>Models:qwen-plus</c>.</param>
    /// <exception cref="ModelSettingsException">An option is missing or wrong.</exception>
    public static VendorConnection Create(OpenAICompatibleOptions options, string setting) => new(options, setting);

    /// <summary>How a model of such capabilities is asked for JSON; null where nothing is known of it.</summary>
    public static JsonSupport? JsonOf(ModelCapabilities? capabilities) => capabilities is null ? null
        : (capabilities & ModelCapabilities.JsonSchema) != 0 ? JsonSupport.Schema
        : (capabilities & ModelCapabilities.JsonObject) != 0 ? JsonSupport.Object
        : JsonSupport.None;

    public bool Omits(OptionalFields field) => (Quirks.Omit & field) != 0;

    public void AddHeaders(HttpRequestMessage request)
    {
        if (_authValue is not null)
        {
            request.Headers.TryAddWithoutValidation(AuthHeader, _authValue);
        }

        foreach (var (name, value) in _headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
