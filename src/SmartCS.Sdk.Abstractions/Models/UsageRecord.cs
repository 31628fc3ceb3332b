using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Models;

/// <summary>
/// What one turn, or one piece of model work outside of turns, took and led to. A turn has its record also where no model
/// was called, so that conversations can be counted. It holds no text of a shopper.
/// </summary>
public sealed record UsageRecord
{
    /// <summary>The longest <see cref="Id"/>.</summary>
    public const int MaxIdLength = 400;

    /// <summary>The longest <see cref="Intent"/>.</summary>
    public const int MaxIntentLength = 200;

    /// <summary>Names the record within its merchant, so that it is kept once, 1 to 400 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The merchant who pays.</summary>
    public required MerchantId Merchant { get; init; }

    /// <summary>The conversation; null for work outside of one.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>The message; null for work outside of a turn.</summary>
    public MessageId? Message { get; init; }

    /// <summary>When the turn was taken up or the work was done. Days are those of UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the shopper wanted, by a name of the merchant's or the engine's, at most 200 characters; null where unknown.</summary>
    public string? Intent { get; init; }

    /// <summary>What became of the message; null for work outside of a turn.</summary>
    public ReplyOutcome? Outcome { get; init; }

    /// <summary>Whether the reply was less than the models would have given.</summary>
    public bool IsDegraded { get; init; }

    /// <summary>Whether the reply offered a human agent.</summary>
    public bool OffersHandoff { get; init; }

    /// <summary>Whether a human agent was asked for or took over with this turn.</summary>
    public bool IsHandedOff { get; init; }

    /// <summary>What each attempt took, in order; empty where no model was called.</summary>
    public IReadOnlyList<ModelUsage> Models { get; init => field = value ?? []; } = [];

    /// <summary>The record of a turn. Its id is made of the conversation and the message, so that a repeated message is counted once.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="reply">The reply, with its attempts.</param>
    /// <param name="at">When the turn was taken up.</param>
    /// <param name="intent">What the shopper wanted; null where unknown.</param>
    /// <returns>The record.</returns>
    public static UsageRecord OfTurn(MerchantId merchant, ConversationId conversation, Reply reply, DateTimeOffset at, string? intent = null)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new UsageRecord
        {
            // The length keeps two pairs apart that read the same when put together.
            Id = $"turn:{conversation.Value.Length}:{conversation}:{reply.Message}",
            Merchant = merchant,
            Conversation = conversation,
            Message = reply.Message,
            At = at,
            Intent = intent,
            Outcome = reply.Outcome,
            IsDegraded = reply.IsDegraded,
            OffersHandoff = reply.OffersHandoff,
            IsHandedOff = reply.Handoff is not null,
            Models = OfAttempts(reply.ModelAttempts),
        };
    }

    /// <summary>The record of model work outside of turns, such as embedding an import.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="id">Names the work, so that it is counted once.</param>
    /// <param name="attempts">The attempts.</param>
    /// <param name="at">When it was done.</param>
    /// <returns>The record.</returns>
    public static UsageRecord OfWork(MerchantId merchant, string id, IReadOnlyList<ModelAttempt> attempts, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        return new UsageRecord { Id = $"work:{id}", Merchant = merchant, At = at, Models = OfAttempts(attempts) };
    }

    private static ModelUsage[] OfAttempts(IReadOnlyList<ModelAttempt> attempts)
    {
        if (attempts.Count == 0)
        {
            return [];
        }

        var usages = new ModelUsage[attempts.Count];
        for (var i = 0; i < usages.Length; i++)
        {
            usages[i] = ModelUsage.Of(attempts[i]);
        }

        return usages;
    }
}
