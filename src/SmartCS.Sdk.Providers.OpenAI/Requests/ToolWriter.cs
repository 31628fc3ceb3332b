using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Writes the tools of a request and which of them is to be called.</summary>
internal static class ToolWriter
{
    public static void Write(Utf8JsonWriter writer, VendorConnection connection, ChatOptions options)
    {
        var isForbidden = options.ToolMode is NoneChatToolMode && connection.Quirks.ToolChoice == ToolChoiceSupport.Auto;
        if (options.Tools is not { Count: > 0 } tools || isForbidden)
        {
            return;
        }

        if (connection.StatedCapabilities is { } capabilities && (capabilities & ModelCapabilities.Tools) == 0)
        {
            throw new ModelException(ModelFailure.NotSuitable, $"{connection.Model} of {connection.DisplayName} calls no tools.");
        }

        writer.WriteStartArray("tools"u8);
        foreach (var tool in tools)
        {
            WriteTool(writer, connection, tool);
        }

        writer.WriteEndArray();
        WriteChoice(writer, connection, options.ToolMode);
        if (options.AllowMultipleToolCalls is { } several && !connection.Omits(OptionalFields.ParallelToolCalls))
        {
            writer.WriteBoolean("parallel_tool_calls"u8, several);
        }
    }

    private static void WriteTool(Utf8JsonWriter writer, VendorConnection connection, AITool tool)
    {
        // A hosted tool that was silently left out would be missed only by the shopper.
        var function = tool as AIFunctionDeclaration ?? throw new ModelException(ModelFailure.NotSuitable, $"{connection.DisplayName} takes functions as tools, but no {tool.GetType().Name}.");
        writer.WriteStartObject();
        writer.WriteString("type"u8, "function"u8);
        writer.WriteStartObject("function"u8);
        writer.WriteString("name"u8, function.Name);
        if (!string.IsNullOrEmpty(function.Description))
        {
            writer.WriteString("description"u8, function.Description);
        }

        writer.WritePropertyName("parameters"u8);
        WriteParameters(writer, function.JsonSchema);
        if (function.AdditionalProperties.TryGetValue("strict", out var strict) && strict is bool isStrict)
        {
            writer.WriteBoolean("strict"u8, isStrict);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Vendors want an object with properties, also where there are none, and no word on the dialect.
    private static void WriteParameters(Utf8JsonWriter writer, JsonElement schema)
    {
        writer.WriteStartObject();
        var isObject = schema.ValueKind == JsonValueKind.Object;
        if (!isObject || !schema.TryGetProperty("type", out _))
        {
            writer.WriteString("type"u8, "object"u8);
        }

        if (!isObject || !schema.TryGetProperty("properties", out _))
        {
            writer.WriteStartObject("properties"u8);
            writer.WriteEndObject();
        }

        if (isObject)
        {
            foreach (var member in schema.EnumerateObject())
            {
                if (!member.NameEquals("$schema"u8))
                {
                    member.WriteTo(writer);
                }
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteChoice(Utf8JsonWriter writer, VendorConnection connection, ChatToolMode? mode)
    {
        var support = connection.Quirks.ToolChoice;
        switch (mode)
        {
            case NoneChatToolMode:
                writer.WriteString("tool_choice"u8, "none"u8);
                break;
            case AutoChatToolMode:
                writer.WriteString("tool_choice"u8, "auto"u8);
                break;
            case RequiredChatToolMode { RequiredFunctionName: { } name } when support != ToolChoiceSupport.Auto:
                writer.WriteStartObject("tool_choice"u8);
                writer.WriteString("type"u8, "function"u8);
                writer.WriteStartObject("function"u8);
                writer.WriteString("name"u8, name);
                writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            case RequiredChatToolMode { RequiredFunctionName: null } when support == ToolChoiceSupport.Full:
                writer.WriteString("tool_choice"u8, "required"u8);
                break;
            case RequiredChatToolMode:
                writer.WriteString("tool_choice"u8, "auto"u8);
                break;
            default:
                break;
        }
    }
}
