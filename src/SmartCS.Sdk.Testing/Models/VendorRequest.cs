using System.Text.Json;

namespace SmartCS.Sdk.Testing;

/// <summary>A request that a <see cref="FaultyVendorServer"/> received. It holds the key that was sent.</summary>
public sealed record VendorRequest
{
    /// <summary>1 for the first request to the server.</summary>
    public required long Number { get; init; }

    /// <summary>When it came, on the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path with its query, such as <c>/v1/chat/completions</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The headers by name, whose case does not matter; several values are joined by commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body; empty where there is none.</summary>
    public required string Body { get; init; }

    /// <summary>The body as JSON; null where it is none.</summary>
    public JsonElement? Json { get; init; }

    /// <summary>Whether the body asks for a stream.</summary>
    public bool IsStreaming => Property("stream") is { ValueKind: JsonValueKind.True };

    /// <summary>The model that the body names; empty where it names none.</summary>
    public string Model => Property("model") is { ValueKind: JsonValueKind.String } model ? model.GetString()! : string.Empty;

    /// <summary>A property of the body.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The value; null where the body is no object or has no such property.</returns>
    public JsonElement? Property(string name) =>
        Json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var value) ? value : null;

    internal static JsonElement? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
