using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's promotions. They are everybody's.</summary>
internal sealed class SamplePromotions(SampleShopCalls calls) : IPromotionService
{
    public ValueTask<IReadOnlyList<Promotion>> ReadAsync(MerchantId merchant, ShopperId? shopper, CancellationToken cancellationToken = default) => calls.ReadAsync<IReadOnlyList<Promotion>>(
        nameof(IPromotionService) + "." + nameof(ReadAsync),
        session => Read(session, merchant, calls.Now),
        static (found, fault) => fault == SampleShopFault.OtherMerchant ? [.. found.Select(static promotion => promotion with { Merchant = SampleShop.OtherMerchant })] : found,
        cancellationToken);

    public static List<Promotion> Read(SampleShopSession session, MerchantId merchant, DateTimeOffset now) =>
    [
        .. session.Documents("SELECT document FROM promotions WHERE merchant = $0 ORDER BY rowid", SampleShopJson.Context.Promotion, merchant.Value)
            .Where(promotion => (promotion.ValidFrom is not { } from || from <= now) && (promotion.ValidUntil is not { } until || now < until)),
    ];

    public static void Put(SampleShopSession session, Promotion promotion) =>
        session.Execute("INSERT OR REPLACE INTO promotions VALUES ($0, $1, $2)", promotion.Merchant.Value, promotion.Id, SampleShopSession.ToJson(promotion, SampleShopJson.Context.Promotion));

    /// <summary>What a cart costs: of the promotions without a code, the one that takes off most.</summary>
    public static Money Price(IReadOnlyList<(CartItem Item, Product Product)> items, IReadOnlyList<Promotion> promotions)
    {
        var currency = items[0].Item.Price.Currency;
        var sum = items.Sum(static item => item.Item.Price.Amount * item.Item.Quantity);
        var off = promotions.Where(static promotion => promotion.Code is null).Select(promotion => Off(promotion, items, currency)).DefaultIfEmpty(0).Max();
        return new Money(Math.Max(0, sum - off), currency);
    }

    private static decimal Off(Promotion promotion, IReadOnlyList<(CartItem Item, Product Product)> items, string currency)
    {
        var eligible = items.Where(item => IsFor(promotion, item.Product)).ToList();
        var sum = eligible.Sum(static item => item.Item.Price.Amount * item.Item.Quantity);
        if (eligible.Count == 0
            || (promotion.MinimumSpend is { } least && (least.Currency != currency || sum < least.Amount))
            || (promotion.IsBundle && !promotion.Products.All(product => eligible.Any(item => item.Product.Id == product))))
        {
            return 0;
        }

        return promotion switch
        {
            { Percent: { } percent } => Math.Round(sum * percent / 100, 2, MidpointRounding.AwayFromZero),
            { Amount: { } amount } when amount.Currency == currency => Math.Min(sum, amount.Amount),
            _ => 0,
        };
    }

    private static bool IsFor(Promotion promotion, Product product) =>
        promotion.Products.Count > 0 ? promotion.Products.Contains(product.Id) : promotion.Categories.Count == 0 || promotion.Categories.Contains(product.Category);
}
