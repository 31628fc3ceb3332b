using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Providers.Anthropic;

/// <summary>
/// Calls Anthropic through its own package. Turns what goes wrong into <see cref="ModelException"/>s, also where the package takes an
/// answer that broke off or is none for one that is complete, and leaves out updates that say nothing. Safe for concurrent use.
/// </summary>
internal sealed class AnthropicChatClient(IChatClient innerClient) : DelegatingChatClient(innerClient)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ChatResponse response;
        try
        {
            response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AnthropicFailures.Translate(exception, cancellationToken) is { } failure)
        {
            throw failure;
        }

        ThrowIfEmpty(response.Messages.Any(message => message.Contents.Any(IsAnswer)), response.FinishReason);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ChatFinishReason? finish = null;
        var (hasBegun, hasAnswer) = (false, false);
        var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates.ConfigureAwait(false))
        {
            while (await MoveNextAsync(updates, cancellationToken).ConfigureAwait(false))
            {
                var update = updates.Current;
                var isSomething = update.FinishReason is not null && finish is null;
                foreach (var content in update.Contents)
                {
                    isSomething |= IsSomething(content);
                    hasAnswer |= IsAnswer(content);
                }

                hasBegun = true;
                if (isSomething)
                {
                    yield return update;
                }

                finish ??= update.FinishReason;
            }
        }

        if (finish is null)
        {
            // The package ends in silence where the stream does, and where it was no stream at all.
            throw hasBegun ? AnthropicFailures.EndedEarly() : AnthropicFailures.Invalid("is empty");
        }

        ThrowIfEmpty(hasAnswer, finish);
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (AnthropicFailures.Translate(exception, cancellationToken) is { } failure)
        {
            throw failure;
        }
    }

    private static void ThrowIfEmpty(bool hasAnswer, ChatFinishReason? finish)
    {
        // Thoughts may have used up what the answer was allowed; that is the caller's limit and for it to judge.
        if (!hasAnswer && finish != ChatFinishReason.Length)
        {
            throw finish == ChatFinishReason.ContentFilter
                ? new ModelException(ModelFailure.ContentFiltered, "Anthropic refused to answer.") { StatusCode = 200 }
                : AnthropicFailures.Invalid("is empty");
        }
    }

    private static bool IsAnswer(AIContent content) => content is not (UsageContent or TextReasoningContent) && IsSomething(content);

    private static bool IsSomething(AIContent content) => content switch
    {
        TextContent text => text.Text.Length > 0,
        TextReasoningContent thought => thought.Text.Length > 0 || !string.IsNullOrEmpty(thought.ProtectedData),
        _ => true,
    };
}
