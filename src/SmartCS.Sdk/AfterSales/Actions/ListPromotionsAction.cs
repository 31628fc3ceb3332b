using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Says which promotions hold, with their rules as the shop has them.</summary>
internal sealed class ListPromotionsAction(ShopRecords records) : ShopAction(records)
{
    private const int MaxListed = 5;

    public override string Name => "promotion.list";

    public override IReadOnlyList<string> Parameters => ["product?"];

    public override IReadOnlyList<string> Outcomes => [None];

    public override string? MissingPort => Ports.Promotions is null ? nameof(IPromotionService) : null;

    protected override async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, AfterSalesPhrases phrases, CancellationToken cancellationToken)
    {
        var product = await FindProductAsync(context, cancellationToken).ConfigureAwait(false);
        var all = await Ports.Promotions!.ReadAsync(context.Profile.Id, context.Shopper, cancellationToken).ConfigureAwait(false);
        var promotions = all.Where(promotion => promotion.Merchant == context.Profile.Id && !(promotion.ValidUntil <= context.Now) && (product is null || IsFor(promotion, product))).ToList();
        if (promotions.Count == 0)
        {
            return FlowActionResult.Of(None, phrases.Say("list.promotion.none"));
        }

        var zone = ShopRecords.ZoneOf(context.Profile);
        return new FlowActionResult
        {
            Text = string.Join('\n', promotions.Take(MaxListed).Select(promotion => Describe(promotion, context, phrases, zone))),
            Value = DataValue.ListOf(promotions.Select(promotion => DataValue.MapOf(
                ("id", promotion.Id), ("title", promotion.Title.For(context.Locale)), ("rules", promotion.Rules.For(context.Locale)), ("code", promotion.Code), ("until", ShopValues.Instant(promotion.ValidUntil))))),
            Choices = [.. promotions.Take(MaxListed).Select(static promotion => new FlowChoice(promotion.Id, promotion.Title))],
        };
    }

    private static bool IsFor(Promotion promotion, Product product) =>
        (promotion.Products.Count == 0 && promotion.Categories.Count == 0) || promotion.Products.Contains(product.Id) || promotion.Categories.Contains(product.Category, StringComparer.OrdinalIgnoreCase);

    private static string Describe(Promotion promotion, FlowActionContext context, AfterSalesPhrases phrases, TimeZoneInfo zone)
    {
        var title = promotion.Title.For(context.Locale);
        var rules = promotion.Rules.For(context.Locale);
        return phrases.Sentences([
            rules.Length == 0 ? Ended(title, phrases) : $"{title}{(phrases.IsChinese ? "：" : ": ")}{Ended(rules, phrases)}",
            promotion.Code is { Length: > 0 } code && !rules.Contains(code, StringComparison.OrdinalIgnoreCase) ? phrases.Say("list.promotion.code", ("code", code)) : null,
            promotion.ValidFrom is { } from && from > context.Now ? phrases.Say("list.promotion.from", ("time", phrases.Time(from, zone))) : null,
            promotion.ValidUntil is { } until ? phrases.Say("list.promotion.until", ("time", phrases.Time(until, zone))) : null,
        ]);
    }

    private static string Ended(string sentence, AfterSalesPhrases phrases) =>
        sentence.Length > 0 && char.IsPunctuation(sentence[^1]) ? sentence : sentence + (phrases.IsChinese ? "。" : ".");

    // A product by its id, an article's number, or the first that its name finds.
    private async ValueTask<Product?> FindProductAsync(FlowActionContext context, CancellationToken cancellationToken)
    {
        if (Ports.Catalog is null || Text(context, "product", 200) is not { } name)
        {
            return null;
        }

        var merchant = context.Profile.Id;
        if (ShopArguments.Id<ProductId>(name) is { } id && await Ports.Catalog.FindAsync(merchant, id, cancellationToken).ConfigureAwait(false) is { } byId)
        {
            return byId;
        }

        if (ShopArguments.Id<Sku>(name) is { } sku && await Ports.Catalog.FindBySkuAsync(merchant, sku, cancellationToken).ConfigureAwait(false) is { } bySku)
        {
            return bySku;
        }

        var found = await Ports.Catalog.SearchAsync(merchant, new ProductQuery { Text = name, Count = 1 }, cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found[0] : null;
    }
}
