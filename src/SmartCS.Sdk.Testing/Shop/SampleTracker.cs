using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's parcels.</summary>
internal sealed class SampleTracker(SampleShopCalls calls) : IDeliveryTracker
{
    public ValueTask<IReadOnlyList<Shipment>> TrackAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default) => calls.ReadAsync<IReadOnlyList<Shipment>>(
        nameof(IDeliveryTracker) + "." + nameof(TrackAsync),
        session => SampleOrders.Find(session, merchant, shopper, order) is { } found
            ? session.Documents("SELECT document FROM shipments WHERE merchant = $0 AND order_id = $1 ORDER BY rowid", SampleShopJson.Context.Shipment, merchant.Value, found.Order.Id.Value)
            : [],
        static (found, fault) => fault == SampleShopFault.OtherMerchant ? [.. found.Select(static shipment => shipment with { Merchant = SampleShop.OtherMerchant })] : found,
        cancellationToken);

    public static void Put(SampleShopSession session, Shipment shipment) => session.Execute(
        "INSERT OR REPLACE INTO shipments VALUES ($0, $1, $2, $3)",
        shipment.Merchant.Value, shipment.Order.Value, shipment.TrackingId, SampleShopSession.ToJson(shipment, SampleShopJson.Context.Shipment));
}
