namespace SmartCS.Sdk.Shopping;

/// <summary>Reads and words the shopper's cart.</summary>
internal static class CartReading
{
    private const int MostRead = 20;

    /// <summary>An article in the cart with its product, where that is still on sale.</summary>
    public readonly record struct Line(CartItem Item, Product? Product)
    {
        /// <summary>What it is called.</summary>
        public string NameOf(bool isChinese)
        {
            var sku = Item.Sku;
            return Product is null ? ProductText.Plain(sku.Value, ProductText.MaxName)
                : Product.Variants.FirstOrDefault(variant => variant.Sku == sku) is { } variant ? ProductText.NameOf(Product, variant, isChinese) : ProductText.NameOf(Product);
        }
    }

    /// <summary>Reads the cart; null where there is none to read, which is said.</summary>
    public static async ValueTask<IReadOnlyList<Line>?> ReadAsync(GuideVisit visit, ShopPorts ports, CancellationToken cancellationToken)
    {
        if (ports.Carts is null)
        {
            visit.Say("I can't look into your cart from here.", "我这里暂时看不到您的购物车。");
            return null;
        }

        if (visit.Shopper is not { } shopper)
        {
            visit.Say("To see your cart, please sign in first.", "查看购物车需要先登录，登录后再告诉我一声就可以。");
            return null;
        }

        var cart = await ports.Carts.GetAsync(visit.Merchant, shopper, cancellationToken).ConfigureAwait(false);
        if (cart.Items.Count == 0)
        {
            visit.Say("Your cart is empty.", "您的购物车还是空的。");
            return null;
        }

        var lines = new List<Line>();
        foreach (var item in cart.Items.Take(MostRead))
        {
            var product = visit.Catalogue.Skus.TryGetValue(item.Sku.Value, out var id) ? await visit.Shelf.ReadAsync(id, cancellationToken).ConfigureAwait(false) : null;
            lines.Add(new Line(item, product));
            visit.Shelf.Evidence.Add(item.Price);
            visit.Shelf.Evidence.Quote(lines[^1].NameOf(visit.IsChinese));
        }

        if (cart.Total is { } total)
        {
            visit.Shelf.Evidence.Add(total);
            visit.Memory = visit.Memory with { Offer = GuideOffer.None };
        }

        return lines;
    }

    /// <summary>Words the cart.</summary>
    public static void Say(GuideVisit visit, IReadOnlyList<Line> lines, int most)
    {
        for (var i = 0; i < Math.Min(lines.Count, most); i++)
        {
            var (item, product) = lines[i];
            var gone = product is null ? visit.Word(", no longer on sale", "，已下架") : string.Empty;
            visit.Say(
                $"{i + 1}. {item.Quantity} × {lines[i].NameOf(isChinese: false)} at {MoneyText.Of(item.Price, isChinese: false)}{gone}",
                $"{i + 1}. {lines[i].NameOf(isChinese: true)} × {item.Quantity}，单价 {MoneyText.Of(item.Price, isChinese: true)}{gone}");
        }
    }

    /// <summary>Shows the cart.</summary>
    public static async ValueTask ShowAsync(GuideVisit visit, ShopPorts ports, CancellationToken cancellationToken)
    {
        if (await ReadAsync(visit, ports, cancellationToken).ConfigureAwait(false) is { } lines)
        {
            visit.Say("In your cart:", "您的购物车里有：");
            Say(visit, lines, MostRead);
        }
    }
}
