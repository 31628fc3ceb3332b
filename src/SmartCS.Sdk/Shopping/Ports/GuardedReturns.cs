using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>The host's returns, guarded.</summary>
internal sealed class GuardedReturns(IReturnService inner, PortGuard guard) : IReturnService
{
    public async ValueTask<IReadOnlyList<ReturnCase>> ListAsync(MerchantId merchant, ShopperId shopper, OrderId? order, CancellationToken cancellationToken = default) => guard.KeepAll(
        nameof(ListAsync),
        merchant,
        await guard.CallAsync(nameof(ListAsync), ct => inner.ListAsync(merchant, shopper, order, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant || found.Shopper != shopper,
        ShopChecks.Problem);

    public ValueTask<WriteResult> RequestAsync(ShopWrite write, ReturnRequest request, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(nameof(RequestAsync), write.Merchant, ShopChecks.Refusal(request), ct => inner.RequestAsync(write, request, ct), cancellationToken);

    public ValueTask<WriteResult> WithdrawAsync(ShopWrite write, ReturnId id, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(nameof(WithdrawAsync), write.Merchant, null, ct => inner.WithdrawAsync(write, id, ct), cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        guard.FindWriteAsync(inner, merchant, shopper, key, cancellationToken);
}
