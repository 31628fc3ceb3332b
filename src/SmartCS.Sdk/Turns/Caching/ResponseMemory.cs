using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Says a model's answer again to the same question, where that is the same to every shopper: the first message of a conversation,
/// without personal data, in a turn without tools and without an order in focus. Safe for concurrent use.
/// </summary>
internal sealed class ResponseMemory(ResponseCache cache, KnowledgeBases knowledge, MerchantEmbedders embedders)
{
    // A turn that waits for another one's answer loses no more than this; then it asks the model itself.
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(10);

    /// <summary>Whether a turn's answer may be another turn's.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="masked">The question as models read it.</param>
    /// <param name="context">The conversation so far.</param>
    /// <param name="tools">What the turn may use.</param>
    public static bool IsForEverybody(Turn turn, string masked, ConversationContext context, OfferedTools tools) =>
        turn.Profile.ResponseCache.Mode != ResponseCacheMode.Off && context.LastSequence == 0 && tools.Grants is null && turn.Request.Focus?.OrderId is null && ReferenceEquals(masked, turn.Text);

    /// <summary>Looks for a kept answer, or for a turn that is writing one at this moment.</summary>
    public async ValueTask<Lookup> FindAsync(Turn turn, CancellationToken cancellationToken)
    {
        var revision = await knowledge.For(turn.Profile.Id).GetRevisionAsync(cancellationToken).ConfigureAwait(false);
        var key = new ResponseCacheKey(turn.Text, turn.Locale, turn.Request.Focus?.Product);
        if (cache.FindExact(turn.Profile, key, revision) is { } exact)
        {
            return new Lookup(exact, key, revision, null, ResponseFlight.Alone);
        }

        ReadOnlyMemory<float>? vector = null;
        if (turn.Profile.ResponseCache.Mode == ResponseCacheMode.Semantic)
        {
            var embedder = await embedders.ForAsync(turn.Profile.Id, cancellationToken).ConfigureAwait(false);
            vector = await embedder.EmbedAsync(turn.Text, cancellationToken).ConfigureAwait(false);
            key = key with { VectorSpace = vector is null ? null : embedder.Space };
            if (vector is { } question && cache.FindSimilar(turn.Profile, key, question, revision) is { } similar)
            {
                return new Lookup(similar, key, revision, vector, ResponseFlight.Alone);
            }
        }

        var flight = cache.Join(turn.Profile, key, revision);
        if (!flight.IsFirst)
        {
            await flight.WaitAsync(MostPatience, cancellationToken).ConfigureAwait(false);
        }

        return new Lookup(cache.FindExact(turn.Profile, key, revision), key, revision, vector, flight);
    }

    /// <summary>Keeps what a model wrote, if it stands by itself.</summary>
    public void Keep(Turn turn, Lookup lookup, Reply reply, IReadOnlyList<SearchHit> evidence)
    {
        // What broke off is half an answer.
        if (reply.Outcome != ReplyOutcome.Generated || reply.IsDegraded || reply.ModelAttempts is [.., { Failure: not null }] || !IsOneQuestion(reply))
        {
            return;
        }

        DateTimeOffset? until = null;
        foreach (var hit in evidence)
        {
            until = hit.Entry.ValidUntil < until || until is null ? hit.Entry.ValidUntil : until;
        }

        var step = reply.Route[^1];
        var response = new CachedResponse
        {
            Text = reply.Text,
            Citations = reply.Citations,
            Outcome = reply.Outcome,
            Confidence = step.Confidence,
            Model = reply.ModelAttempts.Count > 0 ? reply.ModelAttempts[^1].Model : null,
            Request = reply.Requests.Count > 0 ? reply.Requests[0] : null,
            Tone = reply.Tone,
        };
        cache.Store(turn.Profile, lookup.Key, lookup.Vector, response, lookup.Revision, until);
    }

    // What began a flow or took several requests together is more than its text.
    private static bool IsOneQuestion(Reply reply) => reply.Requests is [] or [{ Commands: [AnswerCommand] }];

    /// <summary>What a look found.</summary>
    internal readonly record struct Lookup(CachedResponse? Response, ResponseCacheKey Key, long Revision, ReadOnlyMemory<float>? Vector, ResponseFlight Flight);
}
