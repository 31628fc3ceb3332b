using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>The host's orders, guarded.</summary>
internal sealed class GuardedOrders(IOrderService inner, PortGuard guard) : IOrderService
{
    public async ValueTask<Order?> FindAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default) => guard.Keep(
        nameof(FindAsync),
        merchant,
        await guard.CallAsync(nameof(FindAsync), ct => inner.FindAsync(merchant, shopper, order, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant || found.Shopper != shopper,
        ShopChecks.Problem);

    public async ValueTask<IReadOnlyList<Order>> ListAsync(MerchantId merchant, ShopperId shopper, int count, CancellationToken cancellationToken = default) => guard.KeepAll(
        nameof(ListAsync),
        merchant,
        await guard.CallAsync(nameof(ListAsync), ct => inner.ListAsync(merchant, shopper, count, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant || found.Shopper != shopper,
        ShopChecks.Problem,
        count);

    public ValueTask<WriteResult> ApplyAsync(ShopWrite write, OrderChange change, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(nameof(ApplyAsync), write.Merchant, ShopChecks.Refusal(change), ct => inner.ApplyAsync(write, change, ct), cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        guard.FindWriteAsync(inner, merchant, shopper, key, cancellationToken);
}
