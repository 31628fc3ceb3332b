using System.Globalization;
using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Testing;

/// <summary>What becomes of an order's lines when other articles of the same products take the place of some.</summary>
internal sealed class SampleSwap
{
    private SampleSwap(string? refusal, IReadOnlyList<OrderLine> lines, decimal difference) => (Refusal, Lines, Difference) = (refusal, lines, difference);

    /// <summary>Why it may not be done; null where it may.</summary>
    public string? Refusal { get; }

    public IReadOnlyList<OrderLine> Lines { get; }

    /// <summary>The prices of the new articles less those of the old.</summary>
    public decimal Difference { get; }

    public static SampleSwap Plan(SampleShopSession session, Order order, IReadOnlyList<ItemChange> changes, bool mayBeSame)
    {
        if (changes.Count == 0 || !CoversQuantities(order, changes.Select(static change => (change.Line, change.Quantity))))
        {
            return new SampleSwap(changes.Count == 0 || order.Lines.Count == 0 ? SampleShopRefusals.InvalidQuantity : SampleShopRefusals.NotFound, [], 0);
        }

        List<OrderLine> lines = [.. order.Lines];
        decimal difference = 0;
        foreach (var change in changes)
        {
            var i = lines.FindIndex(line => line.Id == change.Line);
            var old = lines[i];
            var product = SampleCatalog.FindBySku(session, order.Merchant, change.NewSku);
            var variant = product?.Variants.FirstOrDefault(found => found.Sku == change.NewSku);
            var refusal = (product, variant) switch
            {
                _ when !mayBeSame && old.Sku == change.NewSku => SampleShopRefusals.SameItem,
                (null, _) or (_, null) => SampleShopRefusals.NotFound,
                ({ } found, _) when found.Id != old.Product => SampleShopRefusals.OtherProduct,
                (_, { } found) when !found.IsAvailable || found.Stock < change.Quantity => SampleShopRefusals.OutOfStock,
                (_, { } found) when found.Price.Currency != order.Total.Currency => SampleShopRefusals.MixedCurrencies,
                _ => null,
            };
            if (refusal is not null)
            {
                return new SampleSwap(refusal, [], 0);
            }

            var swapped = old with { Sku = change.NewSku, Price = variant!.Price, Options = variant.Options, Quantity = change.Quantity };
            difference += (variant.Price.Amount - old.Price.Amount) * change.Quantity;
            if (change.Quantity == old.Quantity)
            {
                lines[i] = swapped;
            }
            else
            {
                lines[i] = old with { Quantity = old.Quantity - change.Quantity };
                lines.Insert(i + 1, swapped with { Id = new OrderLineId(string.Create(CultureInfo.InvariantCulture, $"{lines.Count + 1}")) });
            }
        }

        return new SampleSwap(null, lines, Math.Round(difference, 2, MidpointRounding.AwayFromZero));
    }

    public static bool CoversQuantities(Order order, IEnumerable<(OrderLineId Line, int Quantity)> asked) => asked
        .GroupBy(static item => item.Line)
        .All(line => line.All(static item => item.Quantity > 0) && order.Lines.FirstOrDefault(found => found.Id == line.Key)?.Quantity >= line.Sum(static item => (long)item.Quantity));
}
