using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Effects;

/// <summary>Takes a confirmed write through its last check and sends it, once for each yes.</summary>
internal sealed class EffectSending(IEffectLedger ledger, EffectCalls calls, EffectSettling settling, EffectOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>How often a write is sent at most, each time after another yes.</summary>
    public const int MaxSends = 16;

    /// <summary>Records a yes; null where another has changed the record since.</summary>
    public ValueTask<EffectRecord?> ConfirmAsync(EffectRecord record, MessageId message, CancellationToken cancellationToken) => settling.WriteAsync(
        record with
        {
            State = EffectState.Confirmed,
            ConfirmedBy = message,
            FormerYeses = record.ConfirmedBy is { } former ? [.. record.FormerYeses, former] : record.FormerYeses,
        },
        cancellationToken);

    /// <summary>Whether a yes was used before.</summary>
    public static bool IsSpent(EffectRecord record, MessageId message) => record.ConfirmedBy == message || record.FormerYeses.Contains(message);

    /// <summary>Sends a confirmed write; null where another has changed the record since, and nothing was sent here.</summary>
    public async ValueTask<EffectSettlement?> SendAsync(EffectRecord confirmed, EffectContext context, CancellationToken cancellationToken)
    {
        EffectRecord? undone = null;
        if (calls.Find(confirmed.Effect) is not { } effect)
        {
            EffectLog.Unserved(logger, confirmed.Merchant, confirmed.Key, confirmed.Effect);
            return await GiveUpAsync(confirmed, cancellationToken).ConfigureAwait(false);
        }

        // Sent before and found missing: it may have arrived since.
        if (confirmed.Sends > 0)
        {
            var (isAnswered, found) = await settling.AskAsync(confirmed, cancellationToken).ConfigureAwait(false);
            if (found is not null)
            {
                return await settling.SettleAsync(confirmed, found, cancellationToken).ConfigureAwait(false);
            }

            if (!isAnswered || confirmed.Sends >= MaxSends)
            {
                return await GiveUpAsync(confirmed, cancellationToken).ConfigureAwait(false);
            }
        }

        if (confirmed.Undoes is { } key)
        {
            undone = await ledger.FindAsync(confirmed.Merchant, key, cancellationToken).ConfigureAwait(false);
            if (undone is not { State: EffectState.Done, Result: not null } || effect is not ICompensableEffect)
            {
                return await GiveUpAsync(confirmed, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (await FindObjectionAsync(effect, confirmed, context, cancellationToken).ConfigureAwait(false) is { } objection)
        {
            return objection.Record is null ? null : EffectSettling.Of(objection.Record) with { Explanation = objection.Explanation };
        }

        cancellationToken.ThrowIfCancellationRequested();
        var before = time.GetTimestamp();

        // From here on the caller's leaving changes nothing: a write that may have been sent is followed to its end.
        var started = await settling.WriteAsync(confirmed with { State = EffectState.Started, Sends = confirmed.Sends + 1 }, CancellationToken.None).ConfigureAwait(false);
        if (started is null)
        {
            return null;
        }

        // A process that slept meanwhile may have been taken for dead, and the shopper told that nothing was done.
        if (time.GetElapsedTime(before) > options.SettlingTime / 2)
        {
            return await settling.GiveUpAsync(started, CancellationToken.None).ConfigureAwait(false);
        }

        return await SendStartedAsync(effect, started, undone).ConfigureAwait(false);
    }

    private async ValueTask<EffectSettlement> SendStartedAsync(IEffect effect, EffectRecord started, EffectRecord? undone)
    {
        var sent = time.GetTimestamp();
        WriteResult? result;
        try
        {
            result = await calls.SendAsync(effect, started, undone).ConfigureAwait(false) ?? throw new InvalidOperationException("The shop answered nothing.");
            EffectTelemetry.Took(started, time.GetElapsedTime(sent), isKnown: true);
        }
        catch (Exception exception)
        {
            EffectTelemetry.Took(started, time.GetElapsedTime(sent), isKnown: false);
            EffectLog.Unknown(logger, started.Merchant, started.Key, started.Effect, exception.GetType().Name);
            return await settling.ReconcileAsync(started, CancellationToken.None).ConfigureAwait(false);
        }

        return await settling.SettleAsync(started, result, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>The last check: null where the write may be sent; otherwise the record as it is then, itself null where another has changed it.</summary>
    private async ValueTask<Objection?> FindObjectionAsync(IEffect effect, EffectRecord confirmed, EffectContext context, CancellationToken cancellationToken)
    {
        EffectPlan plan;
        try
        {
            plan = await calls.PlanAsync(effect, context, EffectArguments.Declared(effect.Parameters, confirmed.Arguments), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            EffectLog.PlanFailed(logger, confirmed.Merchant, confirmed.Effect, exception.GetType().Name);
            return new Objection(await settling.WriteAsync(confirmed with { State = EffectState.NotDone }, cancellationToken).ConfigureAwait(false), null);
        }

        var refusal = plan.Refusal ?? (plan.Arguments == confirmed.Arguments ? null : EffectRefusals.Changed);
        return refusal is null ? null : new Objection(
            await settling.WriteAsync(confirmed with { State = EffectState.Refused, Result = WriteResult.Refused(refusal) }, cancellationToken).ConfigureAwait(false),
            plan.Explanation);
    }

    // Nothing was sent with this yes, so that this is certain at once.
    private async ValueTask<EffectSettlement?> GiveUpAsync(EffectRecord confirmed, CancellationToken cancellationToken) =>
        await settling.WriteAsync(confirmed with { State = EffectState.NotDone }, cancellationToken).ConfigureAwait(false) is { } written ? EffectSettling.Of(written) : null;

    private sealed record Objection(EffectRecord? Record, string? Explanation);
}
