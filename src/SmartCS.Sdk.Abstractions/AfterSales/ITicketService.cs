using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Complaints and other matters that people work on. A shop port: the host implements it. Safe for concurrent use.</summary>
public interface ITicketService : IShopWrites
{
    /// <summary>Reads a shopper's tickets, the latest first.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The tickets; empty where there are none.</returns>
    ValueTask<IReadOnlyList<Ticket>> ListAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default);

    /// <summary>Opens a ticket.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="request">What it is about.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What became of it; <see cref="WriteResult.Reference"/> is the number of the ticket.</returns>
    ValueTask<WriteResult> OpenAsync(ShopWrite write, TicketRequest request, CancellationToken cancellationToken = default);
}
