using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Merchants;

/// <summary>What counts as the same question.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ResponseCacheMode>))]
public enum ResponseCacheMode
{
    /// <summary>Nothing: every question is answered anew.</summary>
    Off,

    /// <summary>The same characters, but for letter case, width and spaces.</summary>
    Exact,

    /// <summary>As exact, or almost the same vector with the same numbers, names and negations; needs an embedding model.</summary>
    Semantic,
}
