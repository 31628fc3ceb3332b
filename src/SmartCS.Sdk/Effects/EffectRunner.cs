using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace SmartCS.Sdk.Effects;

/// <summary>Carries writes out: after the shopper's yes to exactly what was put to them, and once. Safe for concurrent use, also by several processes on one ledger.</summary>
public sealed class EffectRunner
{
    private readonly IEffectLedger _ledger;
    private readonly EffectOptions _options;
    private readonly ILogger _logger;
    private readonly EffectCalls _calls;
    private readonly EffectSettling _settling;
    private readonly EffectProposing _proposing;
    private readonly EffectSending _sending;

    /// <summary>Creates the runner.</summary>
    /// <param name="effects">The effects; their names are unique.</param>
    /// <param name="ledger">Where every write is kept.</param>
    /// <param name="options">How long writes are waited for; null for the defaults.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="logger">Takes what is to be known of writes, never their arguments; null for none.</param>
    /// <exception cref="ArgumentException">Two effects have one name, an effect's name has another form, or an option is out of range.</exception>
    public EffectRunner(IEnumerable<IEffect> effects, IEffectLedger ledger, EffectOptions? options = null, TimeProvider? timeProvider = null, ILogger<EffectRunner>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(ledger);
        var time = timeProvider ?? TimeProvider.System;
        _ledger = ledger;
        _options = EffectOptionsValidator.Require(options ?? new EffectOptions());
        _logger = logger ?? NullLogger<EffectRunner>.Instance;
        _calls = new EffectCalls(effects, _options.CallTimeLimit, time);
        _settling = new EffectSettling(ledger, _calls, _options, time, _logger);
        _proposing = new EffectProposing(ledger, _calls, _settling, _options, time, _logger);
        _sending = new EffectSending(ledger, _calls, _settling, _options, time, _logger);
    }

    /// <summary>Plans a write and puts it into the ledger, to be put to the shopper. Changes nothing in the shop.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="message">The message that asks for it.</param>
    /// <param name="ordinal">Which proposal of the message it is, from 0: with the message it names the proposal, so that a message that comes again proposes the same.</param>
    /// <param name="effect">The effect's name.</param>
    /// <param name="arguments">Its arguments: values by name. They come from texts: data, checked here.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The write in state <see cref="EffectState.Proposed"/>, or why it may not be done.</returns>
    public ValueTask<EffectProposal> ProposeAsync(EffectContext context, MessageId message, int ordinal, string effect, DataValue arguments, CancellationToken cancellationToken = default)
    {
        Require(context);
        Require(message);
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        return _proposing.ProposeAsync(context, message, ordinal, effect, arguments, cancellationToken);
    }

    /// <summary>Takes the shopper's yes to a write and has it done, unless the yes is to something else, or comes from somebody else, or too late.</summary>
    /// <param name="context">Who says yes where; must be the shopper and the conversation of the write.</param>
    /// <param name="key">The write.</param>
    /// <param name="digest">The digest of what the shopper was shown, as <see cref="EffectRecord.Digest"/> was then.</param>
    /// <param name="message">The message with the yes. One yes has it sent once at most, however often it comes.</param>
    /// <param name="cancellationToken">Ends the wait until it is sent; from then on it is waited for as long as the options allow.</param>
    /// <returns>What became of it.</returns>
    public async ValueTask<EffectSettlement> ConfirmAsync(EffectContext context, EffectKey key, string digest, MessageId message, CancellationToken cancellationToken = default)
    {
        Require(context);
        Require(key);
        Require(message);
        ArgumentNullException.ThrowIfNull(digest);
        for (var look = 0; look < EffectProposing.MaxLooks; look++)
        {
            var record = await _ledger.FindAsync(context.Profile.Id, key, cancellationToken).ConfigureAwait(false);
            if (record is null || record.Undoes is not null || record.Shopper != context.Shopper || record.Conversation != context.Conversation)
            {
                EffectLog.ForeignYes(_logger, context.Profile.Id, key);
                return NoYes(context, EffectRefusals.NotFound);
            }

            // What the record holds must be what its digest says, so that nothing that was altered in the ledger is done.
            if (record.Digest != digest || EffectDigest.Of(record) != digest)
            {
                EffectLog.OtherYes(_logger, context.Profile.Id, key);
                return NoYes(context, EffectRefusals.Changed);
            }

            if (await TakeYesAsync(record, context, message, cancellationToken).ConfigureAwait(false) is { } settlement)
            {
                return settlement;
            }
        }

        return new EffectSettlement(EffectState.Started, null);
    }

    /// <summary>Takes the shopper's no, or gives a write up because the shopper wants another. What was sent already is not touched.</summary>
    /// <param name="context">Who says no where; of somebody else's write, nothing happens.</param>
    /// <param name="key">The write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task.</returns>
    public async ValueTask DeclineAsync(EffectContext context, EffectKey key, CancellationToken cancellationToken = default)
    {
        Require(context);
        Require(key);
        while (await _ledger.FindAsync(context.Profile.Id, key, cancellationToken).ConfigureAwait(false) is { State: EffectState.Proposed or EffectState.NotDone } record
            && record.Shopper == context.Shopper
            && record.Conversation == context.Conversation
            && await _settling.WriteAsync(record with { State = EffectState.Void }, cancellationToken).ConfigureAwait(false) is null)
        {
        }
    }

    /// <summary>Finds out what became of a write that was confirmed or started, by asking the shop; never sends anything.</summary>
    /// <param name="record">The write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is known of it now.</returns>
    public ValueTask<EffectSettlement> ReconcileAsync(EffectRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _settling.ReconcileAsync(record, cancellationToken);
    }

