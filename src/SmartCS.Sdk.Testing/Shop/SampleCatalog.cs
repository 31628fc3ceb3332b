using System.Runtime.CompilerServices;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's products.</summary>
internal sealed class SampleCatalog(SampleShopCalls calls) : IProductCatalog
{
    private const string Port = nameof(IProductCatalog) + ".";

    public async IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var products = await calls.ReadAsync(
            Port + nameof(ReadAsync),
            session => All(session, merchant),
            static (found, fault) => found.ConvertAll(product => Spoil(product, fault)!),
            cancellationToken).ConfigureAwait(false);
        foreach (var product in products)
        {
            yield return product;
        }
    }

    public ValueTask<IReadOnlyList<Product>> SearchAsync(MerchantId merchant, ProductQuery query, CancellationToken cancellationToken = default) => calls.ReadAsync<IReadOnlyList<Product>>(
        Port + nameof(SearchAsync),
        session => Search(All(session, merchant), query),
        static (found, fault) => [.. found.Select(product => Spoil(product, fault)!)],
        cancellationToken);

    public ValueTask<Product?> FindAsync(MerchantId merchant, ProductId product, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Port + nameof(FindAsync), session => Find(session, merchant, product), Spoil, cancellationToken);

    public ValueTask<Product?> FindBySkuAsync(MerchantId merchant, Sku sku, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Port + nameof(FindBySkuAsync), session => FindBySku(session, merchant, sku), Spoil, cancellationToken);

    public static Product? Find(SampleShopSession session, MerchantId merchant, ProductId product) =>
        session.Document("SELECT document FROM products WHERE merchant = $0 AND id = $1", SampleShopJson.Context.Product, merchant.Value, product.Value);

    public static Product? FindBySku(SampleShopSession session, MerchantId merchant, Sku sku) => session.Document(
        "SELECT p.document FROM articles a JOIN products p ON p.merchant = a.merchant AND p.id = a.product WHERE a.merchant = $0 AND a.sku = $1",
        SampleShopJson.Context.Product, merchant.Value, sku.Value);

    public static void Put(SampleShopSession session, Product product)
    {
        session.Execute("DELETE FROM articles WHERE merchant = $0 AND product = $1", product.Merchant.Value, product.Id.Value);
        session.Execute("INSERT OR REPLACE INTO products VALUES ($0, $1, $2)", product.Merchant.Value, product.Id.Value, SampleShopSession.ToJson(product, SampleShopJson.Context.Product));
        foreach (var variant in product.Variants)
        {
            session.Execute("INSERT OR REPLACE INTO articles VALUES ($0, $1, $2)", product.Merchant.Value, variant.Sku.Value, product.Id.Value);
        }
    }

    private static List<Product> All(SampleShopSession session, MerchantId merchant) =>
        session.Documents("SELECT document FROM products WHERE merchant = $0 ORDER BY rowid", SampleShopJson.Context.Product, merchant.Value);

    // A sample, not an engine: how many of the words are somewhere in the product.
    private static IReadOnlyList<Product> Search(List<Product> products, ProductQuery query)
    {
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. products
                .Where(product => query.Filters.All(filter => Fits(product, filter)))
                .Select(product => (product, Score: words.Count(word => Text(product).Contains(word, StringComparison.OrdinalIgnoreCase))))
                .Where(found => words.Length == 0 || found.Score > 0)
                .OrderByDescending(static found => found.Score)
                .Take(query.Count)
                .Select(static found => found.product),
        ];
    }

    private static string Text(Product product) =>
        string.Join(' ', [product.Name, product.Brand, product.Category, product.Description, .. product.Attributes.Select(static attribute => attribute.Value.ToString())]);

    private static bool Fits(Product product, FacetFilter filter)
    {
        IEnumerable<FacetValue> values = [.. product.Attributes.Where(attribute => attribute.Name == filter.Name).Select(static attribute => attribute.Value), .. Own(product, filter.Name)];
        return values.Any(value => (filter.AnyOf.Count == 0 || filter.AnyOf.Contains(value))
            && (filter.Minimum is not { } least || value.Number >= least)
            && (filter.Maximum is not { } most || value.Number <= most));
    }

    private static IEnumerable<FacetValue> Own(Product product, string name) => name switch
    {
        "brand" => [FacetValue.FromText(product.Brand)],
        "category" => [FacetValue.FromText(product.Category)],
        "price" => product.Variants.Select(static variant => FacetValue.FromNumber((double)variant.Price.Amount)),
        _ => product.Variants.Where(variant => variant.Options.ContainsKey(name)).Select(variant => FacetValue.FromText(variant.Options[name])),
    };

    private static Product? Spoil(Product? product, SampleShopFault fault) => fault == SampleShopFault.OtherMerchant && product is not null ? product with { Merchant = SampleShop.OtherMerchant } : product;
}
