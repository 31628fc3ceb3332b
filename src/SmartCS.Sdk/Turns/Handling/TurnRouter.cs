using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening.Languages;
using SmartCS.Sdk.Screening.Tone;

namespace SmartCS.Sdk.Turns;

/// <summary>Has a message routed and its requests handled one after the other, and makes one reply of it. Safe for concurrent use.</summary>
internal sealed class TurnRouter(AssistantRouting routing, QuestionAnswerer questions, IConversationStore conversations, ILogger logger)
{
    private static readonly HandoffSettings UsualHandoff = new();

    private readonly RequestHandler _handler = new(questions, routing.Flows, logger);

    /// <summary>Whether a merchant's messages are routed: not where everything of it is switched off and the host has no flows.</summary>
    public bool Serves(MerchantProfile profile)
    {
        var settings = profile.Routing;
        return settings.BuiltInIntents || MayFlow(profile) || settings.Intents.Count > 0 || settings.Rules.Count > 0
            || settings.OutOfScope.Count > 0 || settings.Languages.Count > 0 || settings.Handoff != UsualHandoff || profile.Models.Route.Count > 0;
    }

    /// <summary>The flow that the conversation is in. Flows that cannot say so are as good as none: the message is then a new one.</summary>
    public async ValueTask<RunningFlow?> FindFlowAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (FlowsOf(turn.Profile) is not { } flows)
        {
            return null;
        }

