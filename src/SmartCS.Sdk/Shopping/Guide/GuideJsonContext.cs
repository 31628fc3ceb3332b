using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Shopping;

/// <summary>Writes and reads what the guide remembers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GuideSession))]
internal sealed partial class GuideJsonContext : JsonSerializerContext;
