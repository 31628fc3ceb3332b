using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Providers.OpenAI;

[JsonSerializable(typeof(JsonNode))]
internal sealed partial class SettingsJsonContext : JsonSerializerContext;
