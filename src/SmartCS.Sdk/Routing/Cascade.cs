using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Routing;

/// <summary>Asks the stages about one request, the cheapest first, until one is sure enough. Safe for concurrent use.</summary>
internal sealed class Cascade(IReadOnlyList<IRoutingStage> local, IReadOnlyList<IRoutingStage> remote, TimeProvider time)
{
    // A vetted question that is all but the message itself is what the merchant wrote for it.
    private const double SameQuestion = 0.98;

    /// <summary>Asks the stages of this process, and where none is sure those that ask models elsewhere.</summary>
    /// <param name="request">The request.</param>
    /// <param name="asksModels">Whether models may be asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<CascadeOutcome> JudgeAsync(StageRequest request, bool asksModels, CancellationToken cancellationToken)
    {
        var outcome = new CascadeOutcome(request.Range);
        Held? held = null;
        for (var i = 0; i < local.Count; i++)
        {
            var judged = await AskAsync(local[i], request, outcome, cancellationToken).ConfigureAwait(false);
            if (judged is not { } verdict)
            {
                continue;
            }

            if (!verdict.IsSure)
            {
                Remember(verdict.Verdict, verdict.Thresholds, outcome);
            }
            else if (held is not null && !Outweighs(verdict, held.Value, request))
            {
                // Said for the statistics: what was asked for, whatever answers it.
                outcome.Intent ??= held.Value.Stage == RouteStages.Faq ? IntentOf(verdict, request) : null;
            }
            else if (verdict.Verdict.YieldsToOthers || verdict.Stage == RouteStages.Faq)
            {
                held = verdict;
            }
            else
            {
                return Decide(outcome, verdict, request);
            }
        }

        if (held is { } best)
        {
            return Decide(outcome, best, request);
        }

        for (var i = 0; asksModels && i < remote.Count; i++)
        {
            request.Candidates = outcome.Candidates;
            var judged = await AskAsync(remote[i], request, outcome, cancellationToken).ConfigureAwait(false);
            if (judged is not { } verdict)
            {
                continue;
            }

            if (verdict.IsSure)
            {
                return Decide(outcome, verdict, request);
            }

            Remember(verdict.Verdict, verdict.Thresholds, outcome);
        }

        return outcome;
    }

    /// <summary>A verdict with what it was measured by.</summary>
    private readonly record struct Held(string Stage, StageVerdict Verdict, StageThresholds? Thresholds, bool IsSure, int Step);

    private async ValueTask<Held?> AskAsync(IRoutingStage stage, StageRequest request, CascadeOutcome outcome, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (await stage.JudgeAsync(request, cancellationToken).ConfigureAwait(false) is not { } verdict)
        {
            return null;
        }

        var thresholds = ThresholdsOf(stage.Name, request.Message.Settings);
        var accept = stage.Name == RouteStages.Faq ? AnswerScale.Of(request.Context.Profile.Answering).Faq.Threshold : thresholds?.Accept;
        var isSure = HasSay(verdict, request)
            && (accept is null || verdict.Confidence >= accept)
            && (thresholds is null || (thresholds.Accept < 1 && (verdict.Margin ?? 1) >= thresholds.Margin));

        // What the shopper was asked to choose from is likelier than anything else.
        isSure |= stage.Name == RouteStages.Classifier && verdict is { Commands: null, Candidates: [var first, ..] } && first.Confidence >= thresholds!.Reject && request.Context.Offered.Contains(first.Intent);
        outcome.Match ??= verdict.Match;
        outcome.Attempts = verdict.Attempts.Count == 0 ? outcome.Attempts : outcome.Attempts.Count == 0 ? verdict.Attempts : [.. outcome.Attempts, .. verdict.Attempts];
        outcome.IsOutOfScope = verdict.IsOutOfScope ?? outcome.IsOutOfScope;
        outcome.Steps.Add(new RouteStep
        {
            Stage = stage.Name,
            Confidence = verdict.Confidence,
            Threshold = accept,
            RejectThreshold = thresholds?.Reject,
            Margin = verdict.Margin,
            Intent = verdict.Candidates.Count > 0 ? verdict.Candidates[0].Intent : null,
            Cost = verdict.Cost,
            Elapsed = time.GetElapsedTime(started),
            Detail = verdict.Detail,
        });
        return new Held(stage.Name, verdict, thresholds, isSure, outcome.Steps.Count - 1);
    }

