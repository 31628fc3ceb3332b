using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Finds what to say to a question: a vetted answer, well supported sentences, what a model writes and the knowledge supports,
/// supported sentences after all, or an honest "I don't know". Safe for concurrent use.
/// </summary>
internal sealed class QuestionAnswerer(KnowledgeAnswerer knowledge, ModelAnswerer? models)
{
    /// <summary>What was found, with the time spent searching and what a model was given to read.</summary>
    internal readonly record struct Result(Reply Reply, TimeSpan Retrieval, IReadOnlyList<SearchHit> Evidence);

    /// <summary>Answers a question.</summary>
    /// <param name="turn">The turn; its text is the question.</param>
    /// <param name="match">The vetted answer that was looked for already; null where none was.</param>
    /// <param name="model">What models may know; null where none is to be asked.</param>
    /// <param name="sink">Takes the sentences that a model writes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The reply.</returns>
    public ValueTask<Result> AnswerAsync(Turn turn, FaqMatch? match, ModelTurn? model, ISentenceSink sink, CancellationToken cancellationToken) =>
        models is null || model is null || turn.Profile.Models.Answer.Count == 0
            ? AnswerFromKnowledgeAsync(turn, match, cancellationToken)
            : AnswerWithModelsAsync(models, turn, match, model, sink, cancellationToken);

    private async ValueTask<Result> AnswerFromKnowledgeAsync(Turn turn, FaqMatch? match, CancellationToken cancellationToken)
    {
        var found = await knowledge.AnswerAsync(turn.Profile, new KnowledgeQuestion(turn.Text, turn.Locale, turn.Request.Focus), match, cancellationToken).ConfigureAwait(false);
        return new Result(ReplyComposer.Answer(turn, found), found.Retrieval, []);
    }

    private async ValueTask<Result> AnswerWithModelsAsync(ModelAnswerer asked, Turn turn, FaqMatch? match, ModelTurn model, ISentenceSink sink, CancellationToken cancellationToken)
    {
        var context = model.Context;
        var generation = turn.Profile.Generation;
        var question = model.Mask(turn.Text);
        var searched = new KnowledgeQuestion(turn.Text, turn.Locale, turn.Request.Focus)
        {
            EmbeddingText = question,
            EvidenceCount = generation.MaxEntries,
            Earlier = context.EarlierQuestion,
            EarlierEntries = context.EarlierEntries,
        };
        var found = await knowledge.AnswerAsync(turn.Profile, searched, match, cancellationToken).ConfigureAwait(false);
        if (found.Outcome == ReplyOutcome.Answered || IsSureEnough(found, generation.ExtractiveAbove))
        {
            return new Result(ReplyComposer.Answer(turn, found), found.Retrieval, []);
        }

        var written = await asked.AnswerAsync(turn, context, model.Tools, question, searched, found, sink, cancellationToken).ConfigureAwait(false);
        return new Result(ReplyComposer.Generated(turn, found, written), found.Retrieval, written.Evidence);
    }

    // No sentence is surer than 1, and 1 stands for "always ask".
    private static bool IsSureEnough(KnowledgeAnswer answer, double threshold) => answer.Text is not null && threshold < 1 && answer.Support >= threshold;
}
