using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.AfterSales;

/// <summary>The shoppers' orders. A shop port: the host implements it. Safe for concurrent use.</summary>
/// <remarks>
/// An order of another shopper or another merchant must never be returned or changed; the engine also checks every order that it is given.
/// </remarks>
public interface IOrderService : IShopWrites
{
    /// <summary>Finds an order of a shopper.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper.</param>
    /// <param name="order">The order's number as the shopper gives it; the shop knows its ways of writing it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The order; null where this shopper has none of that number.</returns>
    ValueTask<Order?> FindAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default);

    /// <summary>Reads a shopper's orders, the latest first.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper.</param>
    /// <param name="count">How many at most, at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The orders; empty where there are none.</returns>
    ValueTask<IReadOnlyList<Order>> ListAsync(MerchantId merchant, ShopperId shopper, int count, CancellationToken cancellationToken = default);

    /// <summary>Changes an order, wholly or not at all.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="change">What is changed; of a kind that the shop does not do, it is refused with <c>not_supported</c>.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What became of it.</returns>
    ValueTask<WriteResult> ApplyAsync(ShopWrite write, OrderChange change, CancellationToken cancellationToken = default);
}
