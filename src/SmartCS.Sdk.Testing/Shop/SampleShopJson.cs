using System.Text.Json;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Testing;

/// <summary>The JSON in which the sample shop keeps what it has no columns for.</summary>
internal static class SampleShopJson
{
    public static SdkJsonContext Context => SdkJsonContext.Relaxed;

    public static string Write(WriteResult result) => JsonSerializer.Serialize(result, Context.WriteResult);

    public static WriteResult ReadResult(string text) => JsonSerializer.Deserialize(text, Context.WriteResult)!;

    public static string Write(OrderChange change) => JsonSerializer.Serialize(change, change.GetType(), Context);
}
