using System.Text.Json.Serialization;

namespace SmartCS.Sdk.Providers.OpenAI;

[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(string))]
internal sealed partial class SettingsJsonContext : JsonSerializerContext;
