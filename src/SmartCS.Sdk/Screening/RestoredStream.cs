using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Screening;

/// <summary>Puts personal data back into a streamed answer. Text waits for the next piece only where a placeholder may be cut.</summary>
internal sealed class RestoredStream(PersonalDataMasker masker)
{
    private readonly ContentTransformer _contents = new(masker.Restore);
    private readonly PlaceholderRestorer _text = masker.CreateRestorer();
    private readonly PlaceholderRestorer _reasoning = masker.CreateRestorer();
    private ChatResponseUpdate? _last;

    public ChatResponseUpdate Next(ChatResponseUpdate update)
    {
        var contents = new List<AIContent>(update.Contents.Count + 1);
        if (_last is not null && (update.MessageId ?? _last.MessageId) != _last.MessageId)
        {
            Flush(contents);
        }

        foreach (var content in update.Contents)
        {
            switch (content)
            {
                case TextContent text:
                    Add(contents, new TextReasoningContent(_reasoning.Finish()));
                    Add(contents, new TextContent(_text.Push(text.Text)) { Annotations = text.Annotations, AdditionalProperties = text.AdditionalProperties });
                    break;
                case TextReasoningContent reasoning:
                    Add(contents, new TextContent(_text.Finish()));
                    Add(contents, new TextReasoningContent(_reasoning.Push(reasoning.Text)) { ProtectedData = reasoning.ProtectedData, AdditionalProperties = reasoning.AdditionalProperties });
                    break;
                case UsageContent:
                    contents.Add(content);
                    break;
                default:
                    Flush(contents);
                    contents.Add(_contents.Received(content));
                    break;
            }
        }

        if (update.FinishReason is not null)
        {
            Flush(contents);
        }

        var copy = update.Clone();
        copy.Contents = contents;
        return _last = copy;
    }

    /// <summary>What is left when the stream has ended without a finish reason.</summary>
    public ChatResponseUpdate? Rest()
    {
        var contents = new List<AIContent>();
        Flush(contents);
        if (contents.Count == 0)
        {
            return null;
        }

        return new ChatResponseUpdate(_last?.Role, contents) { MessageId = _last?.MessageId, ResponseId = _last?.ResponseId, ModelId = _last?.ModelId, ConversationId = _last?.ConversationId };
    }

    private void Flush(List<AIContent> contents)
    {
        Add(contents, new TextReasoningContent(_reasoning.Finish()));
        Add(contents, new TextContent(_text.Finish()));
    }

    private static void Add(List<AIContent> contents, TextContent text)
    {
        if (text.Text.Length > 0 || text.Annotations is { Count: > 0 })
        {
            contents.Add(text);
        }
    }

    private static void Add(List<AIContent> contents, TextReasoningContent reasoning)
    {
        if (reasoning.Text.Length > 0 || reasoning.ProtectedData is not null)
        {
            contents.Add(reasoning);
        }
    }
}
