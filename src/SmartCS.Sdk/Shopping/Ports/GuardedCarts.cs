using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>The host's carts, guarded.</summary>
internal sealed class GuardedCarts(ICartService inner, PortGuard guard) : ICartService
{
    public async ValueTask<Cart> GetAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) => guard.Keep(
        nameof(GetAsync),
        merchant,
        await guard.CallAsync(nameof(GetAsync), ct => inner.GetAsync(merchant, shopper, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant || found.Shopper != shopper,
        ShopChecks.Problem) ?? new Cart { Merchant = merchant, Shopper = shopper };

    public ValueTask<WriteResult> AddAsync(ShopWrite write, IReadOnlyList<CartItem> items, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(nameof(AddAsync), write.Merchant, ShopChecks.Refusal(items), ct => inner.AddAsync(write, items, ct), cancellationToken);

    public ValueTask<WriteResult> RemoveAsync(ShopWrite write, Sku sku, int quantity, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(nameof(RemoveAsync), write.Merchant, ShopChecks.Refusal(quantity), ct => inner.RemoveAsync(write, sku, quantity, ct), cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        guard.FindWriteAsync(inner, merchant, shopper, key, cancellationToken);
}
