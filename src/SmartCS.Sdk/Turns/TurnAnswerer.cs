using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Finds what to say to a screened message: what was said to the same question before, a vetted answer, well supported sentences,
/// what a model writes and the knowledge supports, supported sentences after all, or an honest "I don't know". Safe for concurrent use.
/// </summary>
internal sealed class TurnAnswerer(KnowledgeAnswerer knowledge, ModelAnswerer? models, ResponseMemory? responses, TimeProvider time)
{
    /// <summary>What was found, with the time spent searching.</summary>
    internal readonly record struct Result(Reply Reply, TimeSpan Retrieval);

    public ValueTask<Result> AnswerAsync(Turn turn, TurnStream stream, CancellationToken cancellationToken) =>
        models is null || turn.Profile.Models.Answer.Count == 0
            ? AnswerFromKnowledgeAsync(turn, cancellationToken)
            : AnswerWithModelsAsync(models, turn, stream, cancellationToken);

    private async ValueTask<Result> AnswerFromKnowledgeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var found = await knowledge.AnswerAsync(turn.Profile, new KnowledgeQuestion(turn.Text, turn.Locale, turn.Request.Focus), cancellationToken).ConfigureAwait(false);
        return new Result(ReplyComposer.Answer(turn, found), found.Retrieval);
    }

    private async ValueTask<Result> AnswerWithModelsAsync(ModelAnswerer asked, Turn turn, TurnStream stream, CancellationToken cancellationToken)
    {
        var context = await asked.GetContextAsync(turn, cancellationToken).ConfigureAwait(false);
        var question = context.Shield.Mask(turn.Text);
        var tools = await asked.OfferAsync(turn, cancellationToken).ConfigureAwait(false);
        if (responses is null || !ResponseMemory.IsForEverybody(turn, question, context, tools))
        {
            return (await AnswerAsync(asked, turn, context, tools, question, stream, cancellationToken).ConfigureAwait(false)).Result;
        }

        var started = time.GetTimestamp();
        var lookup = await responses.FindAsync(turn, cancellationToken).ConfigureAwait(false);
        using (lookup.Flight)
        {
            if (lookup.Response is { } known)
            {
                return new Result(ReplyComposer.Again(turn, known, time.GetElapsedTime(started)), TimeSpan.Zero);
            }

            var (result, evidence) = await AnswerAsync(asked, turn, context, tools, question, stream, cancellationToken).ConfigureAwait(false);
            responses.Keep(turn, lookup, result.Reply, evidence);
            return result;
        }
    }

    private async ValueTask<(Result Result, IReadOnlyList<SearchHit> Evidence)> AnswerAsync(
        ModelAnswerer asked, Turn turn, ConversationContext context, OfferedTools tools, string question, TurnStream stream, CancellationToken cancellationToken)
    {
        var generation = turn.Profile.Generation;
        var searched = new KnowledgeQuestion(turn.Text, turn.Locale, turn.Request.Focus)
        {
            EmbeddingText = question,
            EvidenceCount = generation.MaxEntries,
            Earlier = context.EarlierQuestion,
            EarlierEntries = context.EarlierEntries,
        };
        var found = await knowledge.AnswerAsync(turn.Profile, searched, cancellationToken).ConfigureAwait(false);
        if (found.Outcome == ReplyOutcome.Answered || IsSureEnough(found, generation.ExtractiveAbove))
        {
            return (new Result(ReplyComposer.Answer(turn, found), found.Retrieval), []);
        }

        var written = await asked.AnswerAsync(turn, context, tools, question, searched, found, stream, cancellationToken).ConfigureAwait(false);
        return (new Result(ReplyComposer.Generated(turn, found, written), found.Retrieval), written.Evidence);
    }

    // No sentence is surer than 1, and 1 stands for "always ask".
    private static bool IsSureEnough(KnowledgeAnswer answer, double threshold) => answer.Text is not null && threshold < 1 && answer.Support >= threshold;
}
