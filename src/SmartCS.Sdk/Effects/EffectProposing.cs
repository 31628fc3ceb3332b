using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Effects;

/// <summary>Plans a write and enters it into the ledger, unless one that asks for the same may be done yet.</summary>
internal sealed class EffectProposing(IEffectLedger ledger, EffectCalls calls, EffectSettling settling, EffectOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>How often a record is looked at again that others are changing.</summary>
    public const int MaxLooks = 32;

    public async ValueTask<EffectProposal> ProposeAsync(EffectContext context, MessageId message, int ordinal, string name, DataValue arguments, CancellationToken cancellationToken)
    {
        if (calls.Find(name) is not { } effect)
        {
            return Refuse(EffectRefusals.NotAvailable, context);
        }

        if (EffectArguments.FindProblem(effect.Parameters, arguments) is not null)
        {
            return Refuse(EffectRefusals.InvalidArguments, context);
        }

        var plan = await PlanAsync(effect, context, arguments, cancellationToken).ConfigureAwait(false);
        if (plan is null)
        {
            return Refuse(EffectRefusals.Failed, context);
        }

        if (plan.Refusal is not null)
        {
            return new EffectProposal { Refusal = plan.Refusal, Explanation = plan.Explanation };
        }

        var digest = EffectDigest.Of(context.Profile.Id, context.Conversation, context.Shopper, effect.Name, plan.Arguments);
        var proposed = new EffectRecord
        {
            Merchant = context.Profile.Id,
            Key = EffectDigest.KeyOf(digest, message, ordinal),
            Conversation = context.Conversation,
            Shopper = context.Shopper,
            Effect = effect.Name,
            Arguments = plan.Arguments,
            Digest = digest,
            Summary = plan.Summary,
            State = EffectState.Proposed,
            ProposedAt = time.GetUtcNow(),
            ChangedAt = time.GetUtcNow(),
        };
        for (var look = 0; look < MaxLooks; look++)
        {
            if (await EnterAsync(proposed, context, cancellationToken).ConfigureAwait(false) is { } proposal)
            {
                return proposal;
            }
        }

        return Refuse(EffectRefusals.InProgress, context);
    }

    /// <summary>Enters a proposal; null where another changed the record meanwhile.</summary>
    private async ValueTask<EffectProposal?> EnterAsync(EffectRecord proposed, EffectContext context, CancellationToken cancellationToken)
    {
        var known = await ledger.FindAsync(proposed.Merchant, proposed.Key, cancellationToken).ConfigureAwait(false);
        if (known is { IsOpen: false, State: not EffectState.Proposed })
        {
            return await AgainAsync(known, proposed, context, cancellationToken).ConfigureAwait(false);
        }

        // One that asks for the same, was confirmed and may yet be done: another beside it could do it twice.
        var open = known is { IsOpen: true } ? known
            : await ledger.FindOpenAsync(proposed.Merchant, proposed.Shopper, proposed.Effect, proposed.Arguments, cancellationToken).ConfigureAwait(false);
        if (open is null)
        {
            return known is null ? await WriteAsync(proposed, cancellationToken).ConfigureAwait(false) : await AgainAsync(known, proposed, context, cancellationToken).ConfigureAwait(false);
        }

        if (open.State == EffectState.Proposed && open.Digest == proposed.Digest && !settling.HasPassed(open.ProposedAt, options.ProposalLifetime))
        {
            return new EffectProposal { Record = open };
        }

        var (isAnswered, result) = open.Sends > 0 ? await settling.AskAsync(open, cancellationToken).ConfigureAwait(false) : (true, null);
        if (result is not null)
        {
            var settlement = await settling.SettleAsync(open, result, cancellationToken).ConfigureAwait(false);

            // What the shop refused is not open any more, so that the next look enters the new one.
            return settlement.State is EffectState.Done ? Refuse(EffectRefusals.AlreadyDone, context) : null;
        }

        if (!isAnswered)
        {
            return Refuse(EffectRefusals.InProgress, context);
        }

        if (open.State is EffectState.Confirmed or EffectState.Started && !settling.HasPassed(open.ChangedAt, options.SettlingTime))
        {
            return Refuse(EffectRefusals.InProgress, context);
        }

        // Under its own key, so that it is done once even if what was sent before arrives yet.
        return await WriteAsync(
            open with { State = EffectState.Proposed, Conversation = proposed.Conversation, Digest = proposed.Digest, Summary = proposed.Summary, ProposedAt = proposed.ProposedAt },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a proposal gets that was entered before, by the same message.</summary>
    private async ValueTask<EffectProposal?> AgainAsync(EffectRecord known, EffectRecord proposed, EffectContext context, CancellationToken cancellationToken) => known.State switch
    {
        EffectState.Proposed when settling.HasPassed(known.ProposedAt, options.ProposalLifetime) => await WriteAsync(known with { ProposedAt = proposed.ProposedAt }, cancellationToken).ConfigureAwait(false),
        EffectState.Proposed => new EffectProposal { Record = known },
        EffectState.Void => Refuse(EffectRefusals.Declined, context),
        EffectState.Refused => Refuse(known.Result?.Refusal ?? EffectRefusals.Declined, context),
        _ => Refuse(EffectRefusals.AlreadyDone, context),
    };

    private async ValueTask<EffectProposal?> WriteAsync(EffectRecord record, CancellationToken cancellationToken) =>
        await settling.WriteAsync(record, cancellationToken).ConfigureAwait(false) is { } written ? new EffectProposal { Record = written } : null;

    private async ValueTask<EffectPlan?> PlanAsync(IEffect effect, EffectContext context, DataValue arguments, CancellationToken cancellationToken)
    {
        try
        {
            var plan = await calls.PlanAsync(effect, context, arguments, cancellationToken).ConfigureAwait(false);
            if (plan.Refusal is not null)
            {
                return plan;
            }

            var problem = plan.Arguments.Kind is DataKind.Map or DataKind.None ? EffectArguments.FindExcess(plan.Arguments) : "Its arguments are not values by name.";
            problem ??= string.IsNullOrWhiteSpace(plan.Summary) ? "It has no summary." : null;
            if (problem is null)
            {
                return plan;
            }

            EffectLog.BadPlan(logger, context.Profile.Id, effect.Name, problem);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            EffectLog.PlanFailed(logger, context.Profile.Id, effect.Name, exception.GetType().Name);
        }

        return null;
    }

    private static EffectProposal Refuse(string refusal, EffectContext context) => new() { Refusal = refusal, Explanation = EffectTexts.Of(refusal, context.Locale) };
}
