using System.Text.Json;

namespace SmartCS.Sdk.Flows;

/// <summary>Writes states and reads them back.</summary>
internal static class FlowStateCodec
{
    public static byte[] Write(FlowState state) => JsonSerializer.SerializeToUtf8Bytes(state, FlowStateJsonContext.Relaxed.FlowState);

    /// <summary>Reads a state.</summary>
    /// <param name="stored">The state as stored.</param>
    /// <returns>The state; null where it cannot be read, such as one of a build with another form: the conversation then is in no flow.</returns>
    public static FlowState? Read(ReadOnlyMemory<byte> stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored.Span, FlowStateJsonContext.Relaxed.FlowState);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
