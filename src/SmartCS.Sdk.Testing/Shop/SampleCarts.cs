using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's carts.</summary>
internal sealed class SampleCarts(SampleShopCalls calls) : ICartService
{
    private const string Port = nameof(ICartService) + ".";
    private const int MostPieces = 1_000_000;

    public ValueTask<Cart> GetAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) => calls.ReadAsync(
        Port + nameof(GetAsync),
        session => Priced(session, Find(session, merchant, shopper)),
        static (cart, fault) => fault switch
        {
            SampleShopFault.OtherMerchant => cart with { Merchant = SampleShop.OtherMerchant },
            SampleShopFault.OtherShopper => cart with { Shopper = SampleShop.OtherShopper },
            _ => cart,
        },
        cancellationToken);

    public ValueTask<WriteResult> AddAsync(ShopWrite write, IReadOnlyList<CartItem> items, CancellationToken cancellationToken = default) =>
        calls.WriteAsync(Port + nameof(AddAsync), write, "AddToCart", SampleShopSession.ToJson(items, SampleShopJson.Context.IReadOnlyListCartItem), session => Add(session, write, items), cancellationToken);

    public ValueTask<WriteResult> RemoveAsync(ShopWrite write, Sku sku, int quantity, CancellationToken cancellationToken = default) => calls.WriteAsync(
        Port + nameof(RemoveAsync),
        write,
        "RemoveFromCart",
        $$"""{"sku":"{{System.Text.Json.JsonEncodedText.Encode(sku.Value)}}","quantity":{{quantity}}}""",
        session => Remove(session, write, sku, quantity),
        cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        calls.FindWriteAsync(nameof(ICartService), merchant, shopper, key, cancellationToken);

    private static WriteResult Add(SampleShopSession session, ShopWrite write, IReadOnlyList<CartItem> items)
    {
        var cart = Find(session, write.Merchant, write.Shopper);
        foreach (var item in items)
        {
            var variant = SampleCatalog.FindBySku(session, write.Merchant, item.Sku)?.Variants.FirstOrDefault(found => found.Sku == item.Sku);
            var inCart = cart.Items.FirstOrDefault(found => found.Sku == item.Sku)?.Quantity ?? 0;
            var refusal = (item.Quantity, variant) switch
            {
                ( < 1 or > MostPieces, _) => SampleShopRefusals.InvalidQuantity,
                (_, null) => SampleShopRefusals.NotFound,
                (_, { IsAvailable: false }) => SampleShopRefusals.OutOfStock,
                var (quantity, found) when found.Stock < (long)quantity + inCart => SampleShopRefusals.OutOfStock,
                var (_, found) when found.Price != item.Price => SampleShopRefusals.PriceChanged,
                var (_, found) when cart.Items.Any(other => other.Price.Currency != found.Price.Currency) => SampleShopRefusals.MixedCurrencies,
                _ => null,
            };
            if (refusal is not null)
            {
                return WriteResult.Refused(refusal);
            }

            cart = cart with { Items = [.. cart.Items.Where(found => found.Sku != item.Sku), item with { Quantity = item.Quantity + inCart }] };
        }

        Put(session, cart);
        return items.Count > 0 ? WriteResult.Done() : WriteResult.Refused(SampleShopRefusals.InvalidQuantity);
    }

    private static WriteResult Remove(SampleShopSession session, ShopWrite write, Sku sku, int quantity)
    {
        var cart = Find(session, write.Merchant, write.Shopper);
        if (cart.Items.FirstOrDefault(item => item.Sku == sku) is not { } item)
        {
            return WriteResult.Refused(SampleShopRefusals.NotFound);
        }

        if (quantity < 1)
        {
            return WriteResult.Refused(SampleShopRefusals.InvalidQuantity);
        }

        Put(session, cart with
        {
            Items = quantity >= item.Quantity
                ? [.. cart.Items.Where(found => found.Sku != sku)]
                : [.. cart.Items.Select(found => found.Sku == sku ? found with { Quantity = found.Quantity - quantity } : found)],
        });
        return WriteResult.Done();
    }

    private static Cart Find(SampleShopSession session, MerchantId merchant, ShopperId shopper) =>
        session.Document("SELECT document FROM carts WHERE merchant = $0 AND shopper = $1", SampleShopJson.Context.Cart, merchant.Value, shopper.Value) ?? new Cart { Merchant = merchant, Shopper = shopper };

    private static void Put(SampleShopSession session, Cart cart) => session.Execute(
        "INSERT OR REPLACE INTO carts VALUES ($0, $1, $2)", cart.Merchant.Value, cart.Shopper.Value, SampleShopSession.ToJson(cart, SampleShopJson.Context.Cart));

    // Prices and promotions are those of now, and what is no longer on sale is no longer in the cart.
    private Cart Priced(SampleShopSession session, Cart cart)
    {
        List<(CartItem Item, Product Product)> items = [];
        foreach (var item in cart.Items)
        {
            if (SampleCatalog.FindBySku(session, cart.Merchant, item.Sku) is { } product)
            {
                items.Add((item with { Price = product.Variants.First(variant => variant.Sku == item.Sku).Price }, product));
            }
        }

        return cart with
        {
            Items = [.. items.Select(static item => item.Item)],
            Total = items.Count == 0 ? null : SamplePromotions.Price(items, SamplePromotions.Read(session, cart.Merchant, calls.Now)),
        };
    }
}
