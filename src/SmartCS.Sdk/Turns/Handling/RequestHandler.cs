using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Turns;

/// <summary>
/// Executes the commands of a request, in their order: answers from the knowledge, returns a courtesy, asks back, brings in a
/// person, passes the rest to the flows. Safe for concurrent use.
/// </summary>
internal sealed class RequestHandler(QuestionAnswerer questions, IDialogueFlows? flows, ILogger logger)
{
    /// <summary>Executes the commands of a request.</summary>
    /// <param name="turn">The turn, whose text is the request's.</param>
    /// <param name="request">The request.</param>
    /// <param name="ground">What was found on the way to it.</param>
    /// <param name="part">Which request of the message it is, from 0.</param>
    /// <param name="model">What models may know; null where none is to be asked.</param>
    /// <param name="mood">How the message sounds, and whether a person comes anyway.</param>
    /// <param name="sink">Takes what may be said already.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<HandledRequest> HandleAsync(Turn turn, RoutedRequest request, RequestGround ground, int part, ModelTurn? model, TurnMood mood, ISentenceSink sink, CancellationToken cancellationToken) =>
        request.Commands is [AnswerCommand]
            ? AnswerAsync(turn, request, ground, model, mood, sink, cancellationToken)
            : HandleEachAsync(turn, request, ground, part, model, mood, sink, cancellationToken);

    /// <summary>Has the flow that waits say so, after something else was answered.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="handled">What became of the last request.</param>
    /// <param name="part">The number of requests, which names the call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The last request with the reminder behind it; as it was where there is nothing to say.</returns>
    public async ValueTask<HandledRequest> RemindAsync(Turn turn, HandledRequest handled, int part, CancellationToken cancellationToken)
    {
        try
        {
            var said = await flows!.ExecuteAsync(new FlowTurn { Request = turn.Request, Profile = turn.Profile, Locale = turn.Locale, Text = turn.Text, ReceivedAt = turn.ReceivedAt - turn.Waited, Part = part, Commands = [] }, cancellationToken).ConfigureAwait(false);
            if (said is null)
            {
                return handled.Reply.Text.Length > 0 ? handled : NotAsked(turn, handled);
            }

            // What became of the message is what became of it, whatever it is reminded of.
            var joined = Join(handled, Say(turn, handled.Request, said));
            return joined with { Evidence = handled.Evidence, Reply = said.Handoff is null ? joined.Reply with { Outcome = handled.Reply.Outcome } : joined.Reply };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The answer stands without it.
            TurnLog.FlowFailed(logger, turn.Request.Merchant, exception.GetType().Name);
            return handled.Reply.Text.Length > 0 ? handled : NotAsked(turn, handled);
        }
    }

    // A write that a model has asked for could not be put to the shopper: nothing is done, and the reply says so.
    private static HandledRequest NotAsked(Turn turn, HandledRequest handled)
    {
        var offers = turn.Profile.Answering.OffersHandoff;
        return handled with { Reply = handled.Reply with { Text = new PhraseBook(turn.Profile, turn.Locale).FlowFailed(offers), OffersHandoff = offers } };
    }

