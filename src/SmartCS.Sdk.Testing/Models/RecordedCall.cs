using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>One line of a recording.</summary>
internal sealed record RecordedCall
{
    private static readonly JsonSerializerOptions Json = new(AIJsonUtilities.DefaultOptions)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = false,
    };

    public List<ChatMessage> Messages { get; init; } = [];

    public string? ModelId { get; init; }

    public float? Temperature { get; init; }

    public int? MaxOutputTokens { get; init; }

    public List<string>? Tools { get; init; }

    public bool IsStreaming { get; init; }

    /// <summary>The chunks; of an answer that was not streamed, its one message.</summary>
    public List<List<AIContent>> Parts { get; init; } = [];

    public string? FinishReason { get; init; }

    public UsageDetails? Usage { get; init; }

    public RecordedFailure? Failure { get; init; }

    public string ToLine() => JsonSerializer.Serialize(this, Json);

    public static List<RecordedCall> ReadFile(string path)
    {
        var calls = new List<RecordedCall>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                calls.Add(JsonSerializer.Deserialize<RecordedCall>(line, Json) ?? throw new InvalidDataException($"{path}, line {number}: null is no recorded call."));
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}, line {number}: no recorded call. {exception.Message}", exception);
            }
        }

        return calls;
    }

    /// <summary>Requests of the same key are the same question.</summary>
    public static string KeyOf(IEnumerable<ChatMessage> messages)
    {
        var key = new StringBuilder();
        foreach (var message in messages)
        {
            key.Append('\u001e').Append(message.Role.Value);
            foreach (var content in message.Contents)
            {
                // Arguments and results change their type on the way to a file and back, but not their JSON.
                key.Append('\u001f').Append(content switch
                {
                    TextContent text => text.Text,
                    FunctionCallContent call => $"{call.CallId} {call.Name} {JsonSerializer.Serialize(call.Arguments, Json)}",
                    FunctionResultContent result => $"{result.CallId} {JsonSerializer.Serialize(result.Result, Json)}",
                    _ => JsonSerializer.Serialize(content, Json),
                });
            }
        }

        return key.ToString();
    }

    public ScriptedResponse ToScript() => new()
    {
        Parts = [.. Parts.SelectMany(part => part)],
        FinishReason = FinishReason is null ? null : new ChatFinishReason(FinishReason),
        Usage = Usage,
        Failure = Failure is null ? null : Failure.ToException,
    };

    /// <summary>What a recorded call failed with; its text only where that is known to hold no secret.</summary>
    internal sealed record RecordedFailure
    {
        public required string Type { get; init; }

        public ModelFailure Failure { get; init; }

        public string? Message { get; init; }

        public int? StatusCode { get; init; }

        public TimeSpan? RetryAfter { get; init; }

        public static RecordedFailure From(Exception exception) => exception is ModelException failure
            ? new() { Type = nameof(ModelException), Failure = failure.Failure, Message = failure.Message, StatusCode = failure.StatusCode, RetryAfter = failure.RetryAfter }
            : new() { Type = exception.GetType().Name };

        public Exception ToException() => new ModelException(Failure, Message ?? $"The recorded call failed with {Type}.") { StatusCode = StatusCode, RetryAfter = RetryAfter };
    }
}
