using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>Reads a product entry of the knowledge as a product that can be sold: its facets name the price, the currency, the stock and the rest.</summary>
internal static class ProductEntryReader
{
    private static readonly string[] Own =
        ["price", "price_cents", "currency", "brand", "category", "stock", "sku", "available", "availability", "in_stock", "url", "image"];

    /// <summary>Reads an entry.</summary>
    /// <param name="merchant">The merchant whose knowledge it is of.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="currency">The currency of prices that name none; null where the merchant has none.</param>
    /// <returns>The product; null where it has no price, so that it cannot be sold by it.</returns>
    public static Product? Read(MerchantId merchant, KnowledgeEntry entry, string? currency)
    {
        if (entry.Kind != KnowledgeKind.Product || Price(entry.Facets, currency) is not { } price)
        {
            return null;
        }

        var facets = entry.Facets;
        var stock = facets.Find("stock") is { Number: { } count } ? (int?)Math.Clamp(count, 0, int.MaxValue) : null;
        return new Product
        {
            Merchant = merchant,
            Id = entry.Id.Value,
            Name = entry.Title,
            Brand = facets.Find("brand")?.Text ?? string.Empty,
            Category = facets.Find("category")?.Text ?? string.Empty,
            Description = entry.Body,
            Attributes = AttributesOf(facets),
            Variants = [new ProductVariant { Sku = SkuOf(entry), Price = price, Stock = stock, IsAvailable = stock is not 0 && !IsUnavailable(facets) }],
            Url = Address(facets, "url") ?? Address(entry.Source),
            Image = Address(facets, "image"),
        };
    }

    private static Money? Price(FacetSet facets, string? otherwise)
    {
        var code = (facets.Find("currency")?.Text ?? otherwise)?.ToUpperInvariant();
        if (!Money.IsCurrency(code))
        {
            return null;
        }

        // Doubles beyond this have no cents, and no article costs as much.
        const double Most = 1e12;
        return facets.Find("price") is { Number: >= 0 and <= Most and { } price } ? new Money(Math.Round((decimal)price, 4), code!)
            : facets.Find("price_cents") is { Number: >= 0 and <= Most and { } cents } ? new Money(Math.Round((decimal)cents) / 100, code!)
            : null;
    }

    private static Sku SkuOf(KnowledgeEntry entry)
    {
        var text = entry.Facets.Find("sku")?.ToString() ?? (entry.Identifiers.Count > 0 ? entry.Identifiers[0] : entry.Id.Value);
        return WrittenSku.Read(text) ?? entry.Id.Value;
    }

    private static bool IsUnavailable(FacetSet facets) =>
        facets.Find("available") is { Flag: false } || facets.Find("in_stock") is { Flag: false }
        || facets.Find("availability") is { Text: "out_of_stock" or "sold_out" or "discontinued" };

    private static FacetSet AttributesOf(FacetSet facets)
    {
        var kept = new List<Facet>(facets.Count);
        foreach (var facet in facets)
        {
            if (!Own.Contains(facet.Name, StringComparer.OrdinalIgnoreCase))
            {
                kept.Add(facet);
            }
        }

        return FacetSet.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept));
    }

    private static Uri? Address(FacetSet facets, string name) => Address(facets.Find(name)?.Text);

    private static Uri? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
}
