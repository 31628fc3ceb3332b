using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Shopping;

/// <summary>What comes after a write to the cart: what goes with it, bundles, what is due to be bought again; or what to do instead where it was not done.</summary>
internal static class Following
{
    private const int MaxAccessories = 3;
    private const int MaxRead = 12;

    /// <summary>Goes on from what became of a write.</summary>
    public static async ValueTask SettleAsync(GuideVisit visit, ShopPorts ports, CancellationToken cancellationToken)
    {
        var memory = visit.Memory;
        visit.Memory = memory with { Proposed = [], IsRemoval = false, Quantity = null, OptionAsked = null, Offer = GuideOffer.None };
        switch (visit.Turn.Outcome)
        {
            case ConfirmStep.Done when memory.IsRemoval:
                visit.Say("Done, I've taken it out of your cart. Is there anything else I can help you find?", "已经从购物车移除了。还需要帮您找点别的吗？");
                break;
            case ConfirmStep.Done:
                visit.Say("It's in your cart. You can check out there whenever you like.", "已经加入购物车，您可以随时去结算。");
                visit.Memory = visit.Memory with { Stage = GuideStage.AfterPurchase };
                await OfferMoreAsync(visit, ports, memory.Proposed, cancellationToken).ConfigureAwait(false);
                break;
            case ConfirmStep.Declined:
                visit.Say("All right, I've left your cart as it is. Shall I show you something else?", "好的，购物车没有改动。要再看看别的吗？");
                visit.Offer("Anything else?", "还有别的吗");
                break;
            case ConfirmStep.Unknown:
                visit.Say("I couldn't find out whether it went through. Please have a look at your cart in a moment before trying again.", "暂时无法确认是否成功，请您稍后先看一下购物车，不要重复添加。");
                break;
            default:
                await OfferInsteadAsync(visit, memory, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Offers what goes with a product.</summary>
    /// <param name="visit">The turn.</param>
    /// <param name="bought">The product.</param>
    /// <param name="isAsked">Whether the shopper asks for it; otherwise nothing dearer than the product itself is offered: nobody buys a laptop for its sleeve.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is anything.</returns>
    public static async ValueTask<bool> OfferAccessoriesAsync(GuideVisit visit, Product bought, bool isAsked, CancellationToken cancellationToken)
    {
        var ids = visit.Catalogue.Compatible.Find(bought).Where(id => !visit.Memory.Session.Rejected.Contains(id)).Take(MaxRead).ToArray();
        var read = await visit.Shelf.ReadAsync(ids, cancellationToken).ConfigureAwait(false);
        var fitting = new List<Offering>();
        var most = bought.Variants.Max(static variant => variant.Price.Amount);
        foreach (var product in read.OfType<Product>())
        {
            var variant = VariantChooser.Best(product, null, new Dictionary<string, string>());
            if (fitting.Count < MaxAccessories && Offering.CanBeBought(variant) && CompatibleProducts.AreCompatible(bought, product) && (isAsked || variant.Price.Amount <= most))
            {
                fitting.Add(new Offering(product, variant, visit.Shelf.Price(product, variant), ReasonWriter.Properties(visit, product, 1)));
            }
        }

        if (fitting.Count == 0)
        {
            return false;
        }

        visit.Say($"These go with {ProductText.NameOf(bought)}:", $"和「{ProductText.NameOf(bought)}」可以搭配的有：");
        for (var i = 0; i < fitting.Count; i++)
        {
            visit.Say($"{i + 1}. {fitting[i].Name} ({fitting[i].PriceText(visit.Locale, isChinese: false)})", $"{i + 1}. {fitting[i].Name}（{fitting[i].PriceText(visit.Locale, isChinese: true)}）");
            visit.Draft.Show(fitting[i]);
        }

        visit.Say(fitting.Count == 1 ? "Would you like it as well?" : "Would you like one of them as well?", fitting.Count == 1 ? "需要一起带上吗？" : "需要一起带上哪一款吗？");
        var stage = visit.Memory.Stage;
        Recommending.Remember(visit, fitting);
        visit.Memory = visit.Memory with { Offer = GuideOffer.Accessories, Stage = stage, Focus = fitting.Count == 1 ? fitting[0].Product.Id : (ProductId?)null };
        visit.Draft.Offer(Enumerable.Range(1, fitting.Count).Select(place => visit.Word($"number {place}", $"第{place}款")));
        visit.Offer("No, thanks", "不用了");
        return true;
    }

    private static async ValueTask OfferMoreAsync(GuideVisit visit, ShopPorts ports, IReadOnlyList<CartItem> added, CancellationToken cancellationToken)
    {
        var ids = added.Select(item => visit.Catalogue.Skus.TryGetValue(item.Sku.Value, out var id) ? id : (ProductId?)null).OfType<ProductId>().ToArray();
        var bought = (await visit.Shelf.ReadAsync(ids, cancellationToken).ConfigureAwait(false)).OfType<Product>().ToArray();
        visit.Memory = visit.Memory with { Session = visit.Memory.Session.Reject(ids), Focus = null, Options = new Dictionary<string, string>(), Listed = [] };
        foreach (var product in bought)
        {
            SayBundles(visit, product);
        }

        foreach (var product in bought)
        {
            if (await OfferAccessoriesAsync(visit, product, isAsked: false, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        if (!visit.Memory.HasReminded && await Reordering.RemindAsync(visit, ports, ids, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        visit.Say("Once you have ordered, just ask me where your order is.", "下单之后，想查订单进度随时问我。");
    }

    private static void SayBundles(GuideVisit visit, Product product)
    {
        foreach (var promotion in visit.Shelf.Promotions)
        {
            var others = promotion.Products.Where(id => id != product.Id).Select(id => visit.KnownName(id)).OfType<string>().ToArray();
            if (promotion.IsBundle && promotion.Products.Contains(product.Id) && others.Length == promotion.Products.Count - 1 && others.Length > 0 && Answering.TitleOf(visit, promotion) is { Length: > 0 } title)
            {
                foreach (var name in others)
                {
                    visit.Shelf.Evidence.Quote(name);
                }

                visit.Say($"Bundle: together with {string.Join(" and ", others)} you get \"{title}\".", $"套装优惠：和{string.Join("、", others.Select(static name => $"「{name}」"))}一起购买可享「{title}」。");
            }
        }
    }

    // Why it was not done has been said; what can be done instead follows.
    private static async ValueTask OfferInsteadAsync(GuideVisit visit, GuideMemory before, CancellationToken cancellationToken)
    {
        if (before.IsRemoval || before.Proposed.Count == 0)
        {
            visit.Say("Is there anything else I can do?", "还有什么可以帮您的吗？");
            return;
        }

        var item = before.Proposed[0];
        ProductId? id = visit.Catalogue.Skus.TryGetValue(item.Sku.Value, out var found) ? found : before.Focus;
        var product = id is { } known ? await visit.Shelf.ReadAsync(known, cancellationToken).ConfigureAwait(false) : null;
        var variant = product?.Variants.FirstOrDefault(variant => variant.Sku == item.Sku);
        if (product is not null && variant is not null && Offering.CanBeBought(variant) && visit.Turn.Result?.Refusal is "price_changed")
        {
            var offering = new Offering(product, variant, visit.Shelf.Price(product, variant), []);
            visit.Memory = visit.Memory with { Focus = product.Id, Offer = GuideOffer.NewPrice, Quantity = item.Quantity, Prices = [offering.ToItem()] };
            visit.Draft.Show(offering);
            visit.Say($"{offering.Name} is now {offering.PriceText(visit.Locale, isChinese: false)}. Would you like it at this price?", $"「{offering.Name}」现在是 {offering.PriceText(visit.Locale, isChinese: true)}，要按现价加入购物车吗？");
            visit.Offer("Yes", "好的");
            visit.Offer("No, thanks", "不用了");
            return;
        }

        if (product is not null && variant is { Stock: > 0 and { } left } && Offering.CanBeBought(variant) && left < item.Quantity)
        {
            visit.Memory = visit.Memory with { Focus = product.Id, Offer = GuideOffer.Buy };
            visit.Say("How many would you like instead?", "您看要改成几件？");
            return;
        }

        visit.Memory = visit.Memory with { Offer = GuideOffer.Similar, Focus = null, Session = id is { } gone ? visit.Memory.Session.Reject([gone]) : visit.Memory.Session };
        visit.Say("Shall I look for something similar?", "要不要我帮您找几款类似的？");
        visit.Offer("Yes", "好的");
        visit.Offer("No, thanks", "不用了");
    }
}
