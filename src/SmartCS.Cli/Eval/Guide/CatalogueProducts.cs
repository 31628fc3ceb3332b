using SmartCS.Cli.Import;
using SmartCS.Sdk;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Cli.Eval.Guide;

/// <summary>Reads products from the same files as <c>import</c>: the facets brand, category, price, currency and available are the product's own, all others its attributes.</summary>
internal static class CatalogueProducts
{
    private static readonly MerchantId s_merchant = new("eval");
    private static readonly HashSet<string> s_own = new(StringComparer.OrdinalIgnoreCase) { "brand", "category", "price", "currency", "available", "released" };

    public static async Task<List<Product>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var source = await ImportSources.CreateByContentAsync(path, cancellationToken).ConfigureAwait(false);
        var products = new List<Product>();
        await foreach (var item in source.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            products.Add(ToProduct(item.Line.Entry ?? throw new CommandException($"{path}, {item.Line.Problem}")));
        }

        return products;
    }

    private static Product ToProduct(KnowledgeEntry entry) => new()
    {
        Merchant = s_merchant,
        Id = new ProductId(entry.Id.Value),
        Name = entry.Title,
        Description = entry.Body,
        Brand = entry.Facets.Find("brand")?.Text ?? string.Empty,
        Category = entry.Facets.Find("category")?.Text ?? string.Empty,
        Attributes = [.. entry.Facets.Where(static facet => !s_own.Contains(facet.Name))],
        Variants =
        [
            new ProductVariant
            {
                Sku = new Sku(entry.Id.Value),
                Price = new Money((decimal)(entry.Facets.Find("price")?.Number ?? -1), entry.Facets.Find("currency")?.Text is { } code && Money.IsCurrency(code) ? code : "USD"),
                IsAvailable = entry.Facets.Find("available")?.Flag ?? true,
            },
        ],
    };
}