        try
        {
            return await flows.FindRunningAsync(turn.Profile, turn.Request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            TurnLog.FlowNotFound(logger, turn.Request.Merchant, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>Serves a message.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="flow">The flow that the conversation is in; null for none.</param>
    /// <param name="model">What models may know; null where none is to be asked.</param>
    /// <param name="stream">Takes what may be said while the turn goes on.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The reply.</returns>
    public async ValueTask<RoutedTurn> ServeAsync(Turn turn, RunningFlow? flow, ModelTurn? model, TurnStream stream, CancellationToken cancellationToken)
    {
        if (flow is null && UnservedLanguage(turn) is { } language)
        {
            return new RoutedTurn(ReplyComposer.RefuseLanguage(turn, language), TimeSpan.Zero, []);
        }

        var earlier = model?.Context.Earlier ?? await EarlierTurns.ReadAsync(conversations, turn.Request, ConversationMemory.MaxTurns, cancellationToken).ConfigureAwait(false);
        turn = KeepLanguage(turn, earlier.Locale);
        var result = await routing.Router.RouteAsync(ContextOf(turn, flow, model, earlier), cancellationToken).ConfigureAwait(false);
        var settings = turn.Profile.Routing.Handoff;
        var mood = new TurnMood(result.Tone, HandoffRules.Decide(settings, result.Tone, 0, isAnswered: true) is not null || HasHandoff(result));
        var handled = new HandledRequest[result.Requests.Count];
        var reply = handled.Length == 1
            ? (handled[0] = await HandleAsync(turn, result, 0, flow, model, isWritten: false, mood, stream, cancellationToken).ConfigureAwait(false)).Reply
            : await HandleAllAsync(turn, result, flow, model, mood, handled, stream, cancellationToken).ConfigureAwait(false);
        reply = Complete(turn, result, handled, reply);
        var isAnswered = reply.Outcome is not (ReplyOutcome.Abstained or ReplyOutcome.NotUnderstood);
        if (reply.Handoff is null && HandoffRules.Decide(settings, result.Tone, isAnswered || IsOutOfScope(reply) ? 0 : earlier.Unanswered + 1, isAnswered) is { } reason)
        {
            reply = HandOff(turn, reply, reason);
        }

        return new RoutedTurn(reply, Retrieval(handled), handled.Length == 1 && reply.Handoff is null ? handled[0].Evidence : []);
    }

    // Without intents nothing begins the engine's flows but a write that a model proposes.
    private bool MayFlow(MerchantProfile profile) => routing.Flows is DialogueFlows ? profile.Models.Answer.Count > 0 && FlowsOf(profile) is not null : routing.Flows is not null;

    // A merchant without anything for flows to do is served as if the host had none.
    private IDialogueFlows? FlowsOf(MerchantProfile profile) => routing.Flows is DialogueFlows engine && !engine.Serves(profile) ? null : routing.Flows;

    // What a flow waits for is said again behind an answer to something else; a write that a model has asked for is put to the shopper there.
    private static bool IsWaitedFor(RunningFlow? flow, ModelTurn? model, bool isWritten, in HandledRequest last) =>
        !last.IsFromFlow && last.Reply.Handoff is null && (flow is not null || ((isWritten || last.Reply.ModelAttempts.Count > 0) && model is { Tools.Grants: not null }));

    // An email address, a number or an "ok" in between says nothing about the language that is spoken.
    private static Turn KeepLanguage(Turn turn, Locale before) =>
        before.Tag.Length > 0 && turn.Request.Locale is not { Tag.Length: > 0 } && !before.HasSameLanguageAs(turn.Locale) && !LanguageEvidence.IsIn(turn.Text) ? turn with { Locale = before } : turn;

    // In a flow, what was asked for may be a name or an address of anywhere.
    private static Locale? UnservedLanguage(Turn turn)
    {
        var served = turn.Profile.Routing.Languages;
        if (served.Count == 0 || LanguageReader.Read(turn.Text) is not { Tag.Length: > 0 } language)
        {
            return null;
        }

        for (var i = 0; i < served.Count; i++)
        {
            if (served[i].HasSameLanguageAs(language))
            {
                return null;
            }
        }

        return language;
    }

    private RoutingContext ContextOf(Turn turn, RunningFlow? flow, ModelTurn? model, EarlierTurns earlier)
    {
        var models = turn.Profile.Models;
        return new RoutingContext
        {
            Profile = turn.Profile,
            Text = turn.Text,
            Now = turn.ReceivedAt,
            Locale = turn.Locale,
            Focus = turn.Request.Focus,
            Conversation = turn.Request.Conversation,
            Flow = flow,
            Flows = FlowsOf(turn.Profile),
            Offered = earlier.Offered,
            OffersHandoff = earlier.OffersHandoff,
            Shield = models.Route.Count > 0 || models.Embed.Count > 0 ? model?.Context.Shield : null,
            History = models.Route.Count > 0 && model is not null ? model.Context.ToMessages() : [],
        };
    }

    private async ValueTask<HandledRequest> HandleAsync(Turn turn, RoutingResult result, int part, RunningFlow? flow, ModelTurn? model, bool isWritten, TurnMood mood, ISentenceSink sink, CancellationToken cancellationToken)
    {
        var handled = await _handler.HandleAsync(turn, result.Requests[part], result.Grounds[part], part, model, mood, sink, cancellationToken).ConfigureAwait(false);
        return part == result.Requests.Count - 1 && !mood.IsHandedOff && FlowsOf(turn.Profile) is not null && IsWaitedFor(flow, model, isWritten, handled)
            ? await _handler.RemindAsync(turn, handled, part + 1, cancellationToken).ConfigureAwait(false)
            : handled;
    }

    private async ValueTask<Reply> HandleAllAsync(Turn turn, RoutingResult result, RunningFlow? flow, ModelTurn? model, TurnMood mood, HandledRequest[] handled, TurnStream stream, CancellationToken cancellationToken)
    {
        var sink = new RequestSink(stream);
        Reply? joined = null;
        var isWritten = false;
        for (var i = 0; i < handled.Length; i++)
        {
            handled[i] = await HandleAsync(turn with { Text = result.Grounds[i].Text }, result, i, flow, model, isWritten, mood, sink, cancellationToken).ConfigureAwait(false);
            var reply = handled[i].Reply;
            isWritten |= reply.ModelAttempts.Count > 0;
            var before = joined;
            joined = before is null ? reply : ReplyJoiner.Join(before, reply);
            if (before is null || joined.Text.Length > before.Text.Length)
            {
                sink.Complete(reply.Text, isLast: i == handled.Length - 1);
            }
        }

        return joined!;
    }

    private static Reply Complete(Turn turn, RoutingResult result, HandledRequest[] handled, Reply reply)
    {
        var attempts = result.ModelAttempts.Count == 0 ? reply.ModelAttempts : [.. result.ModelAttempts, .. reply.ModelAttempts];
        var requests = new RoutedRequest[handled.Length];
        for (var i = 0; i < requests.Length; i++)
        {
            requests[i] = handled[i].Request;
        }

        return reply with
        {
            Requests = requests,
            Tone = result.Tone,
            Route = RouteTrace.Of(turn, result, handled).ToArray(),
            ModelAttempts = attempts,
            Usage = result.ModelAttempts.Count == 0 ? reply.Usage : ModelTrace.Sum(attempts),
        };
    }

    // What could not be answered is then said to be a person's; what was answered stands.
    private static Reply HandOff(Turn turn, Reply reply, HandoffReason reason)
    {
        var phrases = new PhraseBook(turn.Profile, turn.Locale);
        var text = reply switch
        {
            { Outcome: ReplyOutcome.NotUnderstood } => phrases.HandingOff,
            { Outcome: ReplyOutcome.Abstained, Requests.Count: 1 } => phrases.Join(IsOutOfScope(reply) ? phrases.OutOfScope(offersHandoff: false) : phrases.DoNotKnow(offersHandoff: false), phrases.HandingOff),
            _ => string.Concat(reply.Text, RequestSink.Separator, phrases.HandingOff),
        };
        return reply with { Text = text, Outcome = ReplyOutcome.HandedOff, OffersHandoff = false, Handoff = reason };
    }

    private static bool HasHandoff(RoutingResult result)
    {
        for (var i = 0; i < result.Requests.Count; i++)
        {
            var commands = result.Requests[i].Commands;
            for (var j = 0; j < commands.Count; j++)
            {
                if (commands[j] is HandoffCommand)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOutOfScope(Reply reply) => reply.Requests is [{ Intent: RoutedRequest.OutOfScope }];

    private static TimeSpan Retrieval(HandledRequest[] handled)
    {
        var retrieval = TimeSpan.Zero;
        foreach (var request in handled)
        {
            retrieval += request.Retrieval;
        }

        return retrieval;
    }
}
