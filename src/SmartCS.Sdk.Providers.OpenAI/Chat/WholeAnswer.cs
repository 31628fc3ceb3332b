using System.Text;
using Microsoft.Extensions.AI;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>Puts the updates of an answer that was not asked for as a stream together. Not safe for concurrent use.</summary>
internal sealed class WholeAnswer
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _reasoning = new();
    private readonly List<AIContent> _others = [];
    private UsageDetails? _usage;
    private ChatResponseUpdate? _last;

    public void Add(ChatResponseUpdate update)
    {
        _last = update;
        foreach (var content in update.Contents)
        {
            switch (content)
            {
                case TextContent text:
                    _text.Append(text.Text);
                    break;
                case TextReasoningContent reasoning:
                    _reasoning.Append(reasoning.Text);
                    break;
                case UsageContent usage:
                    _usage = usage.Details;
                    break;
                default:
                    _others.Add(content);
                    break;
            }
        }
    }

    public ChatResponse ToResponse()
    {
        var contents = new List<AIContent>(2 + _others.Count);
        if (_reasoning.Length > 0)
        {
            contents.Add(new TextReasoningContent(_reasoning.ToString()));
        }

        if (_text.Length > 0)
        {
            contents.Add(new TextContent(_text.ToString()));
        }

        contents.AddRange(_others);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents) { MessageId = _last?.MessageId, CreatedAt = _last?.CreatedAt })
        {
            ResponseId = _last?.ResponseId,
            ModelId = _last?.ModelId,
            CreatedAt = _last?.CreatedAt,
            FinishReason = _last?.FinishReason,
            Usage = _usage,
        };
    }
}
