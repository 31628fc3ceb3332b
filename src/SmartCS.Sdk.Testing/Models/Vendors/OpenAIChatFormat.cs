using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartCS.Sdk.Testing;

/// <summary>OpenAI chat completions.</summary>
internal sealed class OpenAIChatFormat : VendorFormat
{
    public static OpenAIChatFormat Instance { get; } = new();

    public override JsonObject Body(VendorRequest request, VendorBehavior behavior)
    {
        var message = new JsonObject();
        if (!behavior.Quirks.HasFlag(WireQuirks.NoRole))
        {
            message["role"] = "assistant";
        }

        message["content"] = behavior.Chunks.Count > 0 ? string.Concat(behavior.Chunks) : null;
        if (behavior.Reasoning.Count > 0)
        {
            message["reasoning_content"] = string.Concat(behavior.Reasoning);
        }

        if (behavior.ToolCalls.Count > 0)
        {
            message["tool_calls"] = new JsonArray([.. behavior.ToolCalls.Select((call, i) => Call(behavior, i, call, call.ArgumentsJson))]);
        }

        var choice = new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = FinishReason(behavior) };
        var body = Envelope(request, "chat.completion", choice);
        if (!behavior.Quirks.HasFlag(WireQuirks.NoUsage))
        {
            body["usage"] = Usage(behavior);
        }

        return body;
    }

    public override IEnumerable<string> Events(VendorRequest request, VendorBehavior behavior)
    {
        var quirks = behavior.Quirks;
        if (quirks.HasFlag(WireQuirks.EmptyChoices))
        {
            yield return Event(behavior, Envelope(request, "chat.completion.chunk", null));
        }

        var isFirst = true;
        foreach (var delta in Deltas(behavior))
        {
            if (!quirks.HasFlag(WireQuirks.NoRole) && (isFirst || quirks.HasFlag(WireQuirks.RepeatedRole)))
            {
                delta.Insert(0, "role", "assistant");
            }

            isFirst = false;
            yield return Event(behavior, Chunk(request, behavior, delta, null));
        }

        var end = Chunk(request, behavior, quirks.HasFlag(WireQuirks.NullContent) ? new JsonObject { ["content"] = null } : [], FinishReason(behavior));
        if (quirks.HasFlag(WireQuirks.UsageInLastChunk))
        {
            end["usage"] = Usage(behavior);
        }

        if (quirks.HasFlag(WireQuirks.UsageInChoice))
        {
            end["choices"]![0]!["usage"] = Usage(behavior);
        }

        yield return Event(behavior, end);
        const WireQuirks elsewhere = WireQuirks.NoUsage | WireQuirks.UsageInLastChunk | WireQuirks.UsageInEveryChunk | WireQuirks.UsageInChoice;
        if ((quirks & elsewhere) == 0 && AsksForUsage(request))
        {
            var usage = Envelope(request, "chat.completion.chunk", null);
            usage["usage"] = Usage(behavior);
            yield return Event(behavior, usage);
        }

        if (!quirks.HasFlag(WireQuirks.NoDone))
        {
            yield return Event(behavior, "[DONE]");
        }
    }

    public override JsonObject Error(VendorRequest request, VendorBehavior behavior) => OpenAIErrors.Create(behavior, ErrorText(request, behavior));

    public override string ErrorEvent(VendorRequest request, VendorBehavior behavior) => Event(behavior, Error(request, behavior));

    private static IEnumerable<JsonObject> Deltas(VendorBehavior behavior)
    {
        var nulls = behavior.Quirks.HasFlag(WireQuirks.NullContent);
        yield return new JsonObject { ["content"] = nulls ? null : "" };
        foreach (var thought in behavior.Reasoning)
        {
            yield return new JsonObject { ["content"] = null, ["reasoning_content"] = thought };
        }

        foreach (var chunk in behavior.Chunks)
        {
            yield return new JsonObject { ["content"] = chunk };
            if (nulls)
            {
                yield return new JsonObject { ["content"] = null };
            }
        }

        for (var i = 0; i < behavior.ToolCalls.Count; i++)
        {
            var call = behavior.ToolCalls[i];
            if (behavior.Quirks.HasFlag(WireQuirks.WholeToolArguments))
            {
                yield return ToolDelta(Call(behavior, i, call, call.ArgumentsJson), nulls);
                continue;
            }

            yield return ToolDelta(Call(behavior, i, call, ""), nulls);
            foreach (var piece in Pieces(call.ArgumentsJson, behavior))
            {
                var part = new JsonObject { ["function"] = new JsonObject { ["arguments"] = piece } };
                yield return ToolDelta(WithIndex(behavior, i, part), nulls);
            }
        }
    }

    private static JsonObject ToolDelta(JsonObject call, bool nulls)
    {
        var delta = new JsonObject { ["tool_calls"] = new JsonArray(call) };
        if (nulls)
        {
            delta["content"] = null;
        }

        return delta;
    }

    private static JsonObject Call(VendorBehavior behavior, int index, VendorToolCall call, string arguments) => WithIndex(behavior, index, new JsonObject
    {
        ["id"] = call.Id,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = arguments },
    });

    private static JsonObject WithIndex(VendorBehavior behavior, int index, JsonObject call)
    {
        if (!behavior.Quirks.HasFlag(WireQuirks.ToolCallsWithoutIndex))
        {
            call.Insert(0, "index", index);
        }

        return call;
    }

    private static JsonObject Chunk(VendorRequest request, VendorBehavior behavior, JsonObject delta, string? finishReason)
    {
        var chunk = Envelope(request, "chat.completion.chunk", new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason });
        if (behavior.Quirks.HasFlag(WireQuirks.UsageInEveryChunk))
        {
            chunk["usage"] = Usage(behavior);
        }

        return chunk;
    }

    private static JsonObject Envelope(VendorRequest request, string type, JsonObject? choice) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"chatcmpl-{request.Number}"),
        ["object"] = type,
        ["created"] = request.At.ToUnixTimeSeconds(),
        ["model"] = request.Model,
        ["choices"] = choice is null ? [] : new JsonArray(choice),
    };

    private static JsonObject Usage(VendorBehavior behavior)
    {
        var usage = behavior.Usage;
        return new JsonObject
        {
            ["prompt_tokens"] = usage.Input,
            ["completion_tokens"] = usage.Output,
            ["total_tokens"] = usage.Input + usage.Output,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = usage.CachedInput },
            ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = usage.Reasoning },
        };
    }

    private static string? FinishReason(VendorBehavior behavior) => behavior.FinishReason switch
    {
        null => behavior.ToolCalls.Count > 0 ? "tool_calls" : "stop",
        "" => null,
        var other => other,
    };

    private static bool AsksForUsage(VendorRequest request) =>
        request.Property("stream_options") is { ValueKind: JsonValueKind.Object } options
        && options.TryGetProperty("include_usage", out var usage) && usage.ValueKind == JsonValueKind.True;
}
