namespace SmartCS.Sdk.Effects;

/// <summary>Keeps every write and how far it has come, so that each is done once, whatever dies in between.</summary>
/// <remarks>
/// Implementations are safe for concurrent use, also by several processes on the same data where the store is shared. What a
/// completed call wrote is never lost by a durable ledger.
/// </remarks>
public interface IEffectLedger
{
    /// <summary>Finds a write.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record; null where there is none.</returns>
    ValueTask<EffectRecord?> FindAsync(MerchantId merchant, EffectKey key, CancellationToken cancellationToken = default);

    /// <summary>Finds the write that asks for the same and may yet turn out to be done, in whichever conversation it was.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The shopper.</param>
    /// <param name="effect">The effect's name.</param>
    /// <param name="arguments">The arguments, as planned.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The one that changed last of those that <see cref="EffectRecord.IsOpen"/> and undo nothing; null where there is none.</returns>
    ValueTask<EffectRecord?> FindOpenAsync(MerchantId merchant, ShopperId shopper, string effect, DataValue arguments, CancellationToken cancellationToken = default);

    /// <summary>Writes a record, unless another has changed it since.</summary>
    /// <param name="record">The record; its <see cref="EffectRecord.Version"/> is that of the record it was made from, 0 for a new one.</param>
    /// <param name="cancellationToken">Cancels the call; the record may or may not be written then.</param>
    /// <returns>The record as written, its version one higher; null where the version in the ledger is another, and nothing was written.</returns>
    ValueTask<EffectRecord?> TryWriteAsync(EffectRecord record, CancellationToken cancellationToken = default);

    /// <summary>Reads the writes of all merchants that were confirmed or started and not settled, the oldest change first.</summary>
    /// <param name="before">Only those whose last change is before.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The records in <see cref="EffectState.Confirmed"/> and <see cref="EffectState.Started"/>.</returns>
    IAsyncEnumerable<EffectRecord> ReadUnsettledAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}
