using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Returns, exchanges and refunds. A shop port: the host implements it. Safe for concurrent use.</summary>
public interface IReturnService : IShopWrites
{
    /// <summary>Reads a shopper's returns and refunds, those of cancelled orders included, the latest first.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper.</param>
    /// <param name="order">Only those of this order; null means of all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The cases; empty where there are none.</returns>
    ValueTask<IReadOnlyList<ReturnCase>> ListAsync(MerchantId merchant, ShopperId shopper, OrderId? order, CancellationToken cancellationToken = default);

    /// <summary>Opens a return or exchange.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="request">What goes back.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What became of it; <see cref="WriteResult.Reference"/> is the number of the return.</returns>
    ValueTask<WriteResult> RequestAsync(ShopWrite write, ReturnRequest request, CancellationToken cancellationToken = default);

    /// <summary>Withdraws a return or exchange that the shop has not received yet.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What became of it.</returns>
    ValueTask<WriteResult> WithdrawAsync(ShopWrite write, ReturnId id, CancellationToken cancellationToken = default);
}
