using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>The shoppers' carts. A shop port: the host implements it. Safe for concurrent use.</summary>
public interface ICartService : IShopWrites
{
    /// <summary>Reads a cart.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="shopper">The verified shopper.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The cart; empty where nothing was put in.</returns>
    ValueTask<Cart> GetAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default);

    /// <summary>Puts articles into the cart, all or none.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="items">The articles.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What became of it; refused with <c>not_found</c>, <c>out_of_stock</c> or <c>price_changed</c>.</returns>
    ValueTask<WriteResult> AddAsync(ShopWrite write, IReadOnlyList<CartItem> items, CancellationToken cancellationToken = default);

    /// <summary>Takes an article out of the cart.</summary>
    /// <param name="write">For whom and under which key.</param>
    /// <param name="sku">The article.</param>
    /// <param name="quantity">How many; all where the cart has fewer.</param>
    /// <param name="cancellationToken">Ends the wait; whether it was done is then unknown.</param>
    /// <returns>What became of it; refused with <c>not_found</c> where the cart has none.</returns>
    ValueTask<WriteResult> RemoveAsync(ShopWrite write, Sku sku, int quantity, CancellationToken cancellationToken = default);
}