    private static StageThresholds? ThresholdsOf(string stage, RoutingSettings settings) => stage switch
    {
        RouteStages.Classifier => settings.Classifier,
        RouteStages.Neighbours => settings.Neighbours,
        RouteStages.ModelRouting => settings.Model,
        _ => null,
    };

    private static bool HasSay(StageVerdict verdict, StageRequest request) =>
        verdict.Commands is { Count: > 0 } || verdict.Parts.Count > 0 || (verdict.Candidates is [var first, ..] && request.Message.Intents.TryGet(first.Intent, out _));

    private static IntentDefinition? IntentOf(in Held held, StageRequest request) =>
        held.Verdict.Candidates is [var first, ..] && request.Message.Intents.TryGet(first.Intent, out var intent) ? intent : null;

    /// <summary>Whether a later stage knows better than one that was sure with a reservation.</summary>
    private static bool Outweighs(in Held later, in Held earlier, StageRequest request) =>
        earlier.Stage == RouteStages.Faq ? IsConcreteAction(later, earlier, request) : IsOtherRequest(later, request);

    // A vetted answer tells how something is done. Who wants it done, for this very order, is better served by doing it; who asks for a person always gets one.
    private static bool IsConcreteAction(in Held later, in Held faq, StageRequest request)
    {
        if (IntentOf(later, request) is not { } intent || !IntentCommands.IsActedOn(intent, request.Message))
        {
            return false;
        }

        if (intent.Action == IntentAction.Handoff)
        {
            return request.Form != RequestForm.Question;
        }

        return HasOwnOrder(request) || (request.Form == RequestForm.Request && (faq.Verdict.Match?.Confidence ?? faq.Verdict.Confidence) < SameQuestion);
    }

    private static bool HasOwnOrder(StageRequest request)
    {
        var slots = request.Slots;
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Type == SlotType.OrderId)
            {
                return true;
            }
        }

        return false;
    }

    // While a flow waits, what fits it is taken as said to it, unless it clearly asks for something else.
    private static bool IsOtherRequest(in Held later, StageRequest request)
    {
        if (later.Stage == RouteStages.Faq)
        {
            return request.Form == RequestForm.Question;
        }

        if (IntentOf(later, request) is not { } intent)
        {
            return later.Verdict.Commands is not null;
        }

        if (IntentCommands.FlowOf(intent, request.Message) is { } flow)
        {
            return flow != request.Context.Flow?.Flow && (request.Form != RequestForm.Statement || later.Stage == RouteStages.Rules);
        }

        return later.Stage == RouteStages.Rules || intent.Action switch
        {
            IntentAction.Handoff => true,
            IntentAction.SmallTalk => Courtesies.IsCourtesy(request.Folded),
            _ => request.Form == RequestForm.Question,
        };
    }

    private static void Remember(StageVerdict verdict, StageThresholds? thresholds, CascadeOutcome outcome)
    {
        outcome.Confidence = Math.Max(outcome.Confidence, verdict.Confidence);
        for (var i = 0; i < verdict.Candidates.Count; i++)
        {
            var candidate = verdict.Candidates[i];
            var among = candidate.Confidence >= (thresholds?.Reject ?? 0) ? outcome.Candidates : verdict.IsOutOfScope == false ? outcome.Faint : null;
            if (among is not null && !among.Exists(known => known.Intent == candidate.Intent))
            {
                among.Add(candidate);
            }
        }
    }

    private static CascadeOutcome Decide(CascadeOutcome outcome, in Held held, StageRequest request)
    {
        outcome.Stage = held.Stage;
        outcome.Confidence = held.Verdict.Confidence;
        outcome.Intent = IntentOf(held, request) ?? outcome.Intent;
        outcome.Commands = held.Verdict.Commands;
        outcome.Parts = held.Verdict.Parts;
        outcome.IsOutOfScope = false;
        outcome.Steps[held.Step] = outcome.Steps[held.Step] with { Accepted = true };
        return outcome;
    }
}
