using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Finds what to say to a screened message: a vetted answer, else well supported sentences, else what a model writes and the
/// knowledge supports, else supported sentences after all, else an honest "I don't know". Safe for concurrent use.
/// </summary>
internal sealed class TurnAnswerer(KnowledgeAnswerer knowledge, ModelAnswerer? models)
{
    /// <summary>What was found, with the time spent searching.</summary>
    internal readonly record struct Result(Reply Reply, TimeSpan Retrieval);

    public async ValueTask<Result> AnswerAsync(Turn turn, TurnStream stream, CancellationToken cancellationToken)
    {
        var asked = new KnowledgeQuestion(turn.Text, turn.Locale, turn.Request.Focus);
        if (models is null || turn.Profile.Models.Answer.Count == 0)
        {
            var found = await knowledge.AnswerAsync(turn.Profile, asked, cancellationToken).ConfigureAwait(false);
            return new Result(ReplyComposer.Answer(turn, found), found.Retrieval);
        }

        var context = await models.GetContextAsync(turn, cancellationToken).ConfigureAwait(false);
        var question = context.Shield.Mask(turn.Text);
        asked = asked with
        {
            EmbeddingText = question,
            EvidenceCount = turn.Profile.Generation.MaxEntries,
            Earlier = context.EarlierQuestion,
            EarlierEntries = context.EarlierEntries,
        };
        var answer = await knowledge.AnswerAsync(turn.Profile, asked, cancellationToken).ConfigureAwait(false);
        if (answer.Outcome == ReplyOutcome.Answered || IsSureEnough(answer, turn.Profile.Generation.ExtractiveAbove))
        {
            return new Result(ReplyComposer.Answer(turn, answer), answer.Retrieval);
        }

        var generated = await models.AnswerAsync(turn, context, question, asked, answer, stream, cancellationToken).ConfigureAwait(false);
        return new Result(ReplyComposer.Generated(turn, answer, generated), answer.Retrieval);
    }

    // No sentence is surer than 1, and 1 stands for "always ask".
    private static bool IsSureEnough(KnowledgeAnswer answer, double threshold) => answer.Text is not null && threshold < 1 && answer.Support >= threshold;
}
