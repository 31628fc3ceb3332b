using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartCS.Sdk;

namespace SmartCS.Cli;

/// <summary>Writes what <c>--json</c> prints: one object a line, Chinese text as it is.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions s_records = new(SdkJsonContext.Relaxed.Options)
    {
        TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(SdkJsonContext.Relaxed, new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver()),
    };

    private static readonly JsonSerializerOptions s_figures = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes records as their own JSON form has them: camel case, nulls left out.</summary>
    public static void WriteRecord<T>(CommandConsole console, T value) => console.Out.WriteLine(JsonSerializer.Serialize(value, s_records));

    /// <summary>Writes the figures of an evaluation: snake case, nulls kept.</summary>
    public static void WriteFigures<T>(CommandConsole console, T value) => console.Out.WriteLine(JsonSerializer.Serialize(value, s_figures));
}
