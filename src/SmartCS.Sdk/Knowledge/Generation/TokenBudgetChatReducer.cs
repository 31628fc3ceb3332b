using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Shortens a conversation to a number of tokens: messages of the system are kept, of the others the newest that fit together, in
/// their order. Tokens are estimated on the high side, about a token for four Latin letters or one and a third ideographs. Immutable
/// and safe for concurrent use.
/// </summary>
public sealed class TokenBudgetChatReducer : IChatReducer
{
    /// <summary>Creates a reducer.</summary>
    /// <param name="maxTokens">How many tokens the messages may have together, at least 0. Messages of the system count but are never left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxTokens"/> is negative.</exception>
    public TokenBudgetChatReducer(int maxTokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxTokens);
        MaxTokens = maxTokens;
    }

    /// <summary>How many tokens the messages may have together.</summary>
    public int MaxTokens { get; }

    /// <summary>Shortens a conversation.</summary>
    /// <param name="messages">The messages, oldest first.</param>
    /// <param name="cancellationToken">Not used; the work is short.</param>
    /// <returns>The messages that remain, oldest first. A result of a tool never remains without its call, and the first that is no system message is the shopper's.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is null.</exception>
    public Task<IEnumerable<ChatMessage>> ReduceAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var all = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        return Task.FromResult<IEnumerable<ChatMessage>>(Reduce(all, MaxTokens));
    }

    /// <summary>Shortens a conversation without a task; the list itself where all of it fits.</summary>
    internal static IReadOnlyList<ChatMessage> Reduce(IReadOnlyList<ChatMessage> messages, int maxTokens)
    {
        var left = (long)maxTokens;
        for (var i = 0; i < messages.Count; i++)
        {
            left -= messages[i].Role == ChatRole.System ? Tokens(messages[i]) : 0;
        }

        // From the newest back as long as they fit; what is older than a gap would be out of context.
        var first = messages.Count;
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i].Role == ChatRole.System)
            {
                continue;
            }

            left -= Tokens(messages[i]);
            if (left < 0)
            {
                break;
            }

            first = i;
        }

        if (first == 0)
        {
            return messages;
        }

        while (first < messages.Count && messages[first].Role != ChatRole.User)
        {
            // An answer or a tool's result without what it answers tells nothing, and vendors refuse some of these.
            first++;
        }

        var kept = new List<ChatMessage>(messages.Count - first + 1);
        for (var i = 0; i < messages.Count; i++)
        {
            if (i >= first || messages[i].Role == ChatRole.System)
            {
                kept.Add(messages[i]);
            }
        }

        return kept;
    }

    private static long Tokens(ChatMessage message)
    {
        var tokens = (long)TokenEstimator.PerMessage;
        foreach (var content in message.Contents)
        {
            tokens += content switch
            {
                TextContent text => TokenEstimator.Count(text.Text),
                FunctionResultContent result => TokenEstimator.Count(result.Result?.ToString()),
                FunctionCallContent call => TokenEstimator.Count(call.Name) + ArgumentTokens(call),
                _ => 0,
            };
        }

        return tokens;
    }

    private static long ArgumentTokens(FunctionCallContent call)
    {
        var tokens = 0L;
        foreach (var argument in call.Arguments ?? new Dictionary<string, object?>())
        {
            tokens += TokenEstimator.Count(argument.Key) + TokenEstimator.Count(argument.Value?.ToString()) + 2;
        }

        return tokens;
    }
}