    private async ValueTask<HandledRequest> HandleEachAsync(Turn turn, RoutedRequest request, RequestGround ground, int part, ModelTurn? model, TurnMood mood, ISentenceSink sink, CancellationToken cancellationToken)
    {
        HandledRequest? handled = null;
        List<DialogueCommand>? flowCommands = null;
        foreach (var command in request.Commands)
        {
            if (flows is not null && command is StartFlowCommand or SetSlotCommand or CorrectSlotCommand or CancelFlowCommand or RepeatCommand or RestartFlowCommand)
            {
                (flowCommands ??= []).Add(command);
                continue;
            }

            var next = command switch
            {
                // A classifier may take an insult for some courtesy; it is none.
                SmallTalkCommand when mood.Tone.IsAbusive => Say(turn, request, ReplyOutcome.NotUnderstood, new PhraseBook(turn.Profile, turn.Locale).Abusive),
                SmallTalkCommand courtesy => Say(turn, request, ReplyOutcome.SmallTalk, IntentWords.Courtesy(turn.Profile, courtesy.Intent, turn.Locale)),
                ClarifyCommand question => Say(turn, request, ReplyOutcome.Clarified, Question(turn, question)),
                HandoffCommand handoff => HandOff(turn, request, handoff.Reason),
                _ => await AnswerAsync(turn, request, ground, model, mood, handled is null ? sink : SilentSink.Instance, cancellationToken).ConfigureAwait(false),
            };
            handled = handled is { } before ? Join(before, next) : next;
        }

        // The flow's next question stands at the end, where it is answered.
        if (flowCommands is not null)
        {
            var next = await FlowAsync(turn, request, part, flowCommands, cancellationToken).ConfigureAwait(false);
            handled = handled is { } before ? Join(before, next) : next;
        }

        return handled ?? await AnswerAsync(turn, request, ground, model, mood, sink, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<HandledRequest> AnswerAsync(Turn turn, RoutedRequest request, RequestGround ground, ModelTurn? model, TurnMood mood, ISentenceSink sink, CancellationToken cancellationToken)
    {
        // Nobody pays for a model's reading of an insult in which no stage found a request.
        var isEmptyAbuse = mood.Tone.IsAbusive && request.Stage is null;
        var answer = await questions.AnswerAsync(turn, ground.Match, isEmptyAbuse ? null : model, sink, cancellationToken).ConfigureAwait(false);
        var reply = answer.Reply;
        if (reply.Outcome == ReplyOutcome.Abstained)
        {
            var phrases = new PhraseBook(turn.Profile, turn.Locale);
            if (isEmptyAbuse)
            {
                reply = reply with { Outcome = ReplyOutcome.NotUnderstood, Text = phrases.Abusive, OffersHandoff = false };
            }
            else if (ground.IfUnanswered is { } question)
            {
                request = request with { Commands = [.. request.Commands, question] };
                reply = reply with { Outcome = ReplyOutcome.Clarified, Text = Question(turn, question), OffersHandoff = false };
            }
            else if (ground.IsOutOfScope)
            {
                // The classifier may be wrong about what the shop's business is, so that a person is offered all the same.
                request = request with { Intent = RoutedRequest.OutOfScope };
                reply = reply with { Text = phrases.OutOfScope(reply.OffersHandoff && !mood.IsHandedOff), OffersHandoff = reply.OffersHandoff && !mood.IsHandedOff };
            }
            else if (mood.IsHandedOff && reply.OffersHandoff)
            {
                // Nobody is asked whether a person should come who comes anyway.
                reply = reply with { Text = phrases.DoNotKnow(offersHandoff: false), OffersHandoff = false };
            }
        }

        return new HandledRequest(reply, request, answer.Retrieval + (ground.Match?.Retrieval ?? TimeSpan.Zero), answer.Evidence);
    }

    private async ValueTask<HandledRequest> FlowAsync(Turn turn, RoutedRequest request, int part, IReadOnlyList<DialogueCommand> commands, CancellationToken cancellationToken)
    {
        try
        {
            var said = await flows!.ExecuteAsync(new FlowTurn { Request = turn.Request, Profile = turn.Profile, Locale = turn.Locale, Text = turn.Text, ReceivedAt = turn.ReceivedAt - turn.Waited, Part = part, Commands = commands }, cancellationToken).ConfigureAwait(false);
            return said is null
                ? Say(turn, request, ReplyOutcome.NotUnderstood, new PhraseBook(turn.Profile, turn.Locale).NotUnderstood)
                : Say(turn, request, said) with { IsFromFlow = true };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What the shopper asked for is not done, and the reply says so; the turn is still one.
            TurnLog.FlowFailed(logger, turn.Request.Merchant, exception.GetType().Name);
            var offers = turn.Profile.Answering.OffersHandoff;
            var handled = Say(turn, request, ReplyOutcome.InFlow, new PhraseBook(turn.Profile, turn.Locale).FlowFailed(offers));
            return handled with { Reply = handled.Reply with { OffersHandoff = offers } };
        }
    }

    private static HandledRequest HandOff(Turn turn, RoutedRequest request, HandoffReason reason)
    {
        var handled = Say(turn, request, ReplyOutcome.HandedOff, new PhraseBook(turn.Profile, turn.Locale).HandingOff);
        return handled with { Reply = handled.Reply with { Handoff = reason } };
    }

    private static string Question(Turn turn, ClarifyCommand question)
    {
        var phrases = new PhraseBook(turn.Profile, turn.Locale);
        return question.Intents.Count == 0 ? phrases.NotUnderstood : phrases.Clarify([.. question.Intents.Select(intent => IntentWords.Title(turn.Profile, intent, turn.Locale))]);
    }

    private static HandledRequest Say(Turn turn, RoutedRequest request, ReplyOutcome outcome, string text) =>
        new(new Reply { Message = turn.Request.Message, Text = text, Locale = turn.Locale, Outcome = outcome }, request, TimeSpan.Zero, []);

    private static HandledRequest Say(Turn turn, RoutedRequest request, FlowReply said)
    {
        var handled = Say(turn, request, said.Handoff is null ? ReplyOutcome.InFlow : ReplyOutcome.HandedOff, said.Text);
        return handled with { Reply = handled.Reply with { Handoff = said.Handoff, Cards = said.Cards, Choices = said.Choices } };
    }

    private static HandledRequest Join(HandledRequest first, HandledRequest second) => new(
        ReplyJoiner.Join(first.Reply, second.Reply),
        second.Request.Commands.Count > first.Request.Commands.Count ? second.Request : first.Request,
        first.Retrieval + second.Retrieval,
        [],
        second.IsFromFlow);

    /// <summary>Gives nothing out: what comes before is not complete yet.</summary>
    private sealed class SilentSink : ISentenceSink
    {
        public static SilentSink Instance { get; } = new();

        public void Release(string text)
        {
        }
    }
}
