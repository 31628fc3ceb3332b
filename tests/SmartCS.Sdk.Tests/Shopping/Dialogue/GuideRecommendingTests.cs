using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

public sealed class GuideRecommendingTests
{
    private static GuideTalk Gifts(ChangingShop? shop = null) => new(shop ?? new ChangingShop(SmallCatalogues.OfGifts), SmallCatalogues.Gifts, new ShopperId("s1"), "CNY");

    private static GuideTalk Laptops(ChangingShop? shop = null, ShopperId? shopper = null) => new(shop ?? new ChangingShop(SmallCatalogues.OfLaptops), SmallCatalogues.Laptops, shopper ?? new ShopperId("s1"), "USD");

    [Fact]
    public async Task Say_GiftWithinABudget_AsksOneQuestionWithChoicesOfTheCatalogue()
    {
        var talk = Gifts();

        var said = await talk.SayAsync("送女朋友的生日礼物 三百以内");

        Assert.Equal(1, said.Count(static c => c == '？'));
        Assert.Contains("首饰", talk.Reply.Choices);
        Assert.Empty(talk.Reply.Cards);
    }

    [Fact]
    public async Task Say_AnythingWillDo_ShowsProductsThatFit()
    {
        var talk = Gifts();
        await talk.SayAsync("送女朋友的生日礼物 三百以内");

        var said = await talk.SayAsync("随便");

        Assert.InRange(talk.Reply.Cards.Count, 1, 4);
        Assert.All(talk.Reply.Cards, static card => Assert.True(card.Price.Amount <= 300));
        Assert.Contains("场合：生日", said, StringComparison.Ordinal);
        Assert.DoesNotContain("雪松", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_AnswerToTheQuestion_IsNeverAskedAgain()
    {
        var talk = Gifts();
        var questions = new HashSet<string> { await talk.SayAsync("想买个礼物") };
        for (var i = 0; i < 6 && talk.Reply.Cards.Count == 0; i++)
        {
            Assert.True(questions.Add(await talk.SayAsync("不知道")) || talk.Reply.Cards.Count > 0);
        }

        Assert.NotEmpty(talk.Reply.Cards);
    }

    [Fact]
    public async Task Say_QuietLaptopUnder800_ShowsThoseWithTheirOwnAttributes()
    {
        var talk = Laptops();

        var said = await talk.SayAsync("quiet laptop for travel under 800");

        Assert.All(talk.Reply.Cards, static card => Assert.True(card.Price.Amount <= 800));
        Assert.Contains(talk.Reply.Cards.Take(2), static card => card.Product == "hush-14");
        Assert.Contains("18", said, StringComparison.Ordinal);
        Assert.Contains("within your budget", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_NothingFits_SaysSoAndWhatToRelaxWithCounts()
    {
        var talk = Laptops();

        var said = await talk.SayAsync("a laptop with 32 GB under 700");

        Assert.Contains("nothing here meets all", said, StringComparison.Ordinal);
        Assert.Matches("without \"under 700\": \\d product", said);
        Assert.Empty(talk.Reply.Cards);
        var place = said.Split('\n').Single(static line => line.Contains("under 700", StringComparison.Ordinal))[0];
        await talk.SayAsync($"number {place}");
        Assert.All(talk.Reply.Cards, static card => Assert.Contains(card.Product.Value, (string[])["hush-15", "game-16"]));
    }

    [Fact]
    public async Task Say_NothingFitsInChinese_RelaxesTheOneThatIsChosen()
    {
        var talk = Gifts();

        var said = await talk.SayAsync("香水 一百以内");
        Assert.Contains("不限「", said, StringComparison.Ordinal);
        var line = said.Split('\n').Single(static line => line.Contains("「香水」", StringComparison.Ordinal));
        await talk.SayAsync($"第{line[0]}条");

        Assert.NotEmpty(talk.Reply.Cards);
        Assert.All(talk.Reply.Cards, static card => Assert.True(card.Price.Amount <= 100));
    }

    [Fact]
    public async Task Say_Cheaper_ShowsOnlyWhatCostsLessThanAnythingListed()
    {
        var talk = Laptops();
        await talk.SayAsync("laptop with 16 GB");
        await talk.SayAsync("show me");
        var least = talk.Reply.Cards.Min(static card => card.Price.Amount);

        await talk.SayAsync("cheaper please");

        Assert.All(talk.Reply.Cards, card => Assert.True(card.Price.Amount < least));
    }

    [Fact]
    public async Task Say_AnythingElse_NeverShowsTheSameAgain()
    {
        var talk = Gifts();
        await talk.SayAsync("送女朋友的礼物");
        await talk.SayAsync("直接推荐");
        var seen = talk.Reply.Cards.Select(static card => card.Product).ToHashSet();
        Assert.NotEmpty(seen);
        for (var i = 0; i < 4; i++)
        {
            await talk.SayAsync("还有别的吗");
            Assert.All(talk.Reply.Cards, card => Assert.True(seen.Add(card.Product)));
        }
    }

    [Fact]
    public async Task Say_CannotDecide_GetsOnePickedWithItsReasons()
    {
        var talk = Laptops();
        await talk.SayAsync("quiet laptop for travel under 800");

        var said = await talk.SayAsync("I don't know");

        Assert.Contains("number 1", said, StringComparison.Ordinal);
        Assert.Single(talk.Reply.Cards);
    }

    [Theory]
    [InlineData("compare 1 and 3")]
    [InlineData("what is the difference between the first and the third")]
    [InlineData("第一个和第三个哪个好")]
    public async Task Say_CompareByPlace_PutsJustThoseSideBySide(string text)
    {
        var talk = Laptops();
        await talk.SayAsync("quiet laptop for travel under 800");
        var listed = talk.Reply.Cards;

        var said = await talk.SayAsync(text);

        Assert.Equal([listed[0].Product, listed[2].Product], talk.Reply.Cards.Select(static card => card.Product));
        Assert.Contains("1) $", said, StringComparison.Ordinal);
        Assert.Contains("3) $", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_CompareByName_BeginsWithBoth()
    {
        var talk = Laptops();
        talk.Flow = ShoppingGuide.Comparison;

        await talk.SayAsync("Hush 14 vs Slab 15");

        Assert.Equal(["hush-14", "slab-15"], talk.Reply.Cards.Select(static card => card.Product.Value));
    }

    [Fact]
    public async Task Say_Why_GivesReasonsFromTheAttributesOfThatProduct()
    {
        var talk = Gifts();
        await talk.SayAsync("送女朋友的生日礼物 三百以内");
        await talk.SayAsync("随便");
        var first = talk.Reply.Cards[0];

        var said = await talk.SayAsync("为什么推荐第一个");

        Assert.Contains(first.Name, said, StringComparison.Ordinal);
        Assert.Contains("场合：生日", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("under 500 euros")]
    [InlineData("五百欧元以内")]
    public async Task Say_BudgetInAnotherCurrency_IsSaidAndNotApplied(string text)
    {
        var talk = Laptops();
        await talk.SayAsync("quiet laptop for travel under 800");

        var said = await talk.SayAsync(text);

        Assert.Contains("Our prices are in USD", said, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Memory.Session.Needs, static need => need.Maximum is > 400 and < 600);
    }

    [Fact]
    public async Task Say_ShopperWithOtherCurrencyThanTheShop_IsToldTheShopsOnce()
    {
        var talk = new GuideTalk(new ChangingShop(SmallCatalogues.OfGifts), SmallCatalogues.Gifts, null, "USD");

        var said = await talk.SayAsync("送女朋友的生日礼物 三百以内");

        Assert.Contains("CNY", said, StringComparison.Ordinal);
        Assert.DoesNotContain("以 CNY 计价", await talk.SayAsync("随便"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_WhileAQuestionWaits_AsksItAgain()
    {
        var talk = Gifts();
        var question = await talk.SayAsync("送女朋友的生日礼物 三百以内");

        Assert.Equal(question, await talk.ResumeAsync());
        await talk.SayAsync("首饰");
        Assert.Contains(talk.Memory.Session.Needs, static need => need.Values.Contains("首饰"));
    }

    [Fact]
    public async Task Say_SoldOutAndWithdrawnSinceTheIndexWasBuilt_AreNotShown()
    {
        var shop = new ChangingShop(SmallCatalogues.OfLaptops);
        var talk = Laptops(shop);
        await talk.SayAsync("laptop");
        shop.Withdraw(SmallCatalogues.Laptops, "hush-14");
        shop.SellOut(SmallCatalogues.Laptops, "air-13");
        shop.Reprice(SmallCatalogues.Laptops, "slab-15", 805);

        await talk.SayAsync("quiet, for travel, under 800");
        await talk.SayAsync("show me");

        Assert.NotEmpty(talk.Reply.Cards);
        Assert.DoesNotContain(talk.Reply.Cards, static card => card.Product.Value is "hush-14" or "air-13" or "slab-15");
    }

    [Fact]
    public async Task Say_ListedProductIsWithdrawn_IsSaidByName()
    {
        var shop = new ChangingShop(SmallCatalogues.OfLaptops);
        var talk = Laptops(shop);
        await talk.SayAsync("quiet laptop for travel under 800");
        var second = talk.Reply.Cards[1];
        shop.Withdraw(SmallCatalogues.Laptops, second.Product);

        var said = await talk.SayAsync("how much is the second one");

        Assert.Contains($"{second.Name} has just been taken off sale", said, StringComparison.Ordinal);
        Assert.Empty(talk.Reply.Cards);
        await talk.SayAsync("yes");
        Assert.DoesNotContain(talk.Reply.Cards, card => card.Product == second.Product);
    }

    [Fact]
    public async Task Say_CatalogueIsDown_SaysSoWithoutAnyPrice()
    {
        var shop = new ChangingShop(SmallCatalogues.OfLaptops);
        var talk = Laptops(shop);
        await talk.SayAsync("laptop");
        shop.Fails = true;

        var said = await talk.SayAsync("show me");

        Assert.Contains("can't reach the shop's catalogue", said, StringComparison.Ordinal);
        Assert.DoesNotContain('$', said);
    }

    [Fact]
    public async Task Say_PlaceThatTheListDoesNotHave_IsAskedBack()
    {
        var talk = Laptops();
        await talk.SayAsync("quiet laptop for travel under 700");
        Assert.InRange(talk.Reply.Cards.Count, 2, 3);

        var said = await talk.SayAsync("the fourth one");

        Assert.Contains("Which of them", said, StringComparison.Ordinal);
        Assert.Empty(talk.Reply.Cards);
    }

    [Fact]
    public async Task Say_EmptyShop_SaysThatThereIsNothing()
    {
        var talk = new GuideTalk(new ChangingShop(SmallCatalogues.OfGifts), SmallCatalogues.Laptops);

        Assert.Contains("no products on sale", await talk.SayAsync("a laptop please"), StringComparison.Ordinal);
        Assert.Empty(talk.Reply.Cards);
    }

    [Fact]
    public async Task Say_ProductsOfAnotherMerchantInTheSameShop_NeverAppear()
    {
        var talk = Laptops(new ChangingShop([.. SmallCatalogues.OfGifts, .. SmallCatalogues.OfLaptops]));
        foreach (var text in (string[])["首饰", "show me", "星月银项链", "G-necklace", "add G-necklace to the cart"])
        {
            var said = await talk.SayAsync(text);
            Assert.DoesNotContain("259", said, StringComparison.Ordinal);
            Assert.All(talk.Reply.Cards, static card => Assert.StartsWith("L-", card.Sku.Value.Replace("A-", "L-", StringComparison.Ordinal), StringComparison.Ordinal));
            Assert.Null(talk.Question);
        }
    }

    [Fact]
    public async Task Say_FromAProductsPage_SpeaksOfThatProduct()
    {
        var talk = Gifts();
        talk.Flow = ShoppingGuide.SizeAdvice;

        var said = await talk.SayAsync("穿什么码", new Sdk.Turns.TurnFocus { Product = "dress" });

        Assert.Contains("碎花连衣裙", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_Thanks_EndsTheGuide()
    {
        var talk = Gifts();
        await talk.SayAsync("送女朋友的生日礼物 三百以内");

        await talk.SayAsync("谢谢");

        Assert.True(talk.IsOver);
    }
}
