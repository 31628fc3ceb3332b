using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>What the shopper reads of writes to the cart, in Chinese and English.</summary>
internal static class CartWords
{
    /// <summary>One article as it is put to the shopper.</summary>
    public static string Line(Product product, ProductVariant variant, int quantity, bool isChinese)
    {
        var name = ProductText.NameOf(product, variant, isChinese);
        var price = MoneyText.Of(variant.Price, isChinese);
        return isChinese ? $"「{name}」× {quantity}，单价 {price}" : $"{quantity} × {name} at {price} each";
    }

    public static string Adding(IReadOnlyList<string> lines, Money total, Money? saved, Promotion? promotion, Locale locale, bool isChinese)
    {
        var title = promotion is null ? string.Empty : ProductText.Plain(promotion.Title.For(locale), ProductText.MaxTitle);
        var sum = MoneyText.Of(total, isChinese);
        if (isChinese)
        {
            var off = saved is { } less ? title.Length > 0 ? $"（已享「{title}」优惠 {MoneyText.Of(less, isChinese: true)}）" : $"（已优惠 {MoneyText.Of(less, isChinese: true)}）" : string.Empty;
            return $"加入购物车：{string.Join("；", lines)}，合计 {sum}{off}";
        }

        var with = saved is { } lessEnglish ? title.Length > 0 ? $" ({MoneyText.Of(lessEnglish, isChinese: false)} off with \"{title}\")" : $" ({MoneyText.Of(lessEnglish, isChinese: false)} off)" : string.Empty;
        return $"Add to your cart: {string.Join("; ", lines)}, {sum} in total{with}";
    }

    public static string Removing(string name, int quantity, bool isChinese) =>
        isChinese ? $"从购物车移除：「{name}」× {quantity}" : $"Take out of your cart: {quantity} × {name}";

    public static string InvalidQuantity(int most, bool isChinese) =>
        isChinese ? $"数量需要是 1 到 {most} 之间的整数，请告诉我您要几件。" : $"The quantity has to be a whole number from 1 to {most}. How many would you like?";

    public static string NotFound(bool isChinese) =>
        isChinese ? "很抱歉，这件商品刚刚下架了，没有加入购物车。" : "I'm sorry, this item has just been taken off sale, so nothing was added.";

    public static string OutOfStock(string name, int? left, bool isChinese) => (left, isChinese) switch
    {
        ( > 0, true) => $"很抱歉，「{name}」目前库存只有 {left} 件，不够您要的数量。",
        ( > 0, false) => $"I'm sorry, only {left} of {name} are in stock, fewer than you asked for.",
        (_, true) => $"很抱歉，「{name}」刚刚售罄了。",
        _ => $"I'm sorry, {name} has just sold out.",
    };

    public static string PriceChanged(string name, Money before, Money now, bool isChinese) => isChinese
        ? $"「{name}」的价格刚刚由 {MoneyText.Of(before, isChinese: true)} 变为 {MoneyText.Of(now, isChinese: true)}，所以还没有加入购物车。"
        : $"The price of {name} has just changed from {MoneyText.Of(before, isChinese: false)} to {MoneyText.Of(now, isChinese: false)}, so it was not added.";

    public static string MixedCurrencies(bool isChinese) =>
        isChinese ? "这些商品的计价币种不同，请分开加入购物车。" : "These items are priced in different currencies; please add them one after the other.";

    public static string NotInCart(bool isChinese) =>
        isChinese ? "您的购物车里没有这件商品。" : "This item is not in your cart.";

    public static string Nothing(bool isChinese) =>
        isChinese ? "请告诉我要把哪件商品加入购物车。" : "Please tell me which item to add.";
}
