namespace SmartCS.Sdk.Shopping;

/// <summary>Answers what a shopper asks of products that were shown: price, stock, reasons, details, promotions.</summary>
internal static class Answering
{
    private const int MaxDetails = 8;
    private const int MaxPromotions = 3;
    private const int MaxDescription = 160;

    /// <summary>Says of products that are no longer on sale that they are not, and forgets them.</summary>
    public static void SayGone(GuideVisit visit, IReadOnlyList<ProductId> ids, IReadOnlyList<Product?> read)
    {
        if (visit.Shelf.HasFailed)
        {
            visit.Say("I'm sorry, I can't reach the shop's catalogue for all of it right now.", "很抱歉，部分商品信息暂时读取不到。");
            return;
        }

        for (var i = 0; i < ids.Count; i++)
        {
            if (read[i] is null)
            {
                var name = visit.KnownName(ids[i]);
                visit.Say($"{name ?? "That product"} has just been taken off sale.", name is null ? "这款商品刚刚下架了。" : $"「{name}」刚刚下架了。");
                visit.Memory = visit.Memory with { Focus = visit.Memory.Focus == ids[i] ? null : visit.Memory.Focus, Session = visit.Memory.Session.Reject([ids[i]]) };
            }
        }
    }

    /// <summary>Reads the products that are asked about; those that are gone are said to be.</summary>
    public static async ValueTask<IReadOnlyList<Product>> ReadAsync(GuideVisit visit, IReadOnlyList<ProductId> ids, CancellationToken cancellationToken)
    {
        var read = await visit.Shelf.ReadAsync(ids, cancellationToken).ConfigureAwait(false);
        SayGone(visit, ids, read);
        var products = read.OfType<Product>().ToArray();
        if (products.Length == 1)
        {
            visit.Memory = visit.Memory with { Focus = products[0].Id };
        }
        else if (products.Length == 0)
        {
            visit.Memory = visit.Memory with { Offer = GuideOffer.Similar };
            visit.Say("Shall I look for something similar?", "要不要我帮您找几款类似的？");
        }

        return products;
    }

    /// <summary>Says what products cost.</summary>
    public static void SayPrices(GuideVisit visit, IReadOnlyList<Product> products)
    {
        foreach (var product in products)
        {
            var offering = Offer(visit, product);
            var name = offering.Name;
            var others = VariantChooser.Fitting(product, visit.Memory.Options).Select(static variant => variant.Price.Amount).Distinct().Count();
            visit.Say($"{name}: {offering.PriceText(visit.Locale, isChinese: false)}{(others > 1 ? ", depending on the version" : string.Empty)}.", $"「{name}」{(others > 1 ? "不同款式价格不同，这一款" : "现在")}是 {offering.PriceText(visit.Locale, isChinese: true)}。");
            visit.Draft.Show(offering);
        }

        AfterAnswer(visit, products);
    }

    /// <summary>Says whether products can be had.</summary>
    public static void SayStock(GuideVisit visit, IReadOnlyList<Product> products)
    {
        foreach (var product in products)
        {
            var told = VariantChooser.Read(product, visit.Text, visit.Memory.OptionAsked);
            var options = Merge(visit.Memory.Options, told);
            var fitting = VariantChooser.Fitting(product, options);
            var available = fitting.Where(Offering.CanBeBought).ToArray();
            var offering = Offer(visit, product, options);
            visit.Draft.Show(offering);
            if (available.Length == 0)
            {
                var which = told.Count > 0 ? $"{offering.Name}{visit.Word($" ({string.Join(", ", told.Values)})", $"（{string.Join("、", told.Values)}）")}" : offering.Name;
                var others = product.Variants.Where(Offering.CanBeBought).ToArray();
                visit.Say($"{which} is sold out at the moment.", $"「{which}」目前缺货。");
                if (told.Count > 0 && others.Length > 0)
                {
                    visit.Say($"There is still: {string.Join("; ", others.Select(static variant => ProductText.OptionsOf(variant, isChinese: false)).Take(6))}.", $"目前还可以选：{string.Join("；", others.Select(static variant => ProductText.OptionsOf(variant, isChinese: true)).Take(6))}。");
                }

                continue;
            }

            // The number is said only where the shop tells it for the one article meant.
            var stock = available is [{ Stock: { } count }] ? (int?)count : null;
            var what = available.Length == 1 ? ProductText.NameOf(product, available[0], visit.IsChinese) : offering.Name;
            visit.Say(
                stock is { } left and <= 5 ? $"{what} is in stock: only {left} left." : $"Yes, {what} is in stock.",
                stock is { } remaining and <= 5 ? $"「{what}」有货，仅剩 {remaining} 件。" : $"「{what}」有货。");
            visit.Memory = visit.Memory with { Options = options };
        }

        AfterAnswer(visit, products);
    }

    /// <summary>Says why products were recommended.</summary>
    public static void SayWhy(GuideVisit visit, IReadOnlyList<Product> products)
    {
        var matches = visit.Catalogue.Guide.View(visit.Memory.Session).Top(50);
        foreach (var product in products)
        {
            var offering = Offer(visit, product);
            var match = matches.FirstOrDefault(match => match.Product.Id == product.Id);
            var reasons = ReasonWriter.Write(visit, match, product, offering.Price);
            var missed = match?.Reasons.Where(static reason => reason.Fit == GuideFit.Unknown && reason.Need.IsStrict).Select(static reason => ProductText.Plain(reason.Need.Said, ProductText.MaxValue)).Distinct().ToArray() ?? [];
            visit.Draft.Show(offering with { Reasons = reasons });
            visit.Say(
                reasons.Count > 0 ? $"{offering.Name}: {string.Join("; ", reasons)}." : $"The catalogue says little about {offering.Name}; it came up by its name and description.",
                reasons.Count > 0 ? $"「{offering.Name}」：{string.Join("；", reasons)}。" : $"「{offering.Name}」的资料不多，是按名称和介绍找到的。");
            foreach (var said in missed)
            {
                visit.Shelf.Evidence.Quote(said);
                visit.Say($"Whether it meets \"{said}\" the catalogue doesn't say.", $"至于「{said}」，商品资料里没有写明。");
            }
        }

        AfterAnswer(visit, products);
    }