    /// <summary>Undoes a write that was done, once. It moves what the write moved, back, so that it too needs the shopper's yes.</summary>
    /// <param name="context">Who wants it undone where; must be the shopper of the write.</param>
    /// <param name="key">The write that is undone; its effect must be an <see cref="ICompensableEffect"/>.</param>
    /// <param name="message">The message with the shopper's yes to undoing it.</param>
    /// <param name="cancellationToken">Ends the wait until it is sent; from then on it is waited for as long as the options allow.</param>
    /// <returns>What became of the undoing: <see cref="EffectState.Done"/> where the write is undone.</returns>
    public async ValueTask<EffectSettlement> CompensateAsync(EffectContext context, EffectKey key, MessageId message, CancellationToken cancellationToken = default)
    {
        Require(context);
        Require(key);
        Require(message);
        for (var look = 0; look < EffectProposing.MaxLooks; look++)
        {
            var undone = await _ledger.FindAsync(context.Profile.Id, key, cancellationToken).ConfigureAwait(false);
            if (undone is null || undone.Undoes is not null || undone.Shopper != context.Shopper)
            {
                EffectLog.ForeignYes(_logger, context.Profile.Id, key);
                return NoYes(context, EffectRefusals.NotFound);
            }

            var undoing = await _ledger.FindAsync(undone.Merchant, EffectDigest.UndoingOf(key), cancellationToken).ConfigureAwait(false);
            if (undoing is null)
            {
                if (undone.State != EffectState.Done || _calls.Find(undone.Effect) is not ICompensableEffect)
                {
                    return NoYes(context, EffectRefusals.NotAvailable);
                }

                undoing = await _sending.ConfirmAsync(EffectUndoing.Of(undone, context, _settling.Now), message, cancellationToken).ConfigureAwait(false);
                if (undoing is null)
                {
                    continue;
                }
            }

            if (await TakeYesAsync(undoing, context, message, cancellationToken).ConfigureAwait(false) is { } settlement)
            {
                return settlement;
            }
        }

        return new EffectSettlement(EffectState.Started, null);
    }

    /// <summary>Goes on from where a record stands; null where another has changed it since.</summary>
    private async ValueTask<EffectSettlement?> TakeYesAsync(EffectRecord record, EffectContext context, MessageId message, CancellationToken cancellationToken)
    {
        switch (record.State)
        {
            case EffectState.Started:
                return await _settling.ReconcileAsync(record, cancellationToken).ConfigureAwait(false);
            case EffectState.Done or EffectState.Refused or EffectState.Void or EffectState.Compensated:
                return EffectSettling.Of(record);
            case EffectState.Proposed or EffectState.NotDone when EffectSending.IsSpent(record, message):
                return new EffectSettlement(EffectState.NotDone, null);
        }

        if (record.Undoes is null && _settling.HasPassed(record.ProposedAt, _options.ProposalLifetime))
        {
            return await ExpireAsync(record, context, cancellationToken).ConfigureAwait(false);
        }

        if (record.Undoes is null && await FindOtherAsync(record, context, cancellationToken).ConfigureAwait(false) is { } other)
        {
            return other;
        }

        var confirmed = record.State == EffectState.Confirmed ? record : await _sending.ConfirmAsync(record, message, cancellationToken).ConfigureAwait(false);
        return confirmed is null ? null : await _sending.SendAsync(confirmed, context, cancellationToken).ConfigureAwait(false);
    }

    // Put to the shopper twice, by two messages: as long as nobody knows what became of the one, the other could do it twice.
    private async ValueTask<EffectSettlement?> FindOtherAsync(EffectRecord record, EffectContext context, CancellationToken cancellationToken)
    {
        var open = await _ledger.FindOpenAsync(record.Merchant, record.Shopper, record.Effect, record.Arguments, cancellationToken).ConfigureAwait(false);
        if (open is null || open.Key == record.Key)
        {
            return null;
        }

        var refusal = (await _settling.ReconcileAsync(open, cancellationToken).ConfigureAwait(false)).State switch
        {
            EffectState.Done or EffectState.Compensated => EffectRefusals.AlreadyDone,
            EffectState.Refused => null,
            _ => EffectRefusals.InProgress,
        };
        return refusal is null ? null : NoYes(context, refusal) with { Explanation = EffectTexts.Of(refusal, context.Locale) };
    }

    private async ValueTask<EffectSettlement?> ExpireAsync(EffectRecord record, EffectContext context, CancellationToken cancellationToken)
    {
        // Of what was sent before, nobody knows for ever that it was not done: its key is kept for the next proposal of the same.
        var expired = record.State == EffectState.NotDone ? record
            : await _settling.WriteAsync(record with { State = EffectState.Void }, cancellationToken).ConfigureAwait(false);
        return expired is null ? null : NoYes(context, EffectRefusals.Expired);
    }

    private static EffectSettlement NoYes(EffectContext context, string refusal)
    {
        EffectTelemetry.Refused(context.Profile.Id, refusal);
        return new EffectSettlement(EffectState.Void, WriteResult.Refused(refusal));
    }

    private static void Require(EffectContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentException.ThrowIfNullOrEmpty(context.Conversation.Value, "context.Conversation");
        ArgumentException.ThrowIfNullOrEmpty(context.Shopper.Value, "context.Shopper");
    }

    private static void Require(MessageId message) => ArgumentException.ThrowIfNullOrEmpty(message.Value, nameof(message));

    private static void Require(EffectKey key) => ArgumentException.ThrowIfNullOrEmpty(key.Value, nameof(key));
}
