using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>What the turns before say of how the next message is to be understood. Immutable.</summary>
/// <param name="Offered">The intents that the reply before asked to choose from; empty where it asked nothing.</param>
/// <param name="Unanswered">How many messages in a row could not be answered; courtesies and what is not the shop's business do not count.</param>
internal readonly record struct EarlierTurns(IReadOnlyList<string> Offered, int Unanswered)
{
    public static EarlierTurns None { get; } = new([], 0);

    /// <summary>Whether the reply before asked if a person should come.</summary>
    public bool OffersHandoff { get; init; }

    /// <summary>The language of the reply before; the default value where there was none.</summary>
    public Locale Locale { get; init; }

    /// <summary>What they say with one turn more.</summary>
    public EarlierTurns With(Reply reply) => new(OfferedBy(reply), IsPassing(reply) ? Unanswered : reply.Outcome == ReplyOutcome.Abstained ? Unanswered + 1 : 0) { OffersHandoff = reply.OffersHandoff, Locale = reply.Locale };

    /// <summary>Reads as much of a conversation as is needed, which is the last turn where that was answered.</summary>
    public static async ValueTask<EarlierTurns> ReadAsync(IConversationStore store, TurnRequest request, int most, CancellationToken cancellationToken)
    {
        var turns = await store.ReadRecentAsync(request.Merchant, request.Conversation, 1, cancellationToken).ConfigureAwait(false);
        if (turns.Count > 0 && most > 1 && (turns[0].Reply.Outcome == ReplyOutcome.Abstained || IsPassing(turns[0].Reply)))
        {
            turns = await store.ReadRecentAsync(request.Merchant, request.Conversation, most, cancellationToken).ConfigureAwait(false);
        }

        var earlier = None;
        for (var i = 0; i < turns.Count; i++)
        {
            // What another shopper was asked under the same conversation id is nothing to this one.
            earlier = turns[i].Shopper is not null && turns[i].Shopper != request.Shopper.Id ? None : earlier.With(turns[i].Reply);
        }

        return earlier;
    }

    private static bool IsPassing(Reply reply) =>
        reply.Outcome is ReplyOutcome.SmallTalk or ReplyOutcome.NotUnderstood
        || (reply is { Outcome: ReplyOutcome.Abstained, Requests: [{ Intent: RoutedRequest.OutOfScope }] });

    private static IReadOnlyList<string> OfferedBy(Reply reply)
    {
        for (var i = reply.Requests.Count - 1; i >= 0; i--)
        {
            var commands = reply.Requests[i].Commands;
            for (var j = commands.Count - 1; j >= 0; j--)
            {
                if (commands[j] is ClarifyCommand clarify)
                {
                    return clarify.Intents;
                }
            }
        }

        return [];
    }
}
