using Microsoft.Extensions.Options;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Shopping;

/// <summary>Puts articles into the shopper's cart, at the price that was shown.</summary>
/// <remarks>
/// Argument <c>items</c>: a list of <c>sku</c>, <c>quantity</c> (1 where left out) and, where a price was shown, <c>price</c> and <c>currency</c>. The plan
/// pins price, promotion and total; where the shop's price is another by then it refuses with <c>price_changed</c>.
/// </remarks>
internal sealed class AddToCart(ShopPorts ports, ProductSource products, IOptions<ShoppingGuideOptions> options, TimeProvider time) : IEffect
{
    /// <summary>The effect's name.</summary>
    public const string EffectName = "cart.add";

    public string Name => EffectName;

    public string Description => "Put articles into the shopper's cart.";

    public IReadOnlyList<EffectParameter> Parameters { get; } =
    [
        new() { Name = "items", Kind = DataKind.List, Description = "The articles: each with sku, quantity and, where a price was shown, price and currency." },

        // Pinned by the plan, so that a promotion that ends or begins meanwhile is put to the shopper anew.
        new() { Name = "total", Kind = DataKind.Number, Description = "Left out: what all costs, promotions taken off, as the shop works it out.", IsRequired = false },
        new() { Name = "promotions", Kind = DataKind.List, Description = "Left out: the promotions that are taken off, as the shop works it out.", IsRequired = false },
    ];

    public string? MissingPort => ports.Carts is null ? nameof(ICartService) : null;

    public async ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var isChinese = GuideLanguage.IsChinese(context.Locale, context.Profile);
        var lines = CartLineReader.Read(arguments["items"]);
        if (lines.Count == 0)
        {
            return EffectPlan.Refuse(ShopPortRefusals.Nothing, CartWords.Nothing(isChinese));
        }

        var most = options.Value.MaxQuantity;
        if (lines.Any(line => line.Quantity < 1 || line.Quantity > most))
        {
            return EffectPlan.Refuse(ShopPortRefusals.InvalidQuantity, CartWords.InvalidQuantity(most, isChinese));
        }

        var merchant = context.Profile.Id;
        var cart = await ports.Carts!.GetAsync(merchant, context.Shopper, cancellationToken).ConfigureAwait(false);
        var promotions = ports.Promotions is null ? [] : await ports.Promotions.ReadAsync(merchant, context.Shopper, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var priced = new List<PricedArticle>(lines.Count);
        var said = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            var product = await products.Catalog.FindBySkuAsync(merchant, line.Sku, cancellationToken).ConfigureAwait(false);
            if (product is null || product.Merchant != merchant || product.Variants.FirstOrDefault(variant => variant.Sku == line.Sku) is not { } variant)
            {
                return EffectPlan.Refuse("not_found", CartWords.NotFound(isChinese));
            }

            if (Refusal(line, product, variant, cart, isChinese) is { } refused)
            {
                return refused;
            }

            priced.Add(PromotionPricing.Price(product, variant, line.Quantity, promotions, now));
            said.Add(CartWords.Line(product, variant, line.Quantity, isChinese));
        }

        return priced.Any(article => article.Unit.Currency != priced[0].Unit.Currency)
            ? EffectPlan.Refuse(ShopPortRefusals.MixedCurrencies, CartWords.MixedCurrencies(isChinese))
            : Allow(lines, priced, said, context.Locale, isChinese);
    }

    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var lines = CartLineReader.Read(arguments["items"]);
        return ports.Carts!.AddAsync(write, [.. lines.Select(static line => new CartItem(line.Sku, line.Quantity, line.Shown!.Value))], cancellationToken);
    }

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        ports.Carts!.FindWriteAsync(write.Merchant, write.Shopper, write.Key, cancellationToken);

    private static EffectPlan? Refusal(CartLineReader.Line line, Product product, ProductVariant variant, Cart cart, bool isChinese)
    {
        var name = ProductText.NameOf(product, variant, isChinese);
        if (line.Shown is { } shown && shown != variant.Price)
        {
            return EffectPlan.Refuse("price_changed", CartWords.PriceChanged(name, shown, variant.Price, isChinese));
        }

        var already = cart.Items.Where(item => item.Sku == line.Sku).Sum(static item => (long)item.Quantity);
        if (!variant.IsAvailable || variant.Stock is <= 0)
        {
            return EffectPlan.Refuse("out_of_stock", CartWords.OutOfStock(name, null, isChinese));
        }

        return variant.Stock is { } stock && already + line.Quantity > stock
            ? EffectPlan.Refuse("out_of_stock", CartWords.OutOfStock(name, stock, isChinese))
            : null;
    }

    private static EffectPlan Allow(IReadOnlyList<CartLineReader.Line> lines, List<PricedArticle> priced, List<string> said, Locale locale, bool isChinese)
    {
        var currency = priced[0].Unit.Currency;
        var total = new Money(priced.Sum(static article => article.TotalAmount), currency);
        var saved = priced.Sum(static article => article.Full.Amount) - total.Amount;
        var arguments = DataValue.MapOf(
            ("items", DataValue.ListOf(lines.Zip(priced, static (line, article) => CartLineReader.Write(line.Sku, line.Quantity, article.Unit)))),
            ("total", total.Amount),
            ("promotions", DataValue.ListOf(priced.Select(static article => article.Promotion).OfType<Promotion>().DistinctBy(static promotion => promotion.Id).Select(static promotion => (DataValue)promotion.Id))));
        var promotion = priced.Select(static article => article.Promotion).FirstOrDefault(static promotion => promotion is not null);
        return EffectPlan.Allow(arguments, CartWords.Adding(said, total, saved > 0 ? new Money(saved, currency) : null, promotion, locale, isChinese));
    }
}
