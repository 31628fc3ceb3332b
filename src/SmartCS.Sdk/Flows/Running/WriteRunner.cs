using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Flows;

/// <summary>Puts writes to the shopper, takes the yes or no, and leads the flow on by what became of them. Safe for concurrent use.</summary>
internal sealed class WriteRunner(FlowLibrary library, EffectRunner effects, FlowStack stack, IdentityGate identity, ILogger logger)
{
    /// <summary>How often a write is put to the shopper anew because something has changed, before a person is brought in.</summary>
    private const int MostAgain = 3;

    /// <summary>Puts the write of the flow on top to the shopper, once more where he has read it already.</summary>
    public async ValueTask AskAsync(FlowRun run, FlowFrame frame, CancellationToken cancellationToken)
    {
        var write = frame.Write!;
        if (write.Digest is null)
        {
            if (!await identity.OpenAsync(run, frame, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            var proposal = await ProposeAsync(run, frame, write, cancellationToken).ConfigureAwait(false);
            if (proposal.Record is null)
            {
                await RefuseAsync(run, frame, proposal.Refusal, proposal.Explanation, null, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        write.IsSaid = true;
        write.SaidAt = run.Clock.GetUtcNow();
        run.Ask(Question(run, frame, write.Summary), run.Words.YesAndNo);
    }

    /// <summary>Has a write planned and put into the ledger.</summary>
    public async ValueTask<EffectProposal> ProposeAsync(FlowRun run, FlowFrame frame, PendingWrite write, CancellationToken cancellationToken)
    {
        var proposal = await effects.ProposeAsync(
            run.EffectContextOf(run.Shopper!.Value), run.Request.Message, run.Taken.Proposals++, write.Effect, write.Arguments, cancellationToken).ConfigureAwait(false);
        if (proposal.Record is { } record)
        {
            write.Key = record.Key;
            write.Digest = record.Digest;
            write.Summary = record.Summary;
        }

        return proposal;
    }

    /// <summary>Takes the shopper's answer to the write of the flow on top.</summary>
    public async ValueTask AnswerAsync(FlowRun run, FlowFrame frame, bool isYes, CancellationToken cancellationToken)
    {
        var write = frame.Write!;
        if (run.Shopper is not { } shopper)
        {
            // Whoever cannot be told from another says yes to nothing.
            run.Say(run.Words.NotIdentified);
            return;
        }

        var context = run.EffectContextOf(shopper);
        if (!isYes)
        {
            await effects.DeclineAsync(context, write.Key!.Value, cancellationToken).ConfigureAwait(false);
            await LeadAsync(run, frame, ConfirmStep.Declined, null, null, run.Words.Declined, cancellationToken).ConfigureAwait(false);
            return;
        }

        var settlement = await effects.ConfirmAsync(context, write.Key!.Value, write.Digest!, run.Request.Message, cancellationToken).ConfigureAwait(false);
        switch (settlement.State)
        {
            case EffectState.Done:
                frame.Done++;
                await LeadAsync(run, frame, ConfirmStep.Done, null, settlement.Result, run.Words.Done(settlement.Result?.Reference), cancellationToken).ConfigureAwait(false);
                break;
            case EffectState.Refused when settlement.Result?.Refusal == EffectRefusals.Changed:
                await AgainAsync(run, frame, settlement, cancellationToken).ConfigureAwait(false);
                break;
            case EffectState.Refused:
                await RefuseAsync(run, frame, settlement.Result?.Refusal, settlement.Explanation, settlement.Result, cancellationToken).ConfigureAwait(false);
                break;
            case EffectState.Void or EffectState.NotDone or EffectState.Proposed:
                await AgainAsync(run, frame, settlement, cancellationToken).ConfigureAwait(false);
                break;
            case EffectState.Compensated:
                await LeadAsync(run, frame, ConfirmStep.Declined, null, settlement.Result, run.Words.AlreadySettled, cancellationToken).ConfigureAwait(false);
                break;
            default:
                FlowEngineLog.OutcomeUnknown(logger, run.Merchant, write.Effect);
                frame.Done++;
                await LeadAsync(run, frame, ConfirmStep.Unknown, null, settlement.Result, run.Words.Unknown, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    // The yes did not count, or nothing came of it: what would be done now is put to the shopper anew.
    private async ValueTask AgainAsync(FlowRun run, FlowFrame frame, EffectSettlement settlement, CancellationToken cancellationToken)
    {
        var write = frame.Write!;
        if (settlement.Result?.Refusal == EffectRefusals.Declined)
        {
            await LeadAsync(run, frame, ConfirmStep.Declined, null, null, run.Words.Declined, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (write.Again >= MostAgain)
        {
            await stack.HandOffAsync(run, null, cancellationToken).ConfigureAwait(false);
            return;
        }

        write.Again++;
        if (settlement.State == EffectState.NotDone)
        {
            // The same write, under the same key: sent again, it is done once even where the first comes through after all.
            write.SaidAt = run.Clock.GetUtcNow();
            run.Ask(run.Words.NotDone, run.Words.YesAndNo);
            return;
        }

        run.Say(settlement.Explanation ?? (settlement.Result?.Refusal == EffectRefusals.Expired ? run.Words.ConfirmationExpired : run.Words.Changed));
        frame.Write = new PendingWrite { Effect = write.Effect, Arguments = write.Arguments, Message = write.Message, Again = write.Again };
    }

    private async ValueTask RefuseAsync(FlowRun run, FlowFrame frame, string? refusal, string? explanation, WriteResult? result, CancellationToken cancellationToken)
    {
        run.Say(explanation);
        await LeadAsync(run, frame, ConfirmStep.Refused, refusal, result ?? WriteResult.Refused(refusal ?? ConfirmStep.Refused), string.IsNullOrEmpty(explanation) ? run.Words.Refused : null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Leads the flow on by what became of its write.</summary>
    private async ValueTask LeadAsync(FlowRun run, FlowFrame frame, string outcome, string? refusal, WriteResult? result, string? usual, CancellationToken cancellationToken)
    {
        frame.Write = null;
        if (frame.IsCustom)
        {
            run.Settled = new SettledWrite(outcome, result);
            return;
        }

        var flow = frame.Flow.Length > 0 ? library.Find(run.Profile, frame.Flow) : null;
        var step = flow is not null && frame.Step is not null && flow.IndexOf(frame.Step) is >= 0 and var index ? flow.Steps[index] as CompiledConfirm : null;
        if (step?.Source.Save is { } save)
        {
            FlowMemory.Keep(frame, save, ToValue(result));
        }

        if (step is not null && On(step.On, refusal, outcome) is { } target)
        {
            stack.GoTo(run, frame, flow!, target);
        }
        else if (outcome == ConfirmStep.Done && step is not null)
        {
            stack.GoTo(run, frame, flow!, step.Next);
        }
        else if (outcome == ConfirmStep.Unknown)
        {
            await stack.HandOffAsync(run, usual, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            run.Say(usual);
            stack.End(run);
        }
    }

    private static int? On(FrozenDictionary<string, int> on, string? refusal, string outcome) =>
        refusal is not null && on.TryGetValue(refusal, out var target) ? target : on.TryGetValue(outcome, out target) ? target : null;

    private static DataValue ToValue(WriteResult? result) => result is null ? DataValue.None : DataValue.MapOf(
        ("reference", result.Reference),
        ("amount", result.Amount is { } amount ? ToValue(amount) : DataValue.None),
        ("refusal", result.Refusal));

    private static DataValue ToValue(Money amount) => DataValue.MapOf(("amount", amount.Amount), ("currency", amount.Currency));

    /// <summary>The question as it is put to the shopper.</summary>
    public string Question(FlowRun run, FlowFrame frame, string summary)
    {
        if (frame.Step is { } id && library.Find(run.Profile, frame.Flow) is { } flow && flow.IndexOf(id) is >= 0 and var index && flow.Steps[index] is CompiledConfirm { Ask.IsEmpty: false } step)
        {
            return step.Ask.Render(new FrameScope(run, frame, flow, "summary", summary), run.Locale);
        }

        return run.Words.Confirm(summary);
    }
}
