using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Shopping;

/// <summary>The products that one turn has read from the shop: whatever is said of a product in the turn is said of what lies here. Used by one turn.</summary>
internal sealed class Shelf(ProductSource products, ShopPorts ports, MerchantId merchant, ShopperId? shopper, DateTimeOffset now, ILogger logger)
{
    private readonly Dictionary<ProductId, Product?> _read = [];
    private IReadOnlyList<Promotion>? _promotions;

    /// <summary>What may be claimed.</summary>
    public ClaimEvidence Evidence { get; } = new();

    /// <summary>Whether the shop could not be asked for a product.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The promotions that hold now; empty before anything was read.</summary>
    public IReadOnlyList<Promotion> Promotions => _promotions ?? [];

    /// <summary>The instant of the turn.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Reads a product as it is now.</summary>
    /// <returns>The product; null where it is no longer on sale or the shop could not be asked.</returns>
    public async ValueTask<Product?> ReadAsync(ProductId id, CancellationToken cancellationToken) => (await ReadAsync([id], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Reads products as they are now, at the same time.</summary>
    /// <returns>The products in the order of their ids; null for one that is no longer on sale.</returns>
    public async ValueTask<IReadOnlyList<Product?>> ReadAsync(IReadOnlyList<ProductId> ids, CancellationToken cancellationToken)
    {
        var missing = ids.Where(id => !_read.ContainsKey(id)).Distinct().ToArray();
        var found = await Task.WhenAll(missing.Select(id => FindAsync(id, cancellationToken))).ConfigureAwait(false);
        _promotions ??= await ReadPromotionsAsync(cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < missing.Length; i++)
        {
            _read[missing[i]] = found[i];
            if (found[i] is { } product)
            {
                Evidence.Add(product);
            }
        }

        return [.. ids.Select(id => _read[id])];
    }

    /// <summary>What a number of an article costs, promotions taken off; from then on it may be said.</summary>
    public PricedArticle Price(Product product, ProductVariant variant, int quantity = 1)
    {
        var priced = PromotionPricing.Price(product, variant, quantity, Promotions, now);
        Evidence.Add(priced.Total);
        Evidence.Add(priced.Full);
        if (priced.Promotion is { } promotion)
        {
            Evidence.Quote(ProductText.Plain(promotion.Title.ToString(), ProductText.MaxTitle));
        }

        return priced;
    }

    private async Task<Product?> FindAsync(ProductId id, CancellationToken cancellationToken)
    {
        try
        {
            var product = await products.Catalog.FindAsync(merchant, id, cancellationToken).ConfigureAwait(false);
            return product is not null && product.Merchant == merchant && product.Id == id && product.Variants.Count > 0 ? product : null;
        }
        catch (SmartCustomerServiceException exception)
        {
            HasFailed = true;
            ShoppingGuideLog.ReadFailed(logger, "a product", merchant, exception.GetType().Name);
            return null;
        }
    }

    private async ValueTask<IReadOnlyList<Promotion>> ReadPromotionsAsync(CancellationToken cancellationToken)
    {
        if (ports.Promotions is null)
        {
            return [];
        }

        try
        {
            var read = await ports.Promotions.ReadAsync(merchant, shopper, cancellationToken).ConfigureAwait(false);
            return [.. read.Where(promotion => promotion.Merchant == merchant && PromotionPricing.Holds(promotion, now))];
        }
        catch (SmartCustomerServiceException exception)
        {
            // A price without its promotion is still the price.
            ShoppingGuideLog.ReadFailed(logger, "the promotions", merchant, exception.GetType().Name);
            return [];
        }
    }
}
