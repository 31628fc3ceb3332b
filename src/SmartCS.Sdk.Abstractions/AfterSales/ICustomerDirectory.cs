using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Who the shoppers are. A shop port: the host implements it. Safe for concurrent use.</summary>
public interface ICustomerDirectory : IShopWrites
{
    /// <summary>Reads what the shop has on record of a shopper.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record; null where there is none.</returns>
    ValueTask<Customer?> FindAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default);

    /// <summary>
    /// Decides whether claims are enough to know who somebody is. What is asked for, how often it may be tried and whether a code is sent is
    /// the host's to decide; a host that knows its shoppers by their session returns <see cref="IdentityStatus.NotFound"/> always.
    /// </summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="conversation">The conversation, for which alone the identity will hold.</param>
    /// <param name="claims">What was said.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the host says.</returns>
    ValueTask<IdentityCheck> IdentifyAsync(MerchantId merchant, ConversationId conversation, IdentityClaims claims, CancellationToken cancellationToken = default);

    /// <summary>Changes the address that orders go to if nothing else is said.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What became of it.</returns>
    ValueTask<WriteResult> ChangeAddressAsync(ShopWrite write, PostalAddress address, CancellationToken cancellationToken = default);
}
