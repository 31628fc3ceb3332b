using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>The host's tickets, guarded.</summary>
internal sealed class GuardedTickets(ITicketService inner, PortGuard guard) : ITicketService
{
    public async ValueTask<IReadOnlyList<Ticket>> ListAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) => guard.KeepAll(
        nameof(ListAsync),
        merchant,
        await guard.CallAsync(nameof(ListAsync), ct => inner.ListAsync(merchant, shopper, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant || found.Shopper != shopper);

    public ValueTask<WriteResult> OpenAsync(ShopWrite write, TicketRequest request, CancellationToken cancellationToken = default) =>
        guard.WriteAsync(nameof(OpenAsync), write.Merchant, ShopChecks.Refusal(request), ct => inner.OpenAsync(write, request, ct), cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        guard.FindWriteAsync(inner, merchant, shopper, key, cancellationToken);
}
