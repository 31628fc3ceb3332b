using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

public sealed class GuideDecidingTests
{
    private readonly ChangingShop _gifts = new(SmallCatalogues.OfGifts);
    private readonly ChangingShop _laptops = new(SmallCatalogues.OfLaptops);

    private GuideTalk Gifts(ShopperId? shopper = null) => new(_gifts, SmallCatalogues.Gifts, shopper ?? new ShopperId("s1"), "CNY");

    private GuideTalk Laptops(ShopperId? shopper = null) => new(_laptops, SmallCatalogues.Laptops, shopper ?? new ShopperId("s1"), "USD");

    [Fact]
    public async Task Say_AddTwo_PutsTwoOfTheChosenToTheShopperAndThenIntoTheCart()
    {
        var talk = Laptops();
        await talk.SayAsync("quiet laptop for travel under 800");
        var second = talk.Reply.Cards[1];
        await talk.SayAsync("the second one");

        await talk.SayAsync("add two to the cart");

        Assert.Contains("2 × ", talk.Question, StringComparison.Ordinal);
        Assert.Contains(second.Name, talk.Question, StringComparison.Ordinal);
        Assert.Contains("in total", talk.Question, StringComparison.Ordinal);
        Assert.Empty(_laptops.Cart);
        await talk.ConfirmAsync();
        Assert.Equal([new CartItem(second.Sku, 2, second.Price)], _laptops.Cart);
        Assert.Equal(GuideStage.AfterPurchase, talk.Memory.Stage);
    }

