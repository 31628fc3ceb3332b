using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Finds what to say to a screened message: what was said to the same message before, or what its requests lead to; without
/// routing the message is one question. Safe for concurrent use.
/// </summary>
internal sealed class TurnAnswerer(QuestionAnswerer questions, ModelAnswerer? models, ResponseMemory? responses, TurnRouter? router, TimeProvider time)
{
    /// <summary>What was found, with the time spent searching.</summary>
    internal readonly record struct Result(Reply Reply, TimeSpan Retrieval);

    public async ValueTask<Result> AnswerAsync(Turn turn, TurnStream stream, CancellationToken cancellationToken)
    {
        var isRouted = router is not null && router.Serves(turn.Profile);
        var flow = isRouted ? await router!.FindFlowAsync(turn, cancellationToken).ConfigureAwait(false) : null;
        var answers = turn.Profile.Models.Answer.Count > 0;
        if (models is null || !(answers || (isRouted && turn.Profile.Models.Route.Count > 0)))
        {
            return (await DecideAsync(turn, isRouted, flow, null, stream, cancellationToken).ConfigureAwait(false)).ToResult();
        }

        var context = await models.GetContextAsync(turn, cancellationToken).ConfigureAwait(false);
        var tools = answers ? await models.OfferAsync(turn, cancellationToken).ConfigureAwait(false) : default;
        var model = new ModelTurn(context, tools, turn.Text, context.Shield.Mask(turn.Text));
        if (responses is null || !answers || flow is not null || !ResponseMemory.IsForEverybody(turn, model.Masked, context, tools))
        {
            return (await DecideAsync(turn, isRouted, flow, model, stream, cancellationToken).ConfigureAwait(false)).ToResult();
        }

        // The first message of a conversation is routed alike each time, as long as the profile and the knowledge are the same.
        var started = time.GetTimestamp();
        var lookup = await responses.FindAsync(turn, cancellationToken).ConfigureAwait(false);
        using (lookup.Flight)
        {
            if (lookup.Response is { } known)
            {
                return new Result(ReplyComposer.Again(turn, known, time.GetElapsedTime(started)), TimeSpan.Zero);
            }

            var routed = await DecideAsync(turn, isRouted, flow, model, stream, cancellationToken).ConfigureAwait(false);
            responses.Keep(turn, lookup, routed.Reply, routed.Evidence);
            return routed.ToResult();
        }
    }

    private async ValueTask<RoutedTurn> DecideAsync(Turn turn, bool isRouted, RunningFlow? flow, ModelTurn? model, TurnStream stream, CancellationToken cancellationToken)
    {
        if (isRouted)
        {
            return await router!.ServeAsync(turn, flow, model, stream, cancellationToken).ConfigureAwait(false);
        }

        var answer = await questions.AnswerAsync(turn, null, model, stream, cancellationToken).ConfigureAwait(false);
        return new RoutedTurn(answer.Reply, answer.Retrieval, answer.Evidence);
    }
}
