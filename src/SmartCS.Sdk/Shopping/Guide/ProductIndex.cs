namespace SmartCS.Sdk.Shopping;

/// <summary>What the guide knows of a merchant's products: their properties, values and words, made for counting. Immutable; safe for concurrent use.</summary>
/// <remarks>Products that change are taken up by building a new index and using that from then on.</remarks>
public sealed class ProductIndex
{
    private ProductIndex()
    {
    }

    /// <summary>How many products there are.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>The currency of the prices, of most articles where there are several; null where there are no products.</summary>
    public string? Currency => throw new NotImplementedException();

    /// <summary>The properties, the most common first.</summary>
    public IReadOnlyList<GuideFacet> Facets => throw new NotImplementedException();

    /// <summary>Builds the index. Prices below nothing count as not told; of products with the same id the last counts; those without articles are left out.</summary>
    /// <param name="products">The products, of one merchant.</param>
    /// <returns>The index.</returns>
    public static ProductIndex Build(IEnumerable<Product> products) => throw new NotImplementedException();

    /// <summary>Finds a product.</summary>
    /// <param name="product">The product.</param>
    /// <returns>The product as it was when the index was built; null for none.</returns>
    public Product? Find(ProductId product) => throw new NotImplementedException();
}
