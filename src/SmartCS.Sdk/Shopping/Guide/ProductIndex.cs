using SmartCS.Sdk.Shopping.Guide;

namespace SmartCS.Sdk.Shopping;

/// <summary>What the guide knows of a merchant's products: their properties, values and words, made for counting. Immutable; safe for concurrent use.</summary>
/// <remarks>Products that change are taken up by building a new index and using that from then on.</remarks>
public sealed class ProductIndex
{
    private readonly Dictionary<ProductId, int> _places;

    private ProductIndex(Product[] products, Dictionary<ProductId, int> places, ProductIndexBuilder parts)
    {
        _places = places;
        Products = products;
        Columns = parts.BuildColumns(out var cells);
        CellCount = cells;
        Words = parts.BuildWords();
        Phrases = new PhraseTable(Columns);
        Facets = [.. Columns.Select(static column => column.Facet)];
        Currency = products.SelectMany(static product => product.Variants).GroupBy(static variant => variant.Price.Currency, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        Prices = new PriceColumn(products, Currency);
        Rows = new ForwardRows(products.Length, Columns);
        (ColumnOf, BinOf) = CellMaps.Build(Columns, cells);
        Questions = new QuestionRows(products.Length, Rows, Columns, ColumnOf, BinOf);
        ByKey = Columns.ToDictionary(static column => column.Key, StringComparer.Ordinal);
    }

    /// <summary>How many products there are.</summary>
    public int Count => Products.Length;

    /// <summary>The currency of the prices, of most articles where there are several; null where there are no products.</summary>
    public string? Currency { get; }

    /// <summary>The properties, the most common first.</summary>
    public IReadOnlyList<GuideFacet> Facets { get; }

    internal Product[] Products { get; }

    internal FacetColumn[] Columns { get; }

    internal Dictionary<string, FacetColumn> ByKey { get; }

    internal int CellCount { get; }

    /// <summary>The property of each value.</summary>
    internal int[] ColumnOf { get; }

    /// <summary>The value that stands for each value when counting: numbers that shoppers hardly tell apart count together.</summary>
    internal int[] BinOf { get; }

    internal Postings Words { get; }

    internal PhraseTable Phrases { get; }

    internal PriceColumn Prices { get; }

    internal ForwardRows Rows { get; }

    internal QuestionRows Questions { get; }

    /// <summary>Builds the index. Prices below nothing count as not told; of products with the same id the last counts; those without articles are left out.</summary>
    /// <param name="products">The products, of one merchant.</param>
    /// <returns>The index.</returns>
    public static ProductIndex Build(IEnumerable<Product> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var places = new Dictionary<ProductId, int>();
        var kept = new List<Product>();
        foreach (var product in products)
        {
            if (product.Variants is not { Count: > 0 })
            {
                continue;
            }

            if (places.TryAdd(product.Id, kept.Count))
            {
                kept.Add(product);
            }
            else
            {
                kept[places[product.Id]] = product;
            }
        }

        var parts = new ProductIndexBuilder();
        for (var i = 0; i < kept.Count; i++)
        {
            parts.Add(i, kept[i]);
        }

        return new ProductIndex([.. kept], places, parts);
    }

    /// <summary>Finds a product.</summary>
    /// <param name="product">The product.</param>
    /// <returns>The product as it was when the index was built; null for none.</returns>
    public Product? Find(ProductId product) => _places.TryGetValue(product, out var place) ? Products[place] : null;

    /// <summary>Finds the property as which an attribute of the catalogue counts.</summary>
    /// <param name="attribute">The attribute's name, as the catalogue writes it.</param>
    /// <returns>The property; null where no product has the attribute.</returns>
    public GuideFacet? FindFacet(string attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return ByKey.GetValueOrDefault(FacetNames.Fold(attribute).Key)?.Facet;
    }

    internal int PlaceOf(ProductId product) => _places.GetValueOrDefault(product, -1);
}
