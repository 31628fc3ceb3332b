using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartCS.Sdk.Testing;

/// <summary>A wire format: what a behaviour looks like in it. Holds no state.</summary>
internal abstract class VendorFormat
{
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether an answer of this request can be streamed.</summary>
    public virtual bool Streams => true;

    /// <summary>The format of a path; null where none has it.</summary>
    public static VendorFormat? For(string path) =>
        path.EndsWith("/chat/completions", StringComparison.Ordinal) ? OpenAIChatFormat.Instance
        : path.EndsWith("/embeddings", StringComparison.Ordinal) ? OpenAIEmbeddingsFormat.Instance
        : path.EndsWith("/messages", StringComparison.Ordinal) ? AnthropicFormat.Instance
        : null;

    /// <summary>The body of an answer that is not streamed.</summary>
    public abstract JsonObject Body(VendorRequest request, VendorBehavior behavior);

    /// <summary>The events of a streamed answer, each with its line ends.</summary>
    public abstract IEnumerable<string> Events(VendorRequest request, VendorBehavior behavior);

    /// <summary>An error object.</summary>
    public abstract JsonObject Error(VendorRequest request, VendorBehavior behavior);

    /// <summary>The event that carries an error object.</summary>
    public abstract string ErrorEvent(VendorRequest request, VendorBehavior behavior);

    public static string Text(JsonNode json) => json.ToJsonString(Raw);

    // As real vendors do ("Incorrect API key provided: sk-..."), so that tests find out who passes it on.
    protected static string ErrorText(VendorRequest request, VendorBehavior behavior)
    {
        if (behavior.ErrorMessage is { } message)
        {
            return message;
        }

        var key = request.Headers.GetValueOrDefault("Authorization") ?? request.Headers.GetValueOrDefault("x-api-key") ?? request.Headers.GetValueOrDefault("api-key") ?? "none";
        var end = request.Body.Length > 200 ? request.Body[^200..] : request.Body;
        return string.Create(CultureInfo.InvariantCulture, $"The vendor refuses key '{key}' for: {end}");
    }

    protected static string Event(VendorBehavior behavior, JsonNode data, string? name = null) => Event(behavior, Text(data), name);

    protected static string Event(VendorBehavior behavior, string data, string? name = null)
    {
        var isTerse = behavior.Quirks.HasFlag(WireQuirks.CrLf);
        var (end, blank) = isTerse ? ("\r\n", "") : ("\n", " ");
        return $"{(name is null ? "" : $"event:{blank}{name}{end}")}data:{blank}{data}{end}{end}";
    }

    protected static IEnumerable<string> Pieces(string text, VendorBehavior behavior)
    {
        if (behavior.Quirks.HasFlag(WireQuirks.WholeToolArguments) || text.Length < 3)
        {
            return [text];
        }

        var third = text.Length / 3;
        return [text[..third], text[third..(2 * third)], text[(2 * third)..]];
    }
}
