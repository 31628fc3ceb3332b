using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Shopping;

/// <summary>Takes an article out of the shopper's cart. Arguments <c>sku</c> and <c>quantity</c>, all of it where that is left out.</summary>
internal sealed class RemoveFromCart(ShopPorts ports, ProductSource products) : IEffect
{
    /// <summary>The effect's name.</summary>
    public const string EffectName = "cart.remove";

    public string Name => EffectName;

    public string Description => "Take an article out of the shopper's cart.";

    public IReadOnlyList<EffectParameter> Parameters { get; } =
    [
        new() { Name = "sku", Kind = DataKind.Text, Description = "The article." },
        new() { Name = "quantity", Kind = DataKind.Number, Description = "How many; all of it where left out.", IsRequired = false },
    ];

    public string? MissingPort => ports.Carts is null ? nameof(ICartService) : null;

    public async ValueTask<EffectPlan> PlanAsync(EffectContext context, DataValue arguments, CancellationToken cancellationToken = default)
    {
        var isChinese = GuideLanguage.IsChinese(context.Locale, context.Profile);
        if (SkuOf(arguments) is not { } sku)
        {
            return EffectPlan.Refuse(ShopPortRefusals.Nothing, CartWords.NotInCart(isChinese));
        }

        var cart = await ports.Carts!.GetAsync(context.Profile.Id, context.Shopper, cancellationToken).ConfigureAwait(false);
        var held = cart.Items.Where(item => item.Sku == sku).Sum(static item => (long)item.Quantity);
        if (held == 0)
        {
            return EffectPlan.Refuse("not_found", CartWords.NotInCart(isChinese));
        }

        var most = (int)Math.Min(held, ShopChecks.MostPieces);
        var quantity = arguments["quantity"].IsNone ? most : arguments["quantity"].Number ?? 0;
        if (quantity < 1 || !decimal.IsInteger(quantity))
        {
            return EffectPlan.Refuse(ShopPortRefusals.InvalidQuantity, CartWords.InvalidQuantity(most, isChinese));
        }

        var taken = (int)Math.Min(quantity, most);
        var product = await products.Catalog.FindBySkuAsync(context.Profile.Id, sku, cancellationToken).ConfigureAwait(false);
        var name = product?.Variants.FirstOrDefault(variant => variant.Sku == sku) is { } variant ? ProductText.NameOf(product, variant, isChinese) : ProductText.Plain(sku.Value, ProductText.MaxName);
        return EffectPlan.Allow(DataValue.MapOf(("sku", sku.Value), ("quantity", taken)), CartWords.Removing(name, taken, isChinese));
    }

    public ValueTask<WriteResult> ExecuteAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        ports.Carts!.RemoveAsync(write, SkuOf(arguments)!.Value, (int)arguments["quantity"].Number!.Value, cancellationToken);

    public ValueTask<WriteResult?> FindAsync(ShopWrite write, DataValue arguments, CancellationToken cancellationToken = default) =>
        ports.Carts!.FindWriteAsync(write.Merchant, write.Shopper, write.Key, cancellationToken);

    private static Sku? SkuOf(DataValue arguments) => WrittenSku.Read(arguments["sku"].Text);
}