    [Fact]
    public async Task Say_ChineseAdd_NamesUnitPriceAndTotal()
    {
        var talk = Gifts();
        await talk.SayAsync("香水 三百以内");

        await talk.SayAsync("加入购物车，两瓶");

        Assert.Equal("加入购物车：「茉莉淡香水」× 2，单价 ¥289.00，合计 ¥578.00", talk.Question);
        Assert.Contains("已经加入购物车", await talk.ConfirmAsync("好的"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add -1 to the cart")]
    [InlineData("add 0 pieces to the cart")]
    [InlineData("add 1000000000 pieces to the cart")]
    [InlineData("add 99999999999999999999 pieces to the cart")]
    public async Task Say_AbsurdQuantity_IsNotPutToTheShopper(string text)
    {
        var talk = Laptops();
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("the first one");

        var said = await talk.SayAsync(text);

        Assert.True(talk.Question is null || talk.Question.Contains("1 × ", StringComparison.Ordinal), said + talk.Question);
        Assert.Empty(_laptops.Cart);
    }

    [Fact]
    public async Task Say_AddWithOptionsMissing_AsksOneAfterTheOther()
    {
        var talk = Gifts();
        await talk.SayAsync("碎花连衣裙");

        Assert.Contains("颜色", await talk.SayAsync("加入购物车"), StringComparison.Ordinal);
        Assert.Equal(["红色", "蓝色"], talk.Reply.Choices);
        Assert.Contains("尺码", await talk.SayAsync("红色"), StringComparison.Ordinal);
        await talk.SayAsync("L");

        Assert.Contains("「碎花连衣裙（L、红色）」× 1", talk.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_OptionSoldOut_SaysWhatThereIs()
    {
        var talk = Gifts();
        await talk.SayAsync("碎花连衣裙");

        var said = await talk.SayAsync("要蓝色的L码两件");

        Assert.Null(talk.Question);
        Assert.Contains("缺货", said, StringComparison.Ordinal);
        Assert.Contains("蓝色、M", string.Join('；', said.Split('；').Select(static part => string.Join('、', part.Trim('。').Split('、').OrderDescending(StringComparer.Ordinal)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_SizeInStock_IsAnsweredForThatArticle()
    {
        var talk = Gifts();
        await talk.SayAsync("碎花连衣裙");

        Assert.Contains("目前缺货", await talk.SayAsync("蓝色L码有货吗"), StringComparison.Ordinal);
        Assert.Contains("有货", await talk.SayAsync("红色M码有货吗"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_AnonymousShopper_IsAskedToSignInAndStillServed()
    {
        var talk = new GuideTalk(_laptops, SmallCatalogues.Laptops, null, "USD");
        await talk.SayAsync("quiet laptop for travel under 800");

        var said = await talk.SayAsync("add the first one to the cart");

        Assert.Contains("sign in", said, StringComparison.Ordinal);
        Assert.Null(talk.Question);
        await talk.SayAsync("compare 1 and 2");
        Assert.Equal(2, talk.Reply.Cards.Count);
    }

    [Fact]
    public async Task Say_AnonymousShopperWhoCanBeIdentified_IsLeftToTheFlowThatDoes()
    {
        var talk = new GuideTalk(_laptops, SmallCatalogues.Laptops, null, "USD", canIdentify: static _ => true);
        await talk.SayAsync("quiet laptop for travel under 800");

        await talk.SayAsync("add the first one to the cart");

        Assert.NotNull(talk.Question);
    }

    [Fact]
    public async Task Say_PriceChangedBetweenCardAndCart_IsSaidWithThePriceOfNow()
    {
        var talk = Laptops();
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("the first one");
        _laptops.Reprice(SmallCatalogues.Laptops, "hush-14", 819);

        var said = await talk.SayAsync("add it to the cart");

        Assert.Contains("price has changed", said, StringComparison.Ordinal);
        Assert.Contains("$819", talk.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_PriceChangedAfterTheQuestion_IsRefusedAndOfferedAnew()
    {
        var talk = Laptops();
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("add the first to the cart");
        _laptops.Reprice(SmallCatalogues.Laptops, "hush-14", 819);

        var said = await talk.ConfirmAsync();

        Assert.Empty(_laptops.Cart);
        Assert.Contains("now $819", said, StringComparison.Ordinal);
        await talk.SayAsync("yes");
        Assert.Contains("$819", talk.Question, StringComparison.Ordinal);
        await talk.ConfirmAsync();
        Assert.Equal(819, Assert.Single(_laptops.Cart).Price.Amount);
    }

    [Fact]
    public async Task Say_WithdrawnBetweenCardAndCart_IsSaidAndSomethingSimilarOffered()
    {
        var talk = Gifts();
        await talk.SayAsync("香水 三百以内");
        _gifts.Withdraw(SmallCatalogues.Gifts, "perfume");

        var said = await talk.SayAsync("加入购物车");

        Assert.Null(talk.Question);
        Assert.Contains("「茉莉淡香水」刚刚下架了", said, StringComparison.Ordinal);
        Assert.Contains("类似", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_WithdrawnAfterTheQuestion_PutsNothingIntoTheCart()
    {
        var talk = Gifts();
        await talk.SayAsync("香水 三百以内");
        await talk.SayAsync("加入购物车");
        Assert.NotNull(talk.Question);
        _gifts.Withdraw(SmallCatalogues.Gifts, "perfume");

        var said = await talk.ConfirmAsync("好的");

        Assert.Empty(_gifts.Cart);
        Assert.Contains("下架", said, StringComparison.Ordinal);
        Assert.Contains("类似", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_FewerInStockThanAsked_AsksHowMany()
    {
        var talk = Laptops();
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("add 3 pieces to the cart");
        _laptops.Change(SmallCatalogues.Laptops, "hush-14", static variant => variant with { Stock = 2 });

        var said = await talk.ConfirmAsync();

        Assert.Contains("only 2 of", said, StringComparison.Ordinal);
        Assert.Contains("How many", said, StringComparison.Ordinal);
        await talk.SayAsync("2");
        Assert.Contains("2 × Hush 14", talk.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decline_LeavesTheCartAndTheGuideOpen()
    {
        var talk = Laptops();
        await talk.SayAsync("Hush 14");
        await talk.SayAsync("add it to the cart");

        var said = await talk.DeclineAsync();

        Assert.Contains("left your cart as it is", said, StringComparison.Ordinal);
        Assert.Empty(_laptops.Cart);
        Assert.False(talk.IsOver);
    }

    [Fact]
    public async Task Say_PromotionThatHolds_IsSaidShownAndTakenOffInTheSummary()
    {
        _laptops.Promotions.Add(new Promotion { Merchant = SmallCatalogues.Laptops, Id = "spring", Title = LocalizedText.Of("Spring sale", "春季促销"), Percent = 10, Products = ["hush-14"] });
        _laptops.Promotions.Add(new Promotion { Merchant = SmallCatalogues.Gifts, Id = "foreign", Title = "Foreign", Percent = 90 });
        var talk = Laptops();
        await talk.SayAsync("Hush 14");

        var said = await talk.SayAsync("how much is it");

        Assert.Contains("$701.10 with \"Spring sale\"", said, StringComparison.Ordinal);
        Assert.Equal(new Money(701.10m, "USD"), talk.Reply.Cards[0].PromotionPrice);
        await talk.SayAsync("add two to the cart");
        Assert.Contains("$1,402.20 in total ($155.80 off with \"Spring sale\")", talk.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_RemoveFromCart_PutsThatToTheShopper()
    {
        var talk = Gifts();
        await talk.SayAsync("香水 三百以内");
        await talk.SayAsync("加入购物车");
        await talk.ConfirmAsync();
        Assert.Contains("茉莉淡香水 × 1", await talk.SayAsync("购物车里有什么"), StringComparison.Ordinal);

        await talk.SayAsync("把它从购物车删掉");

        Assert.Equal("从购物车移除：「茉莉淡香水」× 1", talk.Question);
        await talk.ConfirmAsync();
        Assert.Empty(_gifts.Cart);
    }

    [Fact]
    public async Task Say_HowMuchBetweenTwo_AnswersBoth()
    {
        var talk = Laptops();
        await talk.SayAsync("quiet laptop for travel under 800");

        var said = await talk.SayAsync("how much are 1 and 2");

        Assert.Equal(2, talk.Reply.Cards.Count);
        Assert.All(talk.Reply.Cards, card => Assert.Contains(card.Name, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("add it to my cart in black, 256 GB", "1 × Nova Phone (black, 256 GB)")]
    [InlineData("add two to my cart, black, 128 GB", "2 × Nova Phone (black, 128 GB)")]
    [InlineData("帮我加入购物车，黑色的不要，要white，256 GB", "1 × Nova Phone (white, 256 GB)")]
    public async Task Say_NumbersThatAreOptions_AreNoQuantities(string text, string line)
    {
        var talk = new GuideTalk(new ChangingShop(Phone(), SmallCatalogues.OfLaptops[0]), SmallCatalogues.Laptops, new ShopperId("s1"), "USD");
        await talk.SayAsync("Nova Phone");
        if (!text.Contains("white", StringComparison.Ordinal))
        {
            await talk.SayAsync(text);
            Assert.Contains(line, talk.Question, StringComparison.Ordinal);
            return;
        }

        // Both colours are named: whichever is taken, it is one piece.
        await talk.SayAsync(text);
        Assert.Contains("1 × Nova Phone", talk.Question ?? "1 × Nova Phone", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_OptionToldAsAWish_IsNotAskedAgain()
    {
        var talk = Gifts();
        await talk.SayAsync("红色的连衣裙");

        await talk.SayAsync("加入购物车");

        Assert.Contains("尺码", talk.Reply.Text, StringComparison.Ordinal);
        await talk.SayAsync("好的");
        Assert.Contains("尺码", talk.Reply.Text, StringComparison.Ordinal);
        await talk.SayAsync("M码");
        Assert.Contains("「碎花连衣裙（M、红色）」× 1", talk.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_PartOfANameWithABudget_IsAWishAndNotTheProduct()
    {
        var talk = Laptops();

        await talk.SayAsync("a Blaze laptop under 1000");

        Assert.DoesNotContain(talk.Reply.Cards, static card => card.Product == "game-16");
    }

    private static Product Phone() => new()
    {
        Merchant = SmallCatalogues.Laptops,
        Id = "phone",
        Name = "Nova Phone",
        Category = "Phones",
        Variants = [.. from color in new[] { "black", "white" }
                       from storage in new[] { "128 GB", "256 GB" }
                       select new ProductVariant
                       {
                           Sku = $"P-{color}-{storage[..3]}",
                           Options = new Dictionary<string, string> { ["color"] = color, ["storage"] = storage },
                           Price = new Money(storage[0] == '1' ? 598.99m : 698.99m, "USD"),
                           Stock = 30,
                       }],
    };
}