    /// <summary>Says more about products.</summary>
    public static void SayDetails(GuideVisit visit, IReadOnlyList<Product> products)
    {
        foreach (var product in products)
        {
            var offering = Offer(visit, product);
            visit.Draft.Show(offering);
            visit.Say($"{offering.Name}, {offering.PriceText(visit.Locale, isChinese: false)}:", $"「{offering.Name}」，{offering.PriceText(visit.Locale, isChinese: true)}：");
            var properties = ReasonWriter.Properties(visit, product, products.Count == 1 ? MaxDetails : 3);
            foreach (var property in properties)
            {
                visit.Draft.Say(visit.Word($"- {property}", $"- {property}"));
            }

            foreach (var name in VariantChooser.Names(product))
            {
                var values = VariantChooser.Values(product.Variants.Where(Offering.CanBeBought), name).Select(static value => ProductText.Plain(value, 30)).Take(12).ToArray();
                if (values.Length > 1)
                {
                    visit.Draft.Say($"- {VariantChooser.TitleOf(name, visit.IsChinese)}{visit.Word(": ", "：")}{visit.List(values)}");
                }
            }

            if (properties.Count == 0 && ProductText.Plain(product.Description, MaxDescription) is { Length: > 0 } description)
            {
                visit.Shelf.Evidence.Quote(description);
                visit.Draft.Say($"- {description}");
            }

            if (!Offering.CanBeBought(offering.Variant))
            {
                visit.Say($"{offering.Name} is sold out at the moment.", $"「{offering.Name}」目前缺货。");
            }
        }

        AfterAnswer(visit, products);
    }

    /// <summary>Says which promotions there are for products.</summary>
    public static void SayPromotions(GuideVisit visit, IReadOnlyList<Product> products)
    {
        foreach (var product in products)
        {
            var offering = Offer(visit, product);
            visit.Draft.Show(offering);
            var titles = visit.Shelf.Promotions.Where(promotion => PromotionPricing.IsFor(promotion, product)).Take(MaxPromotions).Select(promotion => TitleOf(visit, promotion)).Where(static title => title.Length > 0).ToArray();
            visit.Say(
                titles.Length > 0 ? $"For {offering.Name} there is: {string.Join("; ", titles)}." : $"There is no promotion for {offering.Name} right now.",
                titles.Length > 0 ? $"「{offering.Name}」目前可享：{string.Join("；", titles)}。" : $"「{offering.Name}」目前没有优惠活动。");
            visit.Say($"{offering.Name}: {offering.PriceText(visit.Locale, isChinese: false)}.", $"「{offering.Name}」现在是 {offering.PriceText(visit.Locale, isChinese: true)}。");
        }

        AfterAnswer(visit, products);
    }

    /// <summary>The name of a promotion, with its code where one is needed; from then on it may be said.</summary>
    public static string TitleOf(GuideVisit visit, Promotion promotion)
    {
        var title = ProductText.Plain(promotion.Title.For(visit.Locale), ProductText.MaxTitle);
        visit.Shelf.Evidence.Quote(title);
        return promotion.Code is { } code && title.Length > 0 ? visit.Word($"{title} (code {ProductText.Plain(code, 30)})", $"{title}（优惠码 {ProductText.Plain(code, 30)}）") : title;
    }

    /// <summary>A product as it is put to the shopper.</summary>
    public static Offering Offer(GuideVisit visit, Product product, IReadOnlyDictionary<string, string>? options = null)
    {
        var variant = VariantChooser.Best(product, visit.Message.Sku, options ?? visit.Memory.Options);
        return new Offering(product, variant, visit.Shelf.Price(product, variant), ReasonWriter.Properties(visit, product, 2));
    }

    /// <summary>Options with others told later.</summary>
    public static IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> told)
    {
        if (told.Count == 0)
        {
            return known;
        }

        var merged = new Dictionary<string, string>(known, StringComparer.Ordinal);
        foreach (var (name, value) in told)
        {
            merged[name] = value;
        }

        return merged;
    }

    private static void AfterAnswer(GuideVisit visit, IReadOnlyList<Product> products)
    {
        if (products.Count == 0)
        {
            return;
        }

        var items = products.Select(product => Offer(visit, product).ToItem()).ToArray();
        visit.Memory = visit.Memory with
        {
            Prices = [.. visit.Memory.Prices.Where(known => items.All(item => item.Sku != known.Sku)).Concat(items).TakeLast(8)],
            Stage = visit.Memory.Stage is GuideStage.AfterPurchase ? GuideStage.AfterPurchase : products.Count == 1 ? GuideStage.Decision : visit.Memory.Stage,
            Offer = products.Count == 1 ? GuideOffer.Buy : GuideOffer.None,
        };
        if (products.Count == 1 && Offering.CanBeBought(Offer(visit, products[0]).Variant))
        {
            visit.Say("Would you like it in your cart?", "需要帮您加入购物车吗？");
            visit.Offer("Add to cart", "加入购物车");
            visit.Offer("Anything else?", "还有别的吗");
        }
    }
}
