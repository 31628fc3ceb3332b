using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A ledger as a process sees it that may die before and after each use.</summary>
internal sealed class MortalLedger(IEffectLedger inner, Mortality mortality) : IEffectLedger
{
    public ValueTask<EffectRecord?> FindAsync(MerchantId merchant, EffectKey key, CancellationToken cancellationToken = default) =>
        mortality.AskAsync(() => inner.FindAsync(merchant, key, cancellationToken));

    public ValueTask<EffectRecord?> FindOpenAsync(MerchantId merchant, ShopperId shopper, string effect, DataValue arguments, CancellationToken cancellationToken = default) =>
        mortality.AskAsync(() => inner.FindOpenAsync(merchant, shopper, effect, arguments, cancellationToken));

    public ValueTask<EffectRecord?> TryWriteAsync(EffectRecord record, CancellationToken cancellationToken = default) =>
        mortality.AskAsync(() => inner.TryWriteAsync(record, cancellationToken));

    public async IAsyncEnumerable<EffectRecord> ReadUnsettledAsync(DateTimeOffset before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        mortality.Pass();
        await foreach (var record in inner.ReadUnsettledAsync(before, cancellationToken))
        {
            mortality.Pass();
            yield return record;
        }
    }
}
