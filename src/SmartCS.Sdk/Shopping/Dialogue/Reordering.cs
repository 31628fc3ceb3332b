using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Shopping;

/// <summary>Finds what a shopper bought before: to buy it again when asked, or to be reminded once of what is usually due by now.</summary>
/// <remarks>
/// Due is what was bought on two different days or more, at an interval of 5 days to a year (the median of the gaps), when nine tenths of it have gone
/// by and not more than three times it. Only of a verified shopper, of orders that were not cancelled.
/// </remarks>
internal static class Reordering
{
    private const int MostOrders = 50;
    private const int MaxShown = 4;
    private const double NearlyDue = 0.9;
    private const double GivenUp = 3;
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>A product that was bought before.</summary>
    /// <param name="Product">The product.</param>
    /// <param name="Sku">The article, as bought last.</param>
    /// <param name="Last">When it was bought last; null where the shop does not tell.</param>
    /// <param name="Interval">How far apart it is usually bought; null where it was bought once.</param>
    public readonly record struct Bought(ProductId Product, Sku Sku, DateTimeOffset? Last, TimeSpan? Interval)
    {
        /// <summary>Whether it is usually bought about now.</summary>
        public bool IsDue(DateTimeOffset now) =>
            Last is { } last && Interval is { } interval && interval >= Shortest && interval <= Longest && now - last >= interval * NearlyDue && now - last <= interval * GivenUp;
    }

    /// <summary>What orders hold, the latest first.</summary>
    public static IReadOnlyList<Bought> Read(IReadOnlyList<Order> orders)
    {
        var bought = new List<Bought>();
        foreach (var lines in orders.Where(static order => order.Status != OrderStatus.Cancelled).SelectMany(static order => order.Lines.Select(line => (order.PlacedAt, Line: line))).GroupBy(static one => one.Line.Product))
        {
            var days = lines.Select(static one => one.PlacedAt?.Date).OfType<DateTime>().Distinct().Order().ToArray();
            var gaps = days.Skip(1).Zip(days, static (later, earlier) => later - earlier).Order().ToArray();
            var latest = lines.OrderByDescending(static one => one.PlacedAt ?? DateTimeOffset.MinValue).First();
            bought.Add(new Bought(lines.Key, latest.Line.Sku, latest.PlacedAt, gaps.Length > 0 ? gaps[gaps.Length / 2] : null));
        }

        return [.. bought.OrderByDescending(static one => one.Last ?? DateTimeOffset.MinValue)];
    }

    /// <summary>Shows what was bought before, because the shopper asks for it.</summary>
    public static async ValueTask ShowAsync(GuideVisit visit, ShopPorts ports, CancellationToken cancellationToken)
    {
        visit.Memory = visit.Memory with { HasReminded = true };
        if (visit.Shopper is null)
        {
            visit.Say("To see what you bought before, please sign in first.", "查看买过的商品需要先登录，登录后再告诉我一声就可以。");
            return;
        }

        var bought = await ReadAsync(visit, ports, cancellationToken).ConfigureAwait(false);
        var named = bought.Where(one => visit.Message.Named.Contains(one.Product) || visit.KnownName(one.Product) is { } name && visit.Message.Unknown.Any(word => word.Length > 1 && Routing.RuleText.Of(name).Contains(word, StringComparison.Ordinal))).ToArray();
        var offerings = await OfferingsAsync(visit, named.Length > 0 ? named : bought, cancellationToken).ConfigureAwait(false);
        if (offerings.Count == 0)
        {
            visit.Say("I found nothing you bought before that is still on sale.", "没有找到您以前买过、现在还在售的商品。");
            return;
        }

        visit.Say("You bought these before, and they are still on sale:", "您之前买过、现在还在售的有：");
        SayList(visit, offerings);
        visit.Say(offerings.Count == 1 ? "Shall I put it into your cart again?" : "Which one would you like again?", offerings.Count == 1 ? "要再帮您加入购物车吗？" : "您想再买哪一款？");
        Keep(visit, offerings);
    }

