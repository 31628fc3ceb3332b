namespace SmartCS.Sdk.Shopping;

/// <summary>What the guide knows of one merchant's products, as of when they were read. Immutable.</summary>
/// <param name="Guide">Understands needs by the products.</param>
/// <param name="Compatible">What goes with what.</param>
/// <param name="Skus">The products by the numbers of their articles.</param>
internal sealed record MerchantCatalogue(ProductGuide Guide, CompatibleProducts Compatible, IReadOnlyDictionary<string, ProductId> Skus)
{
    /// <summary>Makes a catalogue of products.</summary>
    public static MerchantCatalogue Of(IReadOnlyList<Product> products)
    {
        var skus = new Dictionary<string, ProductId>(StringComparer.OrdinalIgnoreCase);
        foreach (var product in products)
        {
            foreach (var variant in product.Variants)
            {
                skus.TryAdd(variant.Sku.Value, product.Id);
            }
        }

        return new MerchantCatalogue(new ProductGuide(ProductIndex.Build(products)), CompatibleProducts.Of(products), skus);
    }
}
