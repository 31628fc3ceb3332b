using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>One product as it is put to the shopper. Its line in the text and its card are both made of this. Immutable.</summary>
/// <param name="Product">The product as read in the turn.</param>
/// <param name="Variant">The article whose price is said.</param>
/// <param name="Price">The price of one.</param>
/// <param name="Reasons">What speaks for it, each from its own attributes.</param>
internal sealed record Offering(Product Product, ProductVariant Variant, PricedArticle Price, IReadOnlyList<string> Reasons)
{
    /// <summary>What it is called.</summary>
    public string Name => ProductText.NameOf(Product);

    /// <summary>Whether an article can be bought now.</summary>
    public static bool CanBeBought(ProductVariant variant) => variant.IsAvailable && variant.Stock is not <= 0;

    /// <summary>The price as it is said, the promotion with it.</summary>
    public string PriceText(Locale locale, bool isChinese)
    {
        var unit = MoneyText.Of(Price.Unit, isChinese);
        if (Price.Promotion is not { } promotion)
        {
            return unit;
        }

        var title = ProductText.Plain(promotion.Title.For(locale), ProductText.MaxTitle);
        var now = MoneyText.Of(Price.Total, isChinese);
        return isChinese
            ? title.Length > 0 ? $"{unit}，「{title}」后 {now}" : $"{unit}，优惠后 {now}"
            : title.Length > 0 ? $"{unit}, {now} with \"{title}\"" : $"{unit}, {now} with the current promotion";
    }

    /// <summary>The card.</summary>
    public ProductCard ToCard() => new()
    {
        Product = Product.Id,
        Sku = Variant.Sku,
        Name = Name,
        Price = Price.Unit,
        PromotionPrice = Price.Promotion is null ? null : Price.Total,
        IsAvailable = CanBeBought(Variant),
        Reasons = Reasons,
        Url = Product.Url,
        Image = Product.Image,
    };

    /// <summary>The article with the price that was shown, to tell later whether it has changed.</summary>
    public CartItem ToItem() => new(Variant.Sku, 1, Variant.Price);
}