    /// <summary>Reminds once of something that is usually bought again about now.</summary>
    /// <returns>Whether there was something.</returns>
    public static async ValueTask<bool> RemindAsync(GuideVisit visit, ShopPorts ports, IReadOnlyList<ProductId> except, CancellationToken cancellationToken)
    {
        if (visit.Shopper is null)
        {
            return false;
        }

        var due = (await ReadAsync(visit, ports, cancellationToken).ConfigureAwait(false)).Where(one => one.IsDue(visit.Shelf.Now) && !except.Contains(one.Product)).Take(1).ToArray();
        var offerings = await OfferingsAsync(visit, due, cancellationToken).ConfigureAwait(false);
        if (offerings.Count == 0)
        {
            return false;
        }

        var offering = offerings[0];
        visit.Say(
            $"By the way, you usually buy {offering.Name} about every {Math.Round(due[0].Interval!.Value.TotalDays)} days. It is {offering.PriceText(visit.Locale, isChinese: false)} now. Would you like it again?",
            $"另外，「{offering.Name}」您大约每 {Math.Round(due[0].Interval!.Value.TotalDays)} 天买一次，现在是 {offering.PriceText(visit.Locale, isChinese: true)}，需要顺便再带一份吗？");
        visit.Draft.Show(offering);
        Keep(visit, offerings);
        visit.Memory = visit.Memory with { HasReminded = true };
        visit.Offer("Yes", "好的");
        visit.Offer("No, thanks", "不用了");
        return true;
    }

    private static void SayList(GuideVisit visit, IReadOnlyList<Offering> offerings)
    {
        for (var i = 0; i < offerings.Count; i++)
        {
            visit.Say($"{i + 1}. {offerings[i].Name} ({offerings[i].PriceText(visit.Locale, isChinese: false)})", $"{i + 1}. {offerings[i].Name}（{offerings[i].PriceText(visit.Locale, isChinese: true)}）");
            visit.Draft.Show(offerings[i]);
        }

        visit.Draft.Offer(Enumerable.Range(1, offerings.Count).Select(place => visit.Word($"number {place}", $"第{place}款")));
    }

    private static void Keep(GuideVisit visit, IReadOnlyList<Offering> offerings)
    {
        var stage = visit.Memory.Stage;
        Recommending.Remember(visit, offerings);
        visit.Memory = visit.Memory with
        {
            Stage = stage,
            Offer = GuideOffer.Reorder,
            Options = offerings.Count == 1 ? new Dictionary<string, string>(offerings[0].Variant.Options) : new Dictionary<string, string>(),
        };
    }

    private static async ValueTask<IReadOnlyList<Bought>> ReadAsync(GuideVisit visit, ShopPorts ports, CancellationToken cancellationToken)
    {
        if (ports.Orders is null || visit.Shopper is not { } shopper)
        {
            return [];
        }

        var orders = await ports.Orders.ListAsync(visit.Merchant, shopper, MostOrders, cancellationToken).ConfigureAwait(false);
        return Read([.. orders.Where(order => order.Merchant == visit.Merchant && order.Shopper == shopper)]);
    }

    private static async ValueTask<IReadOnlyList<Offering>> OfferingsAsync(GuideVisit visit, IReadOnlyList<Bought> bought, CancellationToken cancellationToken)
    {
        var offerings = new List<Offering>();
        var candidates = bought.Take(MaxShown * 3).ToArray();
        var read = await visit.Shelf.ReadAsync([.. candidates.Select(static one => one.Product)], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < candidates.Length && offerings.Count < MaxShown; i++)
        {
            if (read[i] is { } product)
            {
                var sku = candidates[i].Sku;
                var variant = product.Variants.FirstOrDefault(variant => variant.Sku == sku && Offering.CanBeBought(variant)) ?? VariantChooser.Best(product, null, new Dictionary<string, string>());
                if (Offering.CanBeBought(variant))
                {
                    offerings.Add(new Offering(product, variant, visit.Shelf.Price(product, variant), ReasonWriter.Properties(visit, product, 1)));
                }
            }
        }

        return offerings;
    }
}
