using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartCS.Sdk.Testing;

/// <summary>Anthropic messages.</summary>
internal sealed class AnthropicFormat : VendorFormat
{
    public static AnthropicFormat Instance { get; } = new();

    public override JsonObject Body(VendorRequest request, VendorBehavior behavior)
    {
        var content = new JsonArray();
        if (behavior.Reasoning.Count > 0)
        {
            content.Add(new JsonObject { ["type"] = "thinking", ["thinking"] = string.Concat(behavior.Reasoning), ["signature"] = "c2ln" });
        }

        if (behavior.Chunks.Count > 0)
        {
            content.Add(new JsonObject { ["type"] = "text", ["text"] = string.Concat(behavior.Chunks) });
        }

        foreach (var call in behavior.ToolCalls)
        {
            content.Add(new JsonObject { ["type"] = "tool_use", ["id"] = call.Id, ["name"] = call.Name, ["input"] = ParseOrText(call.ArgumentsJson) });
        }

        var message = Message(request, behavior, content, StopReason(behavior));
        if (!behavior.Quirks.HasFlag(WireQuirks.NoUsage))
        {
            message["usage"] = Usage(behavior, behavior.Usage.Output);
        }

        return message;
    }

    public override IEnumerable<string> Events(VendorRequest request, VendorBehavior behavior)
    {
        var start = Message(request, behavior, [], null);
        start["usage"] = Usage(behavior, 1);
        yield return Named(behavior, "message_start", new JsonObject { ["message"] = start });
        yield return Named(behavior, "ping", []);
        var isPinging = behavior.Quirks.HasFlag(WireQuirks.KeepAlive);
        var index = 0;
        foreach (var (block, deltas) in Blocks(behavior))
        {
            yield return Named(behavior, "content_block_start", new JsonObject { ["index"] = index, ["content_block"] = block });
            foreach (var delta in deltas)
            {
                yield return Named(behavior, "content_block_delta", new JsonObject { ["index"] = index, ["delta"] = delta });
                if (isPinging)
                {
                    yield return Named(behavior, "ping", []);
                }
            }

            yield return Named(behavior, "content_block_stop", new JsonObject { ["index"] = index++ });
        }

        var end = new JsonObject { ["delta"] = new JsonObject { ["stop_reason"] = StopReason(behavior), ["stop_sequence"] = null } };
        if (!behavior.Quirks.HasFlag(WireQuirks.NoUsage))
        {
            end["usage"] = new JsonObject { ["output_tokens"] = behavior.Usage.Output };
        }

        yield return Named(behavior, "message_delta", end);
        if (!behavior.Quirks.HasFlag(WireQuirks.NoDone))
        {
            yield return Named(behavior, "message_stop", []);
        }
    }

    public override JsonObject Error(VendorRequest request, VendorBehavior behavior)
    {
        // docs.anthropic.com/en/api/errors; an error within a stream that began with 200 is usually an overload.
        var type = behavior.ErrorCode ?? behavior.StatusCode switch
        {
            400 => "invalid_request_error",
            401 => "authentication_error",
            402 => "billing_error",
            403 => "permission_error",
            404 => "not_found_error",
            413 => "request_too_large",
            429 => "rate_limit_error",
            200 or 529 => "overloaded_error",
            _ => "api_error",
        };
        return new JsonObject
        {
            ["type"] = "error",
            ["error"] = new JsonObject { ["type"] = type, ["message"] = ErrorText(request, behavior) },
            ["request_id"] = string.Create(CultureInfo.InvariantCulture, $"req_{request.Number}"),
        };
    }

    public override string ErrorEvent(VendorRequest request, VendorBehavior behavior) => Event(behavior, Error(request, behavior), "error");

    private static IEnumerable<(JsonObject Block, IEnumerable<JsonObject> Deltas)> Blocks(VendorBehavior behavior)
    {
        if (behavior.Reasoning.Count > 0)
        {
            yield return (
                new JsonObject { ["type"] = "thinking", ["thinking"] = "", ["signature"] = "" },
                [
                    .. behavior.Reasoning.Select(thought => new JsonObject { ["type"] = "thinking_delta", ["thinking"] = thought }),
                    new JsonObject { ["type"] = "signature_delta", ["signature"] = "c2ln" },
                ]);
        }

        if (behavior.Chunks.Count > 0)
        {
            yield return (
                new JsonObject { ["type"] = "text", ["text"] = "" },
                behavior.Chunks.Select(chunk => new JsonObject { ["type"] = "text_delta", ["text"] = chunk }));
        }

        foreach (var call in behavior.ToolCalls)
        {
            yield return (
                new JsonObject { ["type"] = "tool_use", ["id"] = call.Id, ["name"] = call.Name, ["input"] = new JsonObject() },
                Pieces(call.ArgumentsJson, behavior).Select(piece => new JsonObject { ["type"] = "input_json_delta", ["partial_json"] = piece }));
        }
    }

    private static string Named(VendorBehavior behavior, string type, JsonObject data)
    {
        data.Insert(0, "type", type);
        return Event(behavior, data, type);
    }

    private static JsonObject Message(VendorRequest request, VendorBehavior behavior, JsonArray content, string? stopReason)
    {
        var message = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"msg_{request.Number}"),
            ["type"] = "message",
            ["role"] = "assistant",
            ["model"] = request.Model,
            ["content"] = content,
            ["stop_reason"] = stopReason,
            ["stop_sequence"] = null,
        };
        if (behavior.Quirks.HasFlag(WireQuirks.NoRole))
        {
            message.Remove("role");
        }

        return message;
    }

    private static JsonObject Usage(VendorBehavior behavior, int output) => new()
    {
        ["input_tokens"] = behavior.Usage.Input - behavior.Usage.CachedInput,
        ["cache_creation_input_tokens"] = 0,
        ["cache_read_input_tokens"] = behavior.Usage.CachedInput,
        ["output_tokens"] = output,
    };

    private static string? StopReason(VendorBehavior behavior) => behavior.FinishReason switch
    {
        null => behavior.ToolCalls.Count > 0 ? "tool_use" : "end_turn",
        "" => null,
        var other => other,
    };

    private static JsonNode? ParseOrText(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
