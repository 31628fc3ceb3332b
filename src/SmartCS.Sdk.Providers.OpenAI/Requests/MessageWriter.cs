using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Writes the messages of a request. Names of their authors are not sent: they are people's, and no vendor needs them.</summary>
internal static class MessageWriter
{
    /// <summary>Writes the member <c>messages</c>.</summary>
    /// <param name="writer">The writer, inside the request.</param>
    /// <param name="connection">The model.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="instructions">Instructions that come before all messages.</param>
    /// <param name="words">What is asked for in words for want of a field; null for nothing.</param>
    public static void Write(Utf8JsonWriter writer, VendorConnection connection, IEnumerable<ChatMessage> messages, string? instructions, string? words)
    {
        writer.WriteStartArray("messages"u8);

        // Several vendors take one system message, and only as the first.
        var isLeading = true;
        var system = string.IsNullOrWhiteSpace(instructions) ? null : instructions;
        foreach (var message in messages)
        {
            if (isLeading && IsSystem(message.Role))
            {
                system = Append(system, Text(message.Contents));
                continue;
            }

            if (isLeading)
            {
                WriteSystem(writer, Append(system, words));
                isLeading = false;
            }

            Write(writer, connection, message);
        }

        if (isLeading && string.IsNullOrWhiteSpace(system))
        {
            throw new ModelException(ModelFailure.InvalidRequest, "There is no message to send.");
        }

        if (isLeading)
        {
            WriteSystem(writer, Append(system, words));
        }

        writer.WriteEndArray();
    }

    private static bool IsSystem(ChatRole role) => role == ChatRole.System || role.Value.Equals("developer", StringComparison.OrdinalIgnoreCase);

    private static void WriteSystem(Utf8JsonWriter writer, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            writer.WriteStartObject();
            writer.WriteString("role"u8, "system"u8);
            writer.WriteString("content"u8, text);
            writer.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter writer, VendorConnection connection, ChatMessage message)
    {
        var contents = message.Contents;
        if (message.Role == ChatRole.Assistant)
        {
            WriteAssistant(writer, connection, contents);
        }
        else if (message.Role != ChatRole.Tool)
        {
            WriteUser(writer, connection, IsSystem(message.Role) && !contents.Any(IsMedia) ? "system"u8 : "user"u8, contents);
        }

        foreach (var content in contents)
        {
            if (content is FunctionResultContent result)
            {
                WriteResult(writer, result);
            }
        }
    }

    private static void WriteUser(Utf8JsonWriter writer, VendorConnection connection, ReadOnlySpan<byte> role, IList<AIContent> contents)
    {
        if (!contents.Any(IsMedia))
        {
            if (Text(contents) is { } only)
            {
                writer.WriteStartObject();
                writer.WriteString("role"u8, role);
                writer.WriteString("content"u8, only);
                writer.WriteEndObject();
            }

            return;
        }

        writer.WriteStartObject();
        writer.WriteString("role"u8, role);
        writer.WriteStartArray("content"u8);
        foreach (var content in contents)
        {
            if (content is TextContent { Text.Length: > 0 } text)
            {
                writer.WriteStartObject();
                writer.WriteString("type"u8, "text"u8);
                writer.WriteString("text"u8, text.Text);
                writer.WriteEndObject();
            }
            else if (IsMedia(content))
            {
                WriteImage(writer, connection, content);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static bool IsMedia(AIContent content) => content is DataContent or UriContent or HostedFileContent;

    private static void WriteImage(Utf8JsonWriter writer, VendorConnection connection, AIContent content)
    {
        var address = content switch
        {
            DataContent data when data.HasTopLevelMediaType("image") => data.Uri,
            UriContent uri when uri.HasTopLevelMediaType("image") => uri.Uri.OriginalString,
            _ => throw Unsuitable(connection, "takes images, but no other files"),
        };
        if (connection.StatedCapabilities is { } capabilities && (capabilities & ModelCapabilities.Vision) == 0)
        {
            throw Unsuitable(connection, "takes no images");
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, "image_url"u8);
        writer.WriteStartObject("image_url"u8);
        writer.WriteString("url"u8, address);
        if (content.AdditionalProperties?.TryGetValue("detail", out var detail) == true && detail is "auto" or "low" or "high")
        {
            writer.WriteString("detail"u8, (string)detail);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAssistant(Utf8JsonWriter writer, VendorConnection connection, IList<AIContent> contents)
    {
        var text = Text(contents);
        var hasCalls = contents.Any(content => content is FunctionCallContent);
        if (text is null && !hasCalls)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("role"u8, "assistant"u8);
        writer.WriteString("content"u8, text);
        if (hasCalls)
        {
            if (connection.Quirks.ReturnsReasoning)
            {
                // Also where there were no thoughts: their absence is refused, their emptiness is not.
                writer.WriteString("reasoning_content"u8, string.Concat(contents.OfType<TextReasoningContent>().Select(content => content.Text)));
            }

            writer.WriteStartArray("tool_calls"u8);
            foreach (var content in contents)
            {
                if (content is FunctionCallContent call)
                {
                    WriteCall(writer, call);
                }
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteCall(Utf8JsonWriter writer, FunctionCallContent call)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, call.CallId);
        writer.WriteString("type"u8, "function"u8);
        writer.WriteStartObject("function"u8);
        writer.WriteString("name"u8, call.Name);
        using var arguments = JsonValues.WriteObject(call.Arguments);
        writer.WriteString("arguments"u8, arguments.Written.Span);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, FunctionResultContent result)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, "tool"u8);
        writer.WriteString("tool_call_id"u8, result.CallId);
        writer.WriteString("content"u8, JsonValues.ToText(result.Result) ?? (result.Exception is null ? string.Empty : "The tool failed."));
        writer.WriteEndObject();
    }

    private static string? Text(IList<AIContent> contents)
    {
        string? only = null;
        StringBuilder? several = null;
        foreach (var content in contents)
        {
            if (content is not TextContent { Text.Length: > 0 } text)
            {
                continue;
            }

            if (only is null)
            {
                only = text.Text;
            }
            else
            {
                (several ??= new StringBuilder(only)).Append(text.Text);
            }
        }

        return several?.ToString() ?? only;
    }

    private static string? Append(string? first, string? second) => first is null ? second : second is null ? first : first + "\n\n" + second;

    private static ModelException Unsuitable(VendorConnection connection, string what) => new(ModelFailure.NotSuitable, $"{connection.Model} of {connection.DisplayName} {what}.");
}
