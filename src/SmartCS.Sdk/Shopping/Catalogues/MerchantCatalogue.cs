using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Shopping;

/// <summary>What the guide knows of one merchant's products, as of when they were read. Immutable.</summary>
/// <param name="Guide">Understands needs by the products.</param>
/// <param name="Compatible">What goes with what.</param>
/// <param name="Names">Finds products by name and number in messages.</param>
/// <param name="Skus">The products by the numbers of their articles.</param>
internal sealed record MerchantCatalogue(ProductGuide Guide, CompatibleProducts Compatible, ICatalogueNames Names, IReadOnlyDictionary<string, ProductId> Skus)
{
    /// <summary>What the guide knows of attributes by their names as the catalogue writes them, whatever their case.</summary>
    public IReadOnlyDictionary<string, GuideFacet> FacetsByName { get; } = FacetsOf(Guide.Index);

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

        return new MerchantCatalogue(new ProductGuide(ProductIndex.Build(products)), CompatibleProducts.Of(products), CatalogueNames.Of(products.Where(static product => product.Name.Length > 0).Select(EntryOf)), skus);
    }

    /// <summary>The product of a name that was found; null for part of a name that several products have.</summary>
    public ProductId? IdOf(CatalogueName name)
    {
        if (name.Type == SlotType.Sku)
        {
            return Skus.TryGetValue(name.Value, out var id) ? id : (ProductId?)null;
        }

        var product = Guide.Index.Find(new ProductId(name.Entry.Value));
        return product is not null && product.Name.Equals(name.Value, StringComparison.OrdinalIgnoreCase) ? product.Id : (ProductId?)null;
    }

    private static Dictionary<string, GuideFacet> FacetsOf(ProductIndex index)
    {
        var facets = new Dictionary<string, GuideFacet>(StringComparer.OrdinalIgnoreCase);
        foreach (var facet in index.Facets)
        {
            facets.TryAdd(facet.Key, facet);
        }

        return facets;
    }

    private static KnowledgeEntry EntryOf(Product product) => new()
    {
        Id = product.Id.Value,
        Kind = KnowledgeKind.Product,
        Title = product.Name.Length <= KnowledgeEntry.MaxTitleLength ? product.Name : product.Name[..KnowledgeEntry.MaxTitleLength],
        Identifiers = [.. product.Variants.Select(static variant => variant.Sku.Value)],
    };
}
