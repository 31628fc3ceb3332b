using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>By how much the price of a line fell since it was bought.</summary>
/// <param name="Now">The price of one now; null where the article is no longer sold, or in another currency.</param>
/// <param name="Difference">What all pieces of the line cost less now; zero where none.</param>
internal sealed record PriceFall(Money? Now, Money Difference)
{
    public static async ValueTask<PriceFall> FindAsync(ShopRecords records, MerchantProfile profile, OrderLine line, CancellationToken cancellationToken)
    {
        var product = await records.FindProductAsync(profile.Id, line.Product, cancellationToken).ConfigureAwait(false);
        var now = product?.Variants.FirstOrDefault(variant => variant.Sku == line.Sku) is ProductVariant variant && variant.Price.Currency == line.Price.Currency ? variant.Price : (Money?)null;
        return new PriceFall(now, new Money(now is { } price ? Math.Max(0, line.Price.Amount - price.Amount) * line.Quantity : 0, line.Price.Currency));
    }
}
