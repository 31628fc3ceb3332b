using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Effects;

/// <summary>Carries writes out: after the shopper's yes to exactly what was put to them, and once. Safe for concurrent use, also by several processes on one ledger.</summary>
public sealed class EffectRunner
{
    /// <summary>Creates the runner.</summary>
    /// <param name="effects">The effects; their names are unique.</param>
    /// <param name="ledger">Where every write is kept.</param>
    /// <param name="options">How long writes are waited for; null for the defaults.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="logger">Takes what is to be known of writes, never their arguments; null for none.</param>
    /// <exception cref="ArgumentException">Two effects have one name, an effect's name has another form, or an option is out of range.</exception>
    public EffectRunner(IEnumerable<IEffect> effects, IEffectLedger ledger, EffectOptions? options = null, TimeProvider? timeProvider = null, ILogger<EffectRunner>? logger = null)
    {
    }

    /// <summary>Plans a write and puts it into the ledger, to be put to the shopper. Changes nothing in the shop.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="message">The message that asks for it.</param>
    /// <param name="ordinal">Which proposal of the message it is, from 0: with the message it names the proposal, so that a message that comes again proposes the same.</param>
    /// <param name="effect">The effect's name.</param>
    /// <param name="arguments">Its arguments: values by name. They come from texts: data, checked here.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The write in state <see cref="EffectState.Proposed"/>, or why it may not be done.</returns>
    public ValueTask<EffectProposal> ProposeAsync(EffectContext context, MessageId message, int ordinal, string effect, DataValue arguments, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Takes the shopper's yes to a write and has it done, unless the yes is to something else, or comes from somebody else, or too late.</summary>
    /// <param name="context">Who says yes where; must be the shopper and the conversation of the write.</param>
    /// <param name="key">The write.</param>
    /// <param name="digest">The digest of what the shopper was shown, as <see cref="EffectRecord.Digest"/> was then.</param>
    /// <param name="message">The message with the yes. One yes has it sent once at most, however often it comes.</param>
    /// <param name="cancellationToken">Ends the wait until it is sent; from then on it is waited for as long as the options allow.</param>
    /// <returns>What became of it.</returns>
    public ValueTask<EffectSettlement> ConfirmAsync(EffectContext context, EffectKey key, string digest, MessageId message, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Takes the shopper's no, or gives a write up because the shopper wants another. What was sent already is not touched.</summary>
    /// <param name="context">Who says no where; of somebody else's write, nothing happens.</param>
    /// <param name="key">The write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task.</returns>
    public ValueTask DeclineAsync(EffectContext context, EffectKey key, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Finds out what became of a write that was confirmed or started, by asking the shop; never sends anything.</summary>
    /// <param name="record">The write.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What is known of it now.</returns>
    public ValueTask<EffectSettlement> ReconcileAsync(EffectRecord record, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Undoes a write that was done, once.</summary>
    /// <param name="context">Who wants it undone where; must be the shopper of the write.</param>
    /// <param name="key">The write that is undone.</param>
    /// <param name="message">The message with the shopper's yes to undoing it.</param>
    /// <param name="cancellationToken">Ends the wait until it is sent.</param>
    /// <returns>What became of the undoing.</returns>
    public ValueTask<EffectSettlement> CompensateAsync(EffectContext context, EffectKey key, MessageId message, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
