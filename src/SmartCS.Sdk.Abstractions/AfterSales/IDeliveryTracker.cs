namespace SmartCS.Sdk.AfterSales;

/// <summary>Where the parcels are. A shop port: the host implements it. Safe for concurrent use.</summary>
public interface IDeliveryTracker
{
    /// <summary>Finds the parcels of an order.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper.</param>
    /// <param name="order">The order, which is the shopper's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The parcels; empty where nothing was sent yet.</returns>
    ValueTask<IReadOnlyList<Shipment>> TrackAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default);
}
