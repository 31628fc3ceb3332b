using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Flows;

/// <summary>How states are written. What a newer build has added is passed over by an older one.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(FlowState))]
internal sealed partial class FlowStateJsonContext : JsonSerializerContext
{
    /// <summary>The context to use: Chinese texts take a third of the room where they are not escaped.</summary>
    public static FlowStateJsonContext Relaxed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
