namespace SmartCS.Sdk.Shopping;

/// <summary>What a merchant sells. A shop port: the host implements it over its own catalogue.</summary>
/// <remarks>
/// Implementations are safe for concurrent use. Prices and stock are those of the moment. A product of another merchant must never be
/// returned; the engine drops one that is. A host with its products in the knowledge alone needs no catalogue of its own.
/// </remarks>
public interface IProductCatalog
{
    /// <summary>Reads all products on sale, from which the shopping guide learns what there is to ask about.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The products, each once, in any order.</returns>
    IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, CancellationToken cancellationToken = default);

    /// <summary>Searches products on sale.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The products, the best first; empty where there are none.</returns>
    ValueTask<IReadOnlyList<Product>> SearchAsync(MerchantId merchant, ProductQuery query, CancellationToken cancellationToken = default);

    /// <summary>Finds a product with all its articles, with prices and stock as of now.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="product">The product.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The product; null where it is not, or no longer, on sale.</returns>
    ValueTask<Product?> FindAsync(MerchantId merchant, ProductId product, CancellationToken cancellationToken = default);

    /// <summary>Finds the product of an article, with prices and stock as of now.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="sku">The article.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The product; null where the article is not, or no longer, on sale.</returns>
    ValueTask<Product?> FindBySkuAsync(MerchantId merchant, Sku sku, CancellationToken cancellationToken = default);
}
