using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.OpenAI;

/// <summary>An answer as it comes in: turns chunks into updates and judges the whole at its end. Not safe for concurrent use.</summary>
internal sealed class ChatAnswer(VendorConnection connection)
{
    private readonly ToolCallAssembler _calls = new();
    private readonly ThinkTags? _tags = connection.Quirks.ThinkTags ? new ThinkTags() : null;
    private ChatFinishReason? _finish;
    private char _highSurrogate;
    private bool _hasText;
    private bool _hasRefusal;

    /// <summary>What the chunk now at hand says.</summary>
    public AnswerChunk Chunk { get; } = new();

    /// <summary>Whether the vendor said that the answer has ended; usage may still follow.</summary>
    public bool IsFinished => _finish is not null;

    /// <summary>Whether anything was read that is part of an answer.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>Takes the chunk at hand.</summary>
    /// <returns>What it adds for the caller; null where that is nothing.</returns>
    public ChatResponseUpdate? Take()
    {
        HasStarted |= Chunk.HasChoices;
        if (FinishReasons.IsFault(Chunk.FinishReason))
        {
            throw new ModelException(ModelFailure.Unavailable, $"{connection.DisplayName} broke its answer off.") { StatusCode = 200 };
        }

        _finish = FinishReasons.Parse(Chunk.FinishReason) ?? _finish;
        _hasRefusal |= !string.IsNullOrEmpty(Chunk.Refusal);
        _calls.Add(Chunk.ToolCalls);
        return Update(Chunk.Reasoning, Chunk.Text, isLast: false);
    }

    /// <summary>Ends the answer.</summary>
    /// <param name="isMarked">Whether the vendor marked the end, in any way.</param>
    /// <returns>What was held back, the tool calls, the usage and the reason for the end.</returns>
    /// <exception cref="ModelException">There is no answer, or it is not whole.</exception>
    public ChatResponseUpdate Complete(bool isMarked)
    {
        if (!HasStarted)
        {
            throw Failures.Invalid(connection, "is empty");
        }

        if (!isMarked && _finish is null)
        {
            throw new ModelException(ModelFailure.Network, $"The answer of {connection.DisplayName} ended before it was complete.") { StatusCode = 200 };
        }

        var update = Update(reasoning: null, text: string.Empty, isLast: true) ?? NewUpdate([]);
        var contents = update.Contents;
        var hasCalls = false;
        foreach (var call in _calls.Complete(Chunk.Id, () => Failures.Invalid(connection, "calls a tool without naming it")))
        {
            contents.Add(call);
            hasCalls = true;
        }

        if (!_hasText && !hasCalls)
        {
            ThrowIfEmpty();
        }

        if (Chunk.Usage is { } usage)
        {
            contents.Add(new UsageContent(usage));
        }

        // Several vendors call it an ordinary stop when tools are to be called.
        update.FinishReason = hasCalls && (_finish is null || _finish == ChatFinishReason.Stop) ? ChatFinishReason.ToolCalls : _finish ?? ChatFinishReason.Stop;
        return update;
    }

    private void ThrowIfEmpty()
    {
        if (_hasRefusal || _finish == ChatFinishReason.ContentFilter)
        {
            throw new ModelException(ModelFailure.ContentFiltered, $"{connection.DisplayName} refused to answer.") { StatusCode = 200 };
        }

        // Thoughts may have used up what the answer was allowed; that is the caller's limit and for it to judge.
        if (_finish != ChatFinishReason.Length)
        {
            throw Failures.Invalid(connection, "is empty");
        }
    }

    private ChatResponseUpdate? Update(string? reasoning, string? text, bool isLast)
    {
        text = WholeCharacters(text, isLast);
        if (_tags is { IsDone: false } && (text.Length > 0 || isLast))
        {
            (var thoughts, text) = _tags.Split(text, isLast);
            reasoning = string.IsNullOrEmpty(reasoning) ? thoughts : reasoning + thoughts;
        }

        List<AIContent>? contents = null;
        if (!string.IsNullOrEmpty(reasoning))
        {
            contents = [new TextReasoningContent(reasoning)];
        }

        if (text.Length > 0)
        {
            _hasText |= !string.IsNullOrWhiteSpace(text);
            var content = new TextContent(text);
            if (contents is null)
            {
                contents = new List<AIContent>(1) { content };
            }
            else
            {
                contents.Add(content);
            }
        }

        return contents is null ? null : NewUpdate(contents);
    }

    // Half of a pair waits for its other half, so that no caller sees a broken character.
    private string WholeCharacters(string? text, bool isLast)
    {
        if (text is null)
        {
            return string.Empty;
        }

        if (_highSurrogate != 0 && (text.Length > 0 || isLast))
        {
            text = _highSurrogate + text;
            _highSurrogate = '\0';
        }

        if (text.Length > 0 && char.IsHighSurrogate(text[^1]) && !isLast)
        {
            _highSurrogate = text[^1];
            text = text[..^1];
        }

        return text;
    }

    private ChatResponseUpdate NewUpdate(List<AIContent> contents) => new(ChatRole.Assistant, contents)
    {
        ResponseId = Chunk.Id,
        MessageId = Chunk.Id,
        ModelId = Chunk.Model,
        CreatedAt = Chunk.CreatedAt,
    };
}
