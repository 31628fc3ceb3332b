using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Effects;

/// <summary>Writes down what became of writes, and asks the shop where that is not known. Never sends anything.</summary>
internal sealed class EffectSettling(IEffectLedger ledger, EffectCalls calls, EffectOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>What a record says became of it.</summary>
    public static EffectSettlement Of(EffectRecord record) => record.State switch
    {
        EffectState.Void => new(EffectState.Void, WriteResult.Refused(EffectRefusals.Declined)),
        EffectState.Proposed or EffectState.Confirmed or EffectState.Started => new(EffectState.Started, null),
        var state => new(state, record.Result),
    };

    /// <summary>The time.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Whether so much time has passed since an instant. An instant far in the future was written by a wrong clock and counts as long ago.</summary>
    public bool HasPassed(DateTimeOffset since, TimeSpan limit)
    {
        var age = time.GetUtcNow() - since;
        return age >= limit || age < -options.ProposalLifetime;
    }

    /// <summary>Writes a step; null where another has changed the record since.</summary>
    public async ValueTask<EffectRecord?> WriteAsync(EffectRecord record, CancellationToken cancellationToken)
    {
        var written = await ledger.TryWriteAsync(record with { ChangedAt = time.GetUtcNow() }, cancellationToken).ConfigureAwait(false);
        if (written is not null)
        {
            EffectTelemetry.Came(written);
            if (written.State is not (EffectState.Proposed or EffectState.Confirmed or EffectState.Started))
            {
                EffectLog.Settled(logger, written.Merchant, written.Key, written.Effect, written.State);
            }
        }

        return written;
    }

    /// <summary>
    /// Writes down what the shop said. The shop's word stands above whatever else was thought of the write meanwhile, such as that it never
    /// arrived; only another word of the shop stands.
    /// </summary>
    public async ValueTask<EffectSettlement> SettleAsync(EffectRecord record, WriteResult result, CancellationToken cancellationToken)
    {
        var state = result.Status == WriteStatus.Done ? EffectState.Done : EffectState.Refused;
        try
        {
            if (record.Undoes is { } undone && state == EffectState.Done)
            {
                // First, since a write that is settled is not looked at again.
                await MarkUndoneAsync(record.Merchant, undone, cancellationToken).ConfigureAwait(false);
            }

            for (EffectRecord? current = record; current is not null; current = await ledger.FindAsync(record.Merchant, record.Key, cancellationToken).ConfigureAwait(false))
            {
                if (current.State is EffectState.Done or EffectState.Refused or EffectState.Compensated)
                {
                    return Of(current);
                }

                if (await WriteAsync(current with { State = state, Result = result }, cancellationToken).ConfigureAwait(false) is { } written)
                {
                    return Of(written);
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The shop's answer is as true as if it had been written down; the record stays open and is settled by asking.
            EffectLog.NotWrittenDown(logger, record.Merchant, record.Key, record.Effect, result.Status, exception.GetType().Name);
        }

        return new EffectSettlement(state, result);
    }

    /// <summary>Finds out what became of a write that may have been sent.</summary>
    public async ValueTask<EffectSettlement> ReconcileAsync(EffectRecord record, CancellationToken cancellationToken)
    {
        if (!record.IsOpen)
        {
            return Of(record);
        }

        if (record.Sends > 0)
        {
            var (isAnswered, result) = await AskAsync(record, cancellationToken).ConfigureAwait(false);
            if (result is not null)
            {
                return await SettleAsync(record, result, cancellationToken).ConfigureAwait(false);
            }

            if (!isAnswered)
            {
                return Of(record);
            }
        }

        if (record.State is not (EffectState.Confirmed or EffectState.Started) || !HasPassed(record.ChangedAt, options.SettlingTime))
        {
            return Of(record);
        }

        return await GiveUpAsync(record, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes down that a write was not done; where another has changed the record since, what that says.</summary>
    public async ValueTask<EffectSettlement> GiveUpAsync(EffectRecord record, CancellationToken cancellationToken) =>
        Of(await WriteAsync(record with { State = EffectState.NotDone }, cancellationToken).ConfigureAwait(false)
            ?? await ledger.FindAsync(record.Merchant, record.Key, cancellationToken).ConfigureAwait(false)
            ?? record);

    /// <summary>Asks the shop what became of a write: whether it answered, and what; nothing where it has not taken it in.</summary>
    public async ValueTask<(bool IsAnswered, WriteResult? Result)> AskAsync(EffectRecord record, CancellationToken cancellationToken)
    {
        if (calls.Find(record.Effect) is not { } effect)
        {
            EffectLog.Unserved(logger, record.Merchant, record.Key, record.Effect);
            return default;
        }

        try
        {
            return (true, await calls.FindAsync(effect, record, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            EffectLog.QueryFailed(logger, record.Merchant, record.Key, record.Effect, exception.GetType().Name);
            return default;
        }
    }

    private async ValueTask MarkUndoneAsync(MerchantId merchant, EffectKey key, CancellationToken cancellationToken)
    {
        while (await ledger.FindAsync(merchant, key, cancellationToken).ConfigureAwait(false) is { State: not EffectState.Compensated } undone
            && await WriteAsync(undone with { State = EffectState.Compensated }, cancellationToken).ConfigureAwait(false) is null)
        {
        }
    }
}
