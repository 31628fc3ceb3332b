using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Checks which articles are to take the place of which pieces, by what the catalogue has now.</summary>
internal sealed class ItemSwaps
{
    private readonly List<(OrderLine Line, ProductVariant Variant, int Quantity)> _swaps = [];

    private ItemSwaps()
    {
    }

    /// <summary>What the new articles cost more than the old ones; below zero it is less.</summary>
    public Money Difference { get; private set; }

    public IReadOnlyList<OrderLine> Lines => [.. _swaps.Select(static swap => swap.Line).Distinct()];

    /// <summary>Reads them; a refusal where one of them is not possible.</summary>
    /// <param name="ground">Whose order it is.</param>
    /// <param name="argument">The items as given.</param>
    /// <param name="records">The shop.</param>
    /// <param name="maySame">Whether a new one of the same article is a swap.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async ValueTask<(ItemSwaps? Swaps, EffectPlan? Refused)> ReadAsync(EffectGround ground, DataValue argument, ShopRecords records, bool maySame, CancellationToken cancellationToken)
    {
        if (ShopArguments.Items(argument) is not { } items)
        {
            return (null, ground.Refuse("nothing_to_do"));
        }

        var swaps = new ItemSwaps();
        var pieces = new LinePieces(ground.Order);
        var products = new Dictionary<ProductId, Product?>();
        var wanted = new Dictionary<Sku, int>();
        foreach (var (key, sku, quantity) in items)
        {
            if (pieces.Take(key, quantity, out var refusal) is not { } taken)
            {
                return (null, ground.Refuse(refusal));
            }

            foreach (var (line, count) in taken)
            {
                if (!products.TryGetValue(line.Product, out var product))
                {
                    products[line.Product] = product = await records.FindProductAsync(ground.Profile.Id, line.Product, cancellationToken).ConfigureAwait(false);
                }

                var variant = product?.Variants.FirstOrDefault(variant => variant.Sku.Value == sku);
                if (swaps.Add(ground, line, variant, count, maySame, wanted) is { } refused)
                {
                    return (null, refused);
                }
            }
        }

        var difference = swaps._swaps.Sum(static swap => (swap.Variant.Price.Amount - swap.Line.Price.Amount) * swap.Quantity);
        swaps.Difference = new Money(difference, ground.Order.Total.Currency);
        return (swaps, null);
    }

    /// <summary>The items of planned arguments.</summary>
    public static IReadOnlyList<ItemChange> Of(DataValue items) => [.. items.Items.Select(static item => new ItemChange(new OrderLineId(item["line"].Text!), new Sku(item["sku"].Text!), (int)item["quantity"].Number!.Value))];

    /// <summary>The items as they are carried out.</summary>
    public DataValue Items => DataValue.ListOf(_swaps.Select(static swap => DataValue.MapOf(("line", swap.Line.Id.Value), ("sku", swap.Variant.Sku.Value), ("quantity", swap.Quantity))));

    /// <summary>The prices that the shopper is shown.</summary>
    public DataValue Prices => DataValue.ListOf(_swaps.Select(static swap => DataValue.MapOf(("old", swap.Line.Price.Amount), ("new", swap.Variant.Price.Amount))));

    public string Describe(AfterSalesPhrases phrases) =>
        string.Join(phrases.IsChinese ? "；" : "; ", _swaps.Select(swap => OrderWords.Change(phrases, swap.Line, swap.Variant, swap.Quantity)));

    private EffectPlan? Add(EffectGround ground, OrderLine line, ProductVariant? variant, int count, bool maySame, Dictionary<Sku, int> wanted)
    {
        if (variant is null)
        {
            return ground.Refuse("other_product", ("item", line.Name));
        }

        if (variant.Sku == line.Sku && !maySame)
        {
            return ground.Refuse("same_item", ("item", OrderWords.Item(ground.Phrases, line)));
        }

        wanted[variant.Sku] = wanted.GetValueOrDefault(variant.Sku) + count;
        if (!variant.IsAvailable || variant.Stock < wanted[variant.Sku])
        {
            return ground.Refuse("out_of_stock", ("item", OrderWords.Item(ground.Phrases, line.Name, variant.Options)));
        }

        if (variant.Price.Currency != line.Price.Currency || line.Price.Currency != ground.Order.Total.Currency)
        {
            return ground.Refuse("mixed_currencies");
        }

        // The same swap of the same line is one.
        var known = _swaps.FindIndex(swap => swap.Line.Id == line.Id && swap.Variant.Sku == variant.Sku);
        if (known >= 0)
        {
            _swaps[known] = (line, variant, _swaps[known].Quantity + count);
        }
        else
        {
            _swaps.Add((line, variant, count));
        }

        return null;
    }
}
