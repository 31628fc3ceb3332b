using System.Text.Json;
using System.Text.Json.Serialization;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk;

/// <summary>The JSON form of the records: camel case, nulls left out, Chinese text unescaped.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(KnowledgeEntry))]
[JsonSerializable(typeof(KnowledgeRevision))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(ConversationTurn))]
[JsonSerializable(typeof(UsageRecord))]
[JsonSerializable(typeof(UsageReport))]
[JsonSerializable(typeof(UnclearUtterance))]
[JsonSerializable(typeof(DriftReport))]
[JsonSerializable(typeof(AnswerCalibration))]
[JsonSerializable(typeof(DataValue))]
[JsonSerializable(typeof(EffectRecord))]
public sealed partial class SdkJsonContext : JsonSerializerContext
{
    /// <summary>The context to use for records and wire formats: as <see cref="Default"/>, with only what JSON requires escaped.</summary>
    public static SdkJsonContext Relaxed { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
