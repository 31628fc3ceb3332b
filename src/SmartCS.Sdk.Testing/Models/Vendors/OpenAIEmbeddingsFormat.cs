using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartCS.Sdk.Testing;

/// <summary>OpenAI embeddings; the vectors are those of <see cref="HashingEmbeddingGenerator"/>.</summary>
internal sealed class OpenAIEmbeddingsFormat : VendorFormat
{
    public static OpenAIEmbeddingsFormat Instance { get; } = new();

    public override bool Streams => false;

    public override JsonObject Body(VendorRequest request, VendorBehavior behavior)
    {
        var dimensions = request.Property("dimensions") is { ValueKind: JsonValueKind.Number } asked ? asked.GetInt32() : behavior.Dimensions;
        using var model = new HashingEmbeddingGenerator(dimensions);
        var isBase64 = request.Property("encoding_format") is { ValueKind: JsonValueKind.String } format && format.ValueEquals("base64");
        var data = Inputs(request).Select((text, i) => (JsonNode)new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = i,
            ["embedding"] = Vector(model.Embed(text), isBase64),
        }).ToList();
        if (behavior.Quirks.HasFlag(WireQuirks.MissingEmbedding) && data.Count > 0)
        {
            data.RemoveAt(data.Count - 1);
        }

        if (behavior.Quirks.HasFlag(WireQuirks.EmbeddingsOutOfOrder))
        {
            data.Reverse();
        }

        var body = new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. data]), ["model"] = request.Model };
        if (!behavior.Quirks.HasFlag(WireQuirks.NoUsage))
        {
            body["usage"] = new JsonObject { ["prompt_tokens"] = behavior.Usage.Input, ["total_tokens"] = behavior.Usage.Input };
        }

        return body;
    }

    public override IEnumerable<string> Events(VendorRequest request, VendorBehavior behavior) => [];

    public override JsonObject Error(VendorRequest request, VendorBehavior behavior) => OpenAIErrors.Create(behavior, ErrorText(request, behavior));

    public override string ErrorEvent(VendorRequest request, VendorBehavior behavior) => Event(behavior, Error(request, behavior));

    private static IEnumerable<string> Inputs(VendorRequest request) => request.Property("input") switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(item => item.ToString()),
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        _ => [],
    };

    private static JsonNode Vector(float[] vector, bool isBase64) => isBase64
        ? Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan()))
        : new JsonArray([.. vector.Select(value => (JsonNode)value)]);
}
