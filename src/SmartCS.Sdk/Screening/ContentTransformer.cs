using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Screening;

/// <summary>Changes the texts in messages, on the way to a model or back.</summary>
internal sealed class ContentTransformer(Func<string, string> transform)
{
    private readonly JsonTransformer _json = new(transform);

    /// <summary>A copy of a message to send, without anything that was not looked at.</summary>
    public ChatMessage Sent(ChatMessage message) => new(message.Role, [.. message.Contents.Select(Sent)])
    {
        AuthorName = message.AuthorName is { } name ? transform(name) : null,
        CreatedAt = message.CreatedAt,
        MessageId = message.MessageId,
    };

    /// <summary>A copy of a message that came.</summary>
    public ChatMessage Received(ChatMessage message)
    {
        var copy = message.Clone();
        copy.Contents = [.. message.Contents.Select(Received)];
        return copy;
    }

    /// <summary>Content that came; what holds no text stays as it is.</summary>
    public AIContent Received(AIContent content) => content switch
    {
        TextContent text => new TextContent(transform(text.Text)) { Annotations = text.Annotations, AdditionalProperties = text.AdditionalProperties, RawRepresentation = text.RawRepresentation },
        TextReasoningContent reasoning => new TextReasoningContent(transform(reasoning.Text)) { ProtectedData = reasoning.ProtectedData, AdditionalProperties = reasoning.AdditionalProperties, RawRepresentation = reasoning.RawRepresentation },
        FunctionCallContent call => new FunctionCallContent(call.CallId, call.Name, _json.Arguments(call.Arguments)) { Exception = call.Exception, InformationalOnly = call.InformationalOnly, AdditionalProperties = call.AdditionalProperties, RawRepresentation = call.RawRepresentation },
        _ => content,
    };

    private AIContent Sent(AIContent content) => content switch
    {
        TextContent text => new TextContent(transform(text.Text)),

        // What the vendor has sealed itself goes back to it as it came.
        TextReasoningContent reasoning => new TextReasoningContent(transform(reasoning.Text)) { ProtectedData = reasoning.ProtectedData },
        FunctionCallContent call => new FunctionCallContent(call.CallId, call.Name, _json.Arguments(call.Arguments)) { InformationalOnly = call.InformationalOnly },
        FunctionResultContent result => new FunctionResultContent(result.CallId, Result(result.Result)),
        ErrorContent error => new ErrorContent(transform(error.Message)) { ErrorCode = error.ErrorCode, Details = error.Details is { } details ? transform(details) : null },
        UsageContent usage => new UsageContent(usage.Details),
        _ => throw Refused(content),
    };

    private object? Result(object? result) => result switch
    {
        AIContent content => Sent(content),
        IEnumerable<AIContent> contents => contents.Select(Sent).ToList(),
        _ => _json.Value(result),
    };

    private static ModelException Refused(AIContent content) =>
        new(ModelFailure.InvalidRequest, $"Content of the type {content.GetType().Name} may hold personal data that cannot be masked and is not sent to a model.");
}
