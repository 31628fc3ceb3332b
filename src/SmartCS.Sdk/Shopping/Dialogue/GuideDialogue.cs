namespace SmartCS.Sdk.Shopping;

/// <summary>Decides what the guide does with a message, by what was put to the shopper last and what the message says.</summary>
internal sealed class GuideDialogue(ShopPorts ports, Func<GuideVisit, GuideAbilities> abilities)
{
    /// <summary>Takes a message.</summary>
    public async ValueTask TakeAsync(GuideVisit visit, CancellationToken cancellationToken)
    {
        if (visit.Turn.Outcome is not null)
        {
            await Following.SettleAsync(visit, ports, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (visit.Turn.Turn.Commands.Count == 0 && visit.Turn.State is not null)
        {
            if (visit.Memory is { Offer: GuideOffer.Variant, Focus: { } waiting })
            {
                await Deciding.AskAgainAsync(visit, waiting, abilities(visit), cancellationToken).ConfigureAwait(false);
                return;
            }

            await Recommending.ResumeAsync(visit, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (await TakeOfferAsync(visit, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var act = GuideUnderstanding.ActOf(visit);
        var reading = GuideUnderstanding.ReadNeeds(visit, act, out var answered);
        if (reading is not null)
        {
            visit.Memory = visit.Memory with { Session = reading.Session };
            foreach (var problem in reading.Problems)
            {
                // What is no value of the property that was asked for may be understood as something else.
                if (problem.Kind == GuideProblemKind.UnknownValue && reading.Needs.Count > 0)
                {
                    continue;
                }

                QuestionWriter.Write(visit, problem);
            }

            QuestionWriter.WriteCurrency(visit, reading.Needs);
        }

        if (answered)
        {
            // Whoever says that anything will do wants to see something.
            await Recommending.AdvanceAsync(visit, showsNow: reading!.Answer == GuideAnswer.NoMatter, cancellationToken).ConfigureAwait(false);
            return;
        }

        await ActAsync(visit, act, reading, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> TakeOfferAsync(GuideVisit visit, CancellationToken cancellationToken)
    {
        var (memory, message) = (visit.Memory, visit.Message);
        switch (memory.Offer)
        {
            case GuideOffer.Relax when message.Act is GuideAct.Choose or GuideAct.Yes && Place(message, memory.Relaxations.Count) is { } place:
                var needs = memory.Session.Needs;
                visit.Memory = memory with { Offer = GuideOffer.None, Relaxations = [], Session = memory.Session.Without([.. memory.Relaxations[place].Where(at => at < needs.Count).Select(at => needs[at])]) };
                await Recommending.AdvanceAsync(visit, showsNow: true, cancellationToken).ConfigureAwait(false);
                return true;
            case GuideOffer.Variant when await Deciding.TakeOptionAsync(visit, abilities(visit), cancellationToken).ConfigureAwait(false):
                return true;
            case GuideOffer.Variant when message.Act == GuideAct.Yes && memory.Focus is { } asked:
                await Deciding.AskAgainAsync(visit, asked, abilities(visit), cancellationToken).ConfigureAwait(false);
                return true;
            case GuideOffer.Measures when memory.Focus is { } focus && BodyMeasures.Read(visit.Text).Count > 0:
                if (await Answering.ReadAsync(visit, [focus], cancellationToken).ConfigureAwait(false) is [var product])
                {
                    SizeAdvising.Advise(visit, product);
                }

                return true;
            case GuideOffer.Similar when message.Act == GuideAct.Yes:
                visit.Memory = memory with { Offer = GuideOffer.None };
                await Recommending.AdvanceAsync(visit, showsNow: true, cancellationToken).ConfigureAwait(false);
                return true;
            case GuideOffer.NewPrice or GuideOffer.Buy or GuideOffer.Accessories or GuideOffer.Reorder when message.Act == GuideAct.Yes:
                await Deciding.AddAsync(visit, Targets.Of(message, memory, numbersArePlaces: true), message.Quantity, abilities(visit), cancellationToken).ConfigureAwait(false);
                return true;
            case GuideOffer.Reorder when message.Act == GuideAct.Choose && Targets.Pointed(message, memory, numbersArePlaces: message.Quantity is null) is [var again]:
                // The very article that was bought.
                var articles = visit.Catalogue.Guide.Index.Find(again)?.Variants ?? [];
                visit.Memory = memory with { Focus = again, Options = articles.FirstOrDefault(variant => memory.Prices.Any(shown => shown.Sku == variant.Sku))?.Options ?? memory.Options };
                await Deciding.AddAsync(visit, [again], message.Quantity, abilities(visit), cancellationToken).ConfigureAwait(false);
                return true;
            case GuideOffer.Accessories or GuideOffer.Reorder when message.Act == GuideAct.Choose && Targets.Pointed(message, memory, numbersArePlaces: message.Quantity is null) is { Count: > 0 } chosen:
                await Deciding.AddAsync(visit, chosen, message.Quantity, abilities(visit), cancellationToken).ConfigureAwait(false);
                return true;
            case GuideOffer.Buy when message.Act is GuideAct.Choose or GuideAct.None && memory.Focus is { } spoken && message.Named.Count == 0 && message.Places.Count == 0 && message.Unknown.Count == 0
                && (message.Quantity ?? (message.Numbers.Count == 1 ? message.Numbers[0] : (int?)null)) is { } quantity:
                await Deciding.AddAsync(visit, [spoken], quantity, abilities(visit), cancellationToken).ConfigureAwait(false);
                return true;
            case not GuideOffer.None when message.Act is GuideAct.No && message.Unknown.Count == 0 && memory.Session.Pending is null:
                visit.Memory = memory with { Offer = GuideOffer.None, HasReminded = memory.HasReminded || memory.Offer == GuideOffer.Reorder };
                visit.Say("All right. Just tell me if there is anything else you need.", "好的，有其他需要随时告诉我。");
                return true;
            default:
                return false;
        }
    }

    private async ValueTask ActAsync(GuideVisit visit, GuideAct act, GuideReading? reading, CancellationToken cancellationToken)
    {
        var (message, memory) = (visit.Message, visit.Memory);
        if (Targets.MissesList(message, memory))
        {
            visit.Say(
                memory.Listed.Count == 1 ? "I've listed only one product so far. Shall I look for others?" : $"I've listed {memory.Listed.Count} products. Which of them do you mean?",
                memory.Listed.Count == 1 ? "刚才只列了一款，要不要我再找几款？" : $"刚才一共列了 {memory.Listed.Count} 款，您指的是第几款？");
            return;
        }

        switch (act)
        {
            case GuideAct.Add:
                await AddAsync(visit, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Remove:
                await Deciding.RemoveAsync(visit, ports, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Cart:
                await CartReading.ShowAsync(visit, ports, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.BuyAgain:
                await Reordering.ShowAsync(visit, ports, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Compare:
                await Comparing.CompareAsync(visit, Targets.Pointed(message, memory, numbersArePlaces: true) is { Count: > 0 } compared ? compared : memory.Listed, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Choose when Targets.Pointed(message, memory, numbersArePlaces: message.Quantity is null) is { Count: > 0 } chosen:
                await Deciding.ChooseAsync(visit, chosen, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Cheaper or GuideAct.Pricier:
                await Recommending.ShowByPriceAsync(visit, act == GuideAct.Cheaper, Targets.Of(message, memory, numbersArePlaces: false), cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.NoMatter when memory.Listed.Count > 1:
                await Deciding.PickAsync(visit, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Others:
                await Recommending.ShowOthersAsync(visit, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Price or GuideAct.Stock or GuideAct.Why or GuideAct.Details or GuideAct.Promotions or GuideAct.Size or GuideAct.Accessories when About(visit) is { Count: > 0 } about:
                await AnswerAsync(visit, act, about, cancellationToken).ConfigureAwait(false);
                break;
            case GuideAct.Done:
                visit.Say("You're welcome. Just tell me if you need anything else.", "不客气，有需要随时找我。");
                visit.IsOver = true;
                break;
            case GuideAct.No when memory.Stage == GuideStage.AfterPurchase || memory.Listed.Count > 0:
                visit.Say("All right. Just tell me if there is anything else you need.", "好的，有其他需要随时告诉我。");
                break;
            case GuideAct.Yes when memory.Listed.Count > 0:
                await Recommending.ResumeAsync(visit, cancellationToken).ConfigureAwait(false);
                break;
            default:
                await GoOnAsync(visit, act, reading, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    private static async ValueTask GoOnAsync(GuideVisit visit, GuideAct act, GuideReading? reading, CancellationToken cancellationToken)
    {
        if (act == GuideAct.None && reading is { IsUnderstood: false } && visit.Turn.State is not null && visit.Draft.IsEmpty)
        {
            visit.Say("I'm sorry, I didn't quite get that.", "抱歉，我没太明白您的意思。");
            await Recommending.ResumeAsync(visit, cancellationToken).ConfigureAwait(false);
            return;
        }

        await Recommending.AdvanceAsync(visit, showsNow: act is GuideAct.Show or GuideAct.NoMatter, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AddAsync(GuideVisit visit, CancellationToken cancellationToken)
    {
        var (message, memory) = (visit.Message, visit.Memory);

        // "Add 2" means two of what is spoken of, and the second where nothing is; "add two" always two.
        var isPlace = message.Numbers.Count > message.Words.Count && message.Quantity is null && message.Places.Count == 0 && message.Named.Count == 0 && !message.IsThis && Targets.Spoken(memory) is null && memory.Listed.Count > 1;
        var ids = Targets.Of(message, memory, numbersArePlaces: isPlace);
        var quantity = message.Quantity ?? (isPlace || message.Numbers.Count != 1 || ids.Any(id => visit.Catalogue.Guide.Index.Find(id) is { } known && VariantChooser.HasNumber(known, message.Numbers[0])) ? null : (int?)message.Numbers[0]);
        if (ids.Count == 0 && memory.Listed.Count == 0)
        {
            var reading = visit.Catalogue.Guide.Read(memory.Session, visit.Text, visit.Locale);
            if (reading.Needs.Count > 0)
            {
                visit.Memory = memory with { Session = reading.Session, Quantity = quantity };
                await Recommending.AdvanceAsync(visit, showsNow: false, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        await Deciding.AddAsync(visit, ids, quantity, abilities(visit), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask AnswerAsync(GuideVisit visit, GuideAct act, IReadOnlyList<ProductId> about, CancellationToken cancellationToken)
    {
        var products = await Answering.ReadAsync(visit, act is GuideAct.Size or GuideAct.Accessories ? [about[0]] : about, cancellationToken).ConfigureAwait(false);
        if (products.Count == 0)
        {
            return;
        }

        switch (act)
        {
            case GuideAct.Price:
                Answering.SayPrices(visit, products);
                break;
            case GuideAct.Stock:
                Answering.SayStock(visit, products);
                break;
            case GuideAct.Why:
                Answering.SayWhy(visit, products);
                break;
            case GuideAct.Promotions:
                Answering.SayPromotions(visit, products);
                break;
            case GuideAct.Size:
                SizeAdvising.Advise(visit, products[0]);
                break;
            case GuideAct.Accessories:
                if (!await Following.OfferAccessoriesAsync(visit, products[0], isAsked: true, cancellationToken).ConfigureAwait(false))
                {
                    visit.Say($"The catalogue names nothing that goes with {ProductText.NameOf(products[0])}.", $"商品资料里没有标明「{ProductText.NameOf(products[0])}」的配套商品。");
                }

                break;
            default:
                Answering.SayDetails(visit, products);
                break;
        }
    }

    // A question is about what it names, else about what is spoken of, else about the whole list.
    private static IReadOnlyList<ProductId> About(GuideVisit visit) =>
        Targets.Of(visit.Message, visit.Memory, numbersArePlaces: true) is { Count: > 0 } about ? about : visit.Memory.Listed;

    private static int? Place(GuideMessage message, int count)
    {
        var said = message.Places.Count > 0 ? message.Places[0] : message.Numbers.Count > 0 ? message.Numbers[0] - 1 : message.Act == GuideAct.Yes && count == 1 ? 0 : -2;
        var place = said == -1 ? count - 1 : said;
        return place >= 0 && place < count ? place : null;
    }
}
