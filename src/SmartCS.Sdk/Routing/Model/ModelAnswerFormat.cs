using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The form in which a model is asked to answer: a JSON schema that only knows this merchant's intents and, in a flow, its slots.
/// Models that cannot keep to a schema are told the form in the prompt; what the intents mean stands there for all, once.
/// </summary>
internal static class ModelAnswerFormat
{
    public const string Requests = "requests";
    public const string Words = "words";
    public const string Command = "command";
    public const string Intents = "intents";
    public const string Slot = "slot";
    public const string Value = "value";
    public const string Confidence = "confidence";

    /// <summary>The form for a message.</summary>
    /// <param name="intents">The ids of the intents that may be named.</param>
    /// <param name="flow">The running flow; null for none.</param>
    public static ChatResponseFormat Create(IEnumerable<string> intents, RunningFlow? flow)
    {
        var commands = List(flow is null ? ModelCommands.WithoutFlow : ModelCommands.WithFlow);
        var (slots, required) = flow is null ? (string.Empty, string.Empty) : ($$$"""
            "slot":{"type":["string","null"],"enum":[{{{List(flow.Slots.Select(static slot => slot.Name).Append(null))}}}]},"value":{"type":["string","null"]},
            """, "\"slot\",\"value\",");
        var names = List(intents) is { Length: > 0 } list ? $",\"enum\":[{list}]" : string.Empty;
        var schema = $$$$"""
            {"type":"object","properties":{"requests":{"type":"array","items":{"type":"object","properties":{
            "words":{"type":"string"},"command":{"type":"string","enum":[{{{{commands}}}}]},
            "intents":{"type":"array","items":{"type":"string"{{{{names}}}}}},
            {{{{slots}}}}"confidence":{"type":"number"}},
            "required":["words","command","intents",{{{{required}}}}"confidence"],"additionalProperties":false}}},
            "required":["requests"],"additionalProperties":false}
            """;
        using var document = JsonDocument.Parse(schema);
        return ChatResponseFormat.ForJsonSchema(document.RootElement.Clone(), "routing", "What each request of the message is.");
    }

    private static string List(IEnumerable<string?> values) =>
        string.Join(',', values.Select(static value => value is null ? "null" : $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""));
}
