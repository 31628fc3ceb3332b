using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>Works out what promotions that hold of themselves take off a price.</summary>
/// <remarks>
/// Promotions are not added up: of those that fit, the one that takes off most counts, which every shop grants at least. Those that need a code or
/// other products in the cart are left out; they are told, not counted. Percentages are rounded to cents, halves up.
/// </remarks>
internal static class PromotionPricing
{
    /// <summary>Whether a promotion holds at an instant.</summary>
    public static bool Holds(Promotion promotion, DateTimeOffset now) =>
        (promotion.ValidFrom is not { } from || from <= now) && (promotion.ValidUntil is not { } until || now < until);

    /// <summary>Whether a promotion is for a product.</summary>
    public static bool IsFor(Promotion promotion, Product product)
    {
        if (promotion.Products.Count == 0 && promotion.Categories.Count == 0)
        {
            return true;
        }

        if (promotion.Products.Contains(product.Id))
        {
            return true;
        }

        return promotion.Products.Count == 0 && promotion.Categories.Contains(product.Category, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Prices a number of articles.</summary>
    /// <param name="product">The product.</param>
    /// <param name="variant">The article.</param>
    /// <param name="quantity">How many, at least 1.</param>
    /// <param name="promotions">The promotions that the shop names.</param>
    /// <param name="now">The instant at which they must hold.</param>
    public static PricedArticle Price(Product product, ProductVariant variant, int quantity, IReadOnlyList<Promotion> promotions, DateTimeOffset now)
    {
        var unit = variant.Price;
        var full = unit.Amount * quantity;
        var best = new PricedArticle(unit, quantity, full, null);
        foreach (var promotion in promotions)
        {
            if (promotion.Code is not null || promotion.IsBundle || !Holds(promotion, now) || !IsFor(promotion, product))
            {
                continue;
            }

            if (promotion.MinimumSpend is { } least && (least.Currency != unit.Currency || full < least.Amount))
            {
                continue;
            }

            var total = Apply(promotion, unit, quantity, full);
            if (total < best.TotalAmount)
            {
                best = new PricedArticle(unit, quantity, total, promotion);
            }
        }

        return best;
    }

    private static decimal Apply(Promotion promotion, Money unit, int quantity, decimal full)
    {
        var total = full;
        if (promotion.Percent is > 0 and <= 100)
        {
            total = Math.Round(unit.Amount * (100 - promotion.Percent.Value) / 100, 2, MidpointRounding.AwayFromZero) * quantity;
        }
        else if (promotion.Amount is { Amount: > 0 } off && off.Currency == unit.Currency)
        {
            // "50 off over 300" is taken off once; an amount without a least spend off each.
            total = promotion.MinimumSpend is null ? Math.Max(0, unit.Amount - off.Amount) * quantity : full - off.Amount;
        }

        return Math.Clamp(total, 0, full);
    }
}
