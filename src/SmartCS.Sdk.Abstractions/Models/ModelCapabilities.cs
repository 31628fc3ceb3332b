using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Models;

/// <summary>What a chat model can do beyond text in, text out.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<ModelCapabilities>))]
public enum ModelCapabilities
{
    /// <summary>Text only.</summary>
    None = 0,

    /// <summary>Gives its answer piece by piece.</summary>
    Streaming = 1,

    /// <summary>Calls tools.</summary>
    Tools = 2,

    /// <summary>Keeps to a JSON schema that it is given.</summary>
    JsonSchema = 4,

    /// <summary>Gives a JSON object on request, of any shape.</summary>
    JsonObject = 8,

    /// <summary>Reads images.</summary>
    Vision = 16,

    /// <summary>Thinks before it answers, and may show its thoughts.</summary>
    Reasoning = 32,
}
