namespace SmartCS.Sdk.Shopping;

/// <summary>Asks what tells most, shows what fits best, and says what could be given up where nothing fits.</summary>
internal static class Recommending
{
    private const int MaxShown = 4;
    private const int MaxCandidates = 12;
    private const int MaxAskedInRow = 3;
    private const int Choices = 4;

    /// <summary>Goes on from what is known: asks, or shows.</summary>
    /// <param name="visit">The turn.</param>
    /// <param name="showsNow">Whether products are wanted rather than another question.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async ValueTask AdvanceAsync(GuideVisit visit, bool showsNow, CancellationToken cancellationToken)
    {
        var memory = visit.Memory;
        var view = visit.Catalogue.Guide.View(memory.Session);
        if (view.Fitting == 0 && memory.Session.Needs.Any(static need => need.IsStrict))
        {
            Relaxing.SayNothingFits(visit, view);
            return;
        }

        var asks = memory.AskedInRow < MaxAskedInRow && !showsNow && view.InQuestion > MaxShown && view.Fitting > MaxShown;
        var question = asks ? NextQuestion(visit, view, memory.Session) : null;
        if (question is not null)
        {
            Ask(visit, question);
            return;
        }

        await ShowAsync(visit, view, cancellationToken).ConfigureAwait(false);
    }

    // Whoever has told something already is helped by choices more than by "anything else?".
    private static GuideQuestion? NextQuestion(GuideVisit visit, GuideView view, GuideSession session)
    {
        var question = view.NextQuestion(Choices);
        return question is { Kind: GuideQuestionKind.Open } && session.Needs.Count > 0
            ? visit.Catalogue.Guide.View(session.Ask(question).Settle(GuideAnswer.NoMatter)).NextQuestion(Choices) ?? question
            : question;
    }

