using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Shopping;

/// <summary>The host's parcels, guarded.</summary>
internal sealed class GuardedTracker(IDeliveryTracker inner, PortGuard guard) : IDeliveryTracker
{
    public async ValueTask<IReadOnlyList<Shipment>> TrackAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default) => guard.KeepAll(
        nameof(TrackAsync),
        merchant,
        await guard.CallAsync(nameof(TrackAsync), ct => inner.TrackAsync(merchant, shopper, order, ct), cancellationToken).ConfigureAwait(false),
        found => found.Merchant != merchant);
}
