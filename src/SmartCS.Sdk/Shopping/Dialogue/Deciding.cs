using SmartCS.Sdk.Flows;

namespace SmartCS.Sdk.Shopping;

/// <summary>Leads from a product to the article that is put into the cart, and from the cart back.</summary>
internal static class Deciding
{
    private const int MostListed = 10;

    /// <summary>Chooses a product: says what it is and costs, and offers to put it into the cart.</summary>
    public static async ValueTask ChooseAsync(GuideVisit visit, IReadOnlyList<ProductId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > 1)
        {
            await Comparing.CompareAsync(visit, ids, cancellationToken).ConfigureAwait(false);
            return;
        }

        visit.Memory = visit.Memory with { Session = visit.Memory.Session.Settle(GuideAnswer.PassedOver) };
        var products = await Answering.ReadAsync(visit, ids, cancellationToken).ConfigureAwait(false);
        if (products.Count == 1)
        {
            Note(visit, products[0]);
            Answering.SayDetails(visit, products);
        }
    }

    /// <summary>Picks for a shopper who cannot decide: the first of the list that can be had, and why.</summary>
    public static async ValueTask PickAsync(GuideVisit visit, CancellationToken cancellationToken)
    {
        var listed = visit.Memory.Listed;
        var read = await visit.Shelf.ReadAsync(listed, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i] is { } product && product.Variants.Any(Offering.CanBeBought))
            {
                visit.Say($"If in doubt, I'd take number {i + 1}.", $"拿不定主意的话，我推荐第 {i + 1} 款。");
                visit.Memory = visit.Memory with { Focus = product.Id };
                Answering.SayWhy(visit, [product]);
                return;
            }
        }

        await Recommending.AdvanceAsync(visit, showsNow: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts products into the cart, once it is clear which articles and how many.</summary>
    /// <param name="visit">The turn.</param>
    /// <param name="ids">The products; empty where the message does not say.</param>
    /// <param name="quantity">How many of each; null where nothing was said of it.</param>
    /// <param name="canIdentify">Whether a shopper who is not known yet is identified on the way.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async ValueTask AddAsync(GuideVisit visit, IReadOnlyList<ProductId> ids, int? quantity, GuideAbilities canIdentify, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            visit.Memory = visit.Memory with { Quantity = quantity };
            AskWhich(visit);
            return;
        }

        var most = canIdentify.MaxQuantity;
        if (quantity is { } said && (said < 1 || said > most))
        {
            visit.Memory = visit.Memory with { Focus = ids.Count == 1 ? ids[0] : visit.Memory.Focus, Offer = GuideOffer.Buy };
            visit.Draft.Say(CartWords.InvalidQuantity(most, visit.IsChinese));
            return;
        }

        visit.Memory = visit.Memory with { Session = visit.Memory.Session.Settle(GuideAnswer.PassedOver) };
        var products = await Answering.ReadAsync(visit, ids, cancellationToken).ConfigureAwait(false);
        var items = new List<CartItem>();
        foreach (var product in products)
        {
            Note(visit, product);
            var count = quantity ?? visit.Memory.Quantity;
            if (Resolve(visit, product, count) is not { } variant)
            {
                return;
            }

            items.Add(new CartItem(variant.Sku, count ?? 1, variant.Price));
        }

        if (items.Count > 0)
        {
            Propose(visit, items, canIdentify);
        }
    }

    /// <summary>Takes the option that was asked for, and goes on putting the product into the cart.</summary>
    public static async ValueTask<bool> TakeOptionAsync(GuideVisit visit, GuideAbilities abilities, CancellationToken cancellationToken)
    {
        if (visit.Memory.Focus is not { } focus || await visit.Shelf.ReadAsync(focus, cancellationToken).ConfigureAwait(false) is not { } product
            || VariantChooser.Read(product, visit.Text, visit.Memory.OptionAsked).Count == 0)
        {
            return false;
        }

        await AddAsync(visit, [focus], visit.Message.Quantity, abilities, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Takes an article out of the cart.</summary>
    public static async ValueTask RemoveAsync(GuideVisit visit, ShopPorts ports, CancellationToken cancellationToken)
    {
        if (await CartReading.ReadAsync(visit, ports, cancellationToken).ConfigureAwait(false) is not { } cart)
        {
            return;
        }

        var pointed = Targets.Of(visit.Message, visit.Memory, numbersArePlaces: visit.Message.Numbers.Count > 0 && visit.Message.Quantity is null);
        var items = cart.Where(line => line.Product is { } product && pointed.Contains(product.Id)).ToArray();
        items = items.Length > 0 ? items : cart.Count == 1 ? [.. cart] : [];
        if (items.Length != 1)
        {
            visit.Say("Which item shall I take out?", "您想移除哪一件？");
            CartReading.Say(visit, cart, MostListed);
            visit.Memory = visit.Memory with { Listed = [.. cart.Select(static line => line.Product?.Id).OfType<ProductId>().Distinct().Take(4)] };
            return;
        }

        visit.Propose = new ProposedEffect(RemoveFromCart.EffectName, DataValue.MapOf(
            ("sku", items[0].Item.Sku.Value),
            ("quantity", visit.Message.Quantity is { } quantity ? quantity : DataValue.None)));
        visit.Memory = visit.Memory with { IsRemoval = true };
    }

    /// <summary>Puts articles to the shopper; where one cannot be taken to a cart at all, says so kindly.</summary>
    public static void Propose(GuideVisit visit, IReadOnlyList<CartItem> items, GuideAbilities abilities)
    {
        visit.Memory = visit.Memory with { Proposed = items, IsRemoval = false, OptionAsked = null, Stage = GuideStage.Decision };
        if (!abilities.HasCart)
        {
            visit.Say("I can't fill a cart from here, but you can order it on the product's page.", "我这里暂时不能直接加入购物车，您可以在商品页面下单。");
            return;
        }

        if (visit.Shopper is null && !abilities.CanIdentify)
        {
            visit.Memory = visit.Memory with { Offer = GuideOffer.Buy };
            visit.Say("To put it into your cart, please sign in first; then just tell me again. I'm glad to go on helping you choose meanwhile.", "加入购物车需要先登录，登录后再告诉我一声就可以。在那之前我也可以继续帮您挑选。");
            return;
        }

        // A price that has changed since it was shown is said before it is put to the shopper.
        var changed = items.Any(item => visit.Memory.Prices.Any(shown => shown.Sku == item.Sku && shown.Price != item.Price));
        if (changed)
        {
            visit.Say("The price has changed since I showed it; here it is as of now.", "价格和刚才相比有变动，下面是最新价格。");
        }

        visit.Propose = new ProposedEffect(AddToCart.EffectName, DataValue.MapOf(("items", DataValue.ListOf(items.Select(static item => CartLineReader.Write(item.Sku, item.Quantity, item.Price))))));
    }

    /// <summary>Asks again for the option that is missing.</summary>
    public static ValueTask AskAgainAsync(GuideVisit visit, ProductId product, GuideAbilities abilities, CancellationToken cancellationToken) =>
        AddAsync(visit, [product], visit.Memory.Quantity, abilities, cancellationToken);

    private static void AskWhich(GuideVisit visit)
    {
        var count = visit.Memory.Listed.Count;
        if (count == 0)
        {
            visit.Say("Which product would you like? Tell me its name, or what you are looking for.", "您想买哪款商品？可以告诉我名称，或者说说您的需求。");
            return;
        }

        visit.Say("Which one would you like?", "您想要哪一款？");
        visit.Draft.Offer(Enumerable.Range(1, count).Select(place => visit.Word($"number {place}", $"第{place}款")));
    }

    private static void Note(GuideVisit visit, Product product)
    {
        // What was told of another product's options does not hold for this one.
        var known = visit.Memory.Focus is { } focus && focus != product.Id ? new Dictionary<string, string>() : visit.Memory.Options;
        known = Answering.Merge(VariantChooser.FromNeeds(product, visit.Memory.Session.Needs), known);
        visit.Memory = visit.Memory with
        {
            Focus = product.Id,
            Options = Answering.Merge(known, VariantChooser.Read(product, visit.Text, visit.Memory.OptionAsked)),
            Quantity = visit.Message.Quantity ?? (visit.Memory.Focus == product.Id ? visit.Memory.Quantity : null),
        };
    }

    /// <summary>The one article that is meant; null where it is asked for or cannot be had.</summary>
    private static ProductVariant? Resolve(GuideVisit visit, Product product, int? quantity)
    {
        var name = ProductText.NameOf(product);
        if (visit.Message.Sku is { } sku && product.Variants.FirstOrDefault(variant => variant.Sku == sku) is { } named)
        {
            return named;
        }

        var fitting = VariantChooser.Fitting(product, visit.Memory.Options);
        var available = fitting.Where(Offering.CanBeBought).ToArray();
        if (available.Length == 0)
        {
            var others = product.Variants.Where(Offering.CanBeBought).ToArray();
            if (others.Length == 0)
            {
                visit.Memory = visit.Memory with { Offer = GuideOffer.Similar, Session = visit.Memory.Session.Reject([product.Id]) };
                visit.Say($"I'm sorry, {name} has just sold out. Shall I look for something similar?", $"很抱歉，「{name}」刚刚售罄了。要不要我帮您找几款类似的？");
                return null;
            }

            visit.Say(
                $"{name} is sold out in {string.Join(", ", visit.Memory.Options.Values)}. There is still: {string.Join("; ", others.Select(static variant => ProductText.OptionsOf(variant, isChinese: false)).Take(6))}.",
                $"「{name}」的{string.Join("、", visit.Memory.Options.Values)}目前缺货，还可以选：{string.Join("；", others.Select(static variant => ProductText.OptionsOf(variant, isChinese: true)).Take(6))}。");
            visit.Memory = visit.Memory with { Options = new Dictionary<string, string>(), Offer = GuideOffer.Variant, OptionAsked = VariantChooser.Names(product) is [var first, ..] ? first : null };
            return null;
        }

        foreach (var option in VariantChooser.Names(product))
        {
            var values = VariantChooser.Values(available, option);
            if (values.Count > 1)
            {
                AskOption(visit, product, option, values, quantity);
                return null;
            }
        }

        return available.MinBy(static variant => variant.Price.Amount);
    }

    private static void AskOption(GuideVisit visit, Product product, string option, IReadOnlyList<string> values, int? quantity)
    {
        var title = VariantChooser.TitleOf(option, visit.IsChinese);
        var said = values.Select(static value => ProductText.Plain(value, 30)).Take(12).ToArray();
        visit.Memory = visit.Memory with { Offer = GuideOffer.Variant, OptionAsked = option, Quantity = quantity, Stage = GuideStage.Decision };
        visit.Draft.Show(Answering.Offer(visit, product));
        visit.Say($"Which {title} would you like for {ProductText.NameOf(product)}: {string.Join(", ", said)}?", $"「{ProductText.NameOf(product)}」您要哪个{title}？有：{string.Join("、", said)}。");
        visit.Draft.Offer(said);
    }
}
