namespace SmartCS.Sdk.Shopping;

/// <summary>The host's promotions, guarded.</summary>
internal sealed class GuardedPromotions(IPromotionService inner, PortGuard guard) : IPromotionService
{
    public async ValueTask<IReadOnlyList<Promotion>> ReadAsync(MerchantId merchant, ShopperId? shopper, CancellationToken cancellationToken = default) => guard.KeepAll(
        nameof(ReadAsync),
        merchant,
        await guard.CallAsync(nameof(ReadAsync), ct => inner.ReadAsync(merchant, shopper, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant,
        ShopChecks.Problem);
}
