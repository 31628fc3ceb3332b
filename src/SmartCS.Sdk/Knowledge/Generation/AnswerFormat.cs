using System.Text.Json;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The form in which a model is asked to write: sentences, each with the evidence it rests on.</summary>
internal static class AnswerFormat
{
    private const string Schema = """
        {"type":"object","properties":{"sentences":{"type":"array","items":{"type":"object","properties":{"text":{"type":"string"},
        "cites":{"type":"array","items":{"type":"string"}}},"required":["text","cites"],"additionalProperties":false}}},
        "required":["sentences"],"additionalProperties":false}
        """;

    public static ChatResponseFormat Json { get; } = ChatResponseFormat.ForJsonSchema(Parse(), "answer", "The answer, sentence by sentence, with the entries that support each.");

    private static JsonElement Parse()
    {
        using var document = JsonDocument.Parse(Schema);
        return document.RootElement.Clone();
    }
}