    /// <summary>Says again what was asked, after something else was answered.</summary>
    public static async ValueTask ResumeAsync(GuideVisit visit, CancellationToken cancellationToken)
    {
        if (visit.Memory.Session.Pending is { } pending)
        {
            var before = visit.Memory.Session with { Asked = [.. visit.Memory.Session.Asked.SkipLast(1)] };
            var question = NextQuestion(visit, visit.Catalogue.Guide.View(before), before);
            if (question?.Key == pending.Key)
            {
                QuestionWriter.Write(visit, question);
                return;
            }
        }

        if (visit.Memory.Listed is [var only])
        {
            var name = visit.KnownName(only) ?? string.Empty;
            visit.Say($"Would you like to know more about {name}, or see others?", $"「{name}」您要再了解一下，还是看看别的？");
            visit.Offer("Tell me more", "详细介绍");
            visit.Offer("Anything else?", "还有别的吗");
            return;
        }

        if (visit.Memory.Listed.Count > 0)
        {
            visit.Say("Which of these would you like to know more about?", "刚才这几款里，您想了解哪一款？");
            visit.Draft.Offer(visit.Memory.Listed.Select((id, place) => visit.KnownName(id) is { } ? visit.Word($"number {place + 1}", $"第{place + 1}款") : string.Empty));
            return;
        }

        await AdvanceAsync(visit, showsNow: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks for others than those that were listed.</summary>
    public static ValueTask ShowOthersAsync(GuideVisit visit, CancellationToken cancellationToken)
    {
        visit.Memory = visit.Memory with { Session = visit.Memory.Session.Settle(GuideAnswer.PassedOver).Reject(visit.Memory.Listed), Focus = null };
        return AdvanceAsync(visit, showsNow: true, cancellationToken);
    }

    /// <summary>Looks for something cheaper, or dearer, than what is spoken of or was listed.</summary>
    public static async ValueTask ShowByPriceAsync(GuideVisit visit, bool isCheaper, IReadOnlyList<ProductId> than, CancellationToken cancellationToken)
    {
        var known = than.Count > 0 ? than : visit.Memory.Listed;
        var prices = (await visit.Shelf.ReadAsync(known, cancellationToken).ConfigureAwait(false)).OfType<Product>()
            .Select(product => visit.Shelf.Price(product, VariantChooser.Best(product, null, visit.Memory.Options))).ToArray();
        if (prices.Length == 0)
        {
            await AdvanceAsync(visit, showsNow: true, cancellationToken).ConfigureAwait(false);
            return;
        }

        // A cent below the cheapest of them, or above the dearest.
        var bound = isCheaper ? prices.Min(static price => price.TotalAmount) - 0.01m : prices.Max(static price => price.TotalAmount) + 0.01m;
        var session = visit.Memory.Session.Settle(GuideAnswer.PassedOver);
        var before = session.Needs.Where(static need => need.Kind == GuideNeedKind.Price).ToArray();
        var need = new GuideNeed
        {
            Kind = GuideNeedKind.Price,
            Said = visit.Text.Length <= 60 ? visit.Text : visit.Text[..60],
            Minimum = isCheaper ? null : (double)bound,
            Maximum = isCheaper ? (double)bound : null,
        };
        visit.Memory = visit.Memory with { Session = session.Without(before) with { Needs = [.. session.Without(before).Needs, need] }, Focus = null };
        var view = visit.Catalogue.Guide.View(visit.Memory.Session);
        if (view.Fitting == 0)
        {
            visit.Memory = visit.Memory with { Session = session, Focus = than.Count == 1 ? than[0] : (ProductId?)null };
            visit.Say(
                isCheaper ? "That is already the lowest price among the products that meet your other wishes." : "There is nothing above that price that meets your other wishes.",
                isCheaper ? "符合您其他要求的商品里，这已经是最低的价格了。" : "符合您其他要求的商品里，没有更高价位的了。");
            return;
        }

        await ShowAsync(visit, view, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shows the products that fit best, as they are now.</summary>
    public static async ValueTask ShowAsync(GuideVisit visit, GuideView view, CancellationToken cancellationToken)
    {
        var candidates = view.Top(MaxCandidates).Where(static match => match.Fits).ToArray();
        var shown = new List<(GuideMatch Match, Offering Offering)>();
        var gone = new List<string>();
        for (var from = 0; from < candidates.Length && shown.Count < MaxShown; from += MaxShown)
        {
            var batch = candidates[from..Math.Min(from + MaxShown, candidates.Length)];
            var read = await visit.Shelf.ReadAsync([.. batch.Select(static match => match.Product.Id)], cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < batch.Length && shown.Count < MaxShown; i++)
            {
                if (Take(visit, batch[i], read[i]) is { } offering)
                {
                    shown.Add((batch[i], offering));
                }
                else if (visit.Memory.Listed.Contains(batch[i].Product.Id) && !visit.Shelf.HasFailed)
                {
                    gone.Add(ProductText.NameOf(batch[i].Product));
                }
            }
        }

        if (gone.Count > 0)
        {
            visit.Say($"{visit.List(gone)} can no longer be had as shown before, so I've left it out.", $"{visit.List(gone.Select(static name => $"「{name}」"))}刚刚有变动，暂时买不到了，我先拿掉。");
        }

        if (shown.Count == 0)
        {
            SayNone(visit);
            return;
        }

        visit.Say(
            shown.Count == 1 ? "This one fits best:" : $"These {shown.Count} fit best:",
            shown.Count == 1 ? "这款最符合您的要求：" : $"为您挑了 {shown.Count} 款：");
        for (var i = 0; i < shown.Count; i++)
        {
            var (_, offering) = shown[i];
            var reasons = offering.Reasons.Count > 0 ? visit.Word($" - {string.Join("; ", offering.Reasons)}", $"：{string.Join("；", offering.Reasons)}") : string.Empty;
            visit.Draft.Say(visit.Word($"{i + 1}. {offering.Name} ({offering.PriceText(visit.Locale, isChinese: false)}){reasons}", $"{i + 1}. {offering.Name}（{offering.PriceText(visit.Locale, isChinese: true)}）{reasons}"));
            visit.Draft.Show(offering);
        }

        Remember(visit, [.. shown.Select(static one => one.Offering)]);
        SayWhatNext(visit, shown.Count);
    }

    /// <summary>Notes a list that is being shown.</summary>
    public static void Remember(GuideVisit visit, IReadOnlyList<Offering> shown)
    {
        var ids = shown.Select(static offering => offering.Product.Id).ToArray();
        visit.Memory = visit.Memory with
        {
            Session = visit.Memory.Session.Settle(GuideAnswer.PassedOver).Show(ids),
            Listed = ids,
            Focus = ids.Length == 1 ? ids[0] : (ProductId?)null,
            Prices = [.. shown.Select(static offering => offering.ToItem())],
            Offer = ids.Length == 1 ? GuideOffer.Buy : GuideOffer.None,
            Stage = visit.Memory.Stage == GuideStage.AfterPurchase ? GuideStage.AfterPurchase : GuideStage.Narrowing,
            AskedInRow = 0,
            OptionAsked = null,
        };
    }

    private static Offering? Take(GuideVisit visit, GuideMatch match, Product? product)
    {
        if (product is null)
        {
            return null;
        }

        var variant = VariantChooser.Best(product, match.Variant.Sku, visit.Memory.Options);
        if (!Offering.CanBeBought(variant))
        {
            return null;
        }

        // The price as it is now decides, not that of the index.
        var price = visit.Shelf.Price(product, variant);
        foreach (var need in visit.Memory.Session.Needs)
        {
            if (need is { Kind: GuideNeedKind.Price, IsExcluded: false } && ((double)price.TotalAmount > need.Maximum || (double)price.Unit.Amount < need.Minimum))
            {
                return null;
            }
        }

        return new Offering(product, variant, price, ReasonWriter.Write(visit, match, product, price));
    }

    private static void Ask(GuideVisit visit, GuideQuestion question)
    {
        visit.Memory = visit.Memory with { Session = visit.Memory.Session.Ask(question), AskedInRow = visit.Memory.AskedInRow + 1, Offer = GuideOffer.None };
        QuestionWriter.Write(visit, question);
    }

    private static void SayNone(GuideVisit visit)
    {
        if (visit.Shelf.HasFailed)
        {
            visit.Say("I'm sorry, I can't reach the shop's catalogue right now. Please try again in a moment.", "很抱歉，暂时读取不到商品信息，请您稍后再试。");
        }
        else if (visit.Catalogue.Guide.Index.Count == 0)
        {
            visit.Say("I'm sorry, the shop has no products on sale that I could recommend right now.", "很抱歉，店里暂时没有可以推荐的在售商品。");
        }
        else
        {
            visit.Say("I'm sorry, there is nothing (else) in stock that fits. Shall we change one of your wishes?", "很抱歉，目前没有其他符合要求的现货了。要不要换个条件试试？");
        }
    }

    private static void SayWhatNext(GuideVisit visit, int count)
    {
        if (visit.Memory.Stage == GuideStage.AfterPurchase)
        {
            return;
        }

        if (count == 1)
        {
            visit.Say("Would you like it in your cart, or to see others?", "需要帮您加入购物车，还是再看看别的？");
            visit.Offer("Add to cart", "加入购物车");
            visit.Offer("Anything else?", "还有别的吗");
            return;
        }

        visit.Say("Which one do you like? I can also compare them, or look for something cheaper.", "您看中哪一款？我也可以帮您对比，或者找更便宜的。");
        visit.Draft.Offer(Enumerable.Range(1, count).Select(place => visit.Word($"number {place}", $"第{place}款")));
        visit.Offer("Compare them", "对比一下");
        visit.Offer("Cheaper", "便宜一点的");
    }
}
