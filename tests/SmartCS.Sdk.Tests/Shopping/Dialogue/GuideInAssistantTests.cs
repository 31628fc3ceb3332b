using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

/// <summary>The guide through the whole assistant, without a model.</summary>
public sealed class GuideInAssistantTests
{
    [Fact]
    public async Task Reply_GiftForAGirlfriend_GoesFromTheWishToTheCart()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Gifts);

        await talk.SayAsync("送女朋友的生日礼物 三百以内");
        Assert.Equal(ReplyOutcome.InFlow, talk.Reply.Outcome);
        Assert.Contains("香水", talk.Reply.Choices);
        await talk.SayAsync("香水吧");
        Assert.Equal("perfume", Assert.Single(talk.Reply.Cards).Product.Value);
        Assert.Contains("满 199 元包邮", await talk.SayAsync("运费多少钱"), StringComparison.Ordinal);
        var asked = await talk.SayAsync("要两瓶");
        Assert.Contains("「茉莉淡香水」× 2，单价 ¥289.00，合计 ¥578.00", asked, StringComparison.Ordinal);
        Assert.Empty(talk.Shop.Cart);
        Assert.Contains("已经加入购物车", await talk.SayAsync("好的"), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(talk.Shop.Cart).Quantity);
    }

    [Fact]
    public async Task Reply_QuietLaptopUnder800_ComparesAndAdds()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Laptops);

        await talk.SayAsync("quiet laptop for travel under 800");
        Assert.All(talk.Reply.Cards, static card => Assert.True(card.Price.Amount <= 800));
        await talk.SayAsync("how long does shipping take?");
        Assert.Contains("two to four working days", talk.Reply.Text, StringComparison.Ordinal);
        await talk.SayAsync("compare 1 and 2");
        Assert.Equal(2, talk.Reply.Cards.Count);
        await talk.SayAsync("the second one please");
        var chosen = Assert.Single(talk.Reply.Cards);
        await talk.SayAsync("add two to the cart");
        Assert.Contains("2 × ", talk.Reply.Text, StringComparison.Ordinal);
        await talk.SayAsync("yes");
        Assert.Equal((chosen.Sku, 2), (Assert.Single(talk.Shop.Cart).Sku, talk.Shop.Cart[0].Quantity));
        await talk.SayAsync("no thanks");
        Assert.Single(talk.Shop.Cart);
    }

    [Fact]
    public async Task Reply_YesAndNoInOne_PutsNothingIntoTheCart()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Laptops);
        await talk.SayAsync("can you recommend a quiet laptop under 800");
        await talk.SayAsync("show me");
        await talk.SayAsync("add the first one to the cart");
        Assert.Contains("Shall I go ahead?", talk.Reply.Text, StringComparison.Ordinal);

        await talk.SayAsync("yes, no, wait");

        Assert.Empty(talk.Shop.Cart);
    }

    [Fact]
    public async Task Reply_WithdrawnBeforeTheYes_PutsNothingIntoTheCartAndSaysWhy()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Gifts);
        await talk.SayAsync("香水 三百以内");
        await talk.SayAsync("加入购物车");
        talk.Shop.Withdraw(SmallCatalogues.Gifts, "perfume");

        var said = await talk.SayAsync("好的");

        Assert.Empty(talk.Shop.Cart);
        Assert.Contains("下架", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_PriceChangedBeforeTheYes_IsRefusedAndAskedAnew()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Laptops);
        await talk.SayAsync("can you recommend a laptop with 14 inch under 800");
        await talk.SayAsync("add it to the cart");
        talk.Shop.Reprice(SmallCatalogues.Laptops, "hush-14", 899);

        var said = await talk.SayAsync("yes");

        Assert.Empty(talk.Shop.Cart);
        Assert.Contains("$899.00", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_AnonymousShopper_IsServedButNothingIsWritten()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Laptops);
        talk.Shopper = null;
        await talk.SayAsync("can you recommend a quiet laptop under 800");
        await talk.SayAsync("show me");
        Assert.NotEmpty(talk.Reply.Cards);

        await talk.SayAsync("add the first one to the cart");
        await talk.SayAsync("yes");

        Assert.Empty(talk.Shop.Cart);
    }

    [Fact]
    public async Task Reply_ProductsInTheKnowledgeOnly_AreGuidedTo()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Laptops, hasPorts: false, entries:
        [
            Entry("lamp", "Reading lamp", 39, "Lamps"),
            Entry("shelf", "Oak shelf", 89, "Shelves"),
            Entry("chair", "Desk chair", 129, "Chairs"),
        ]);

        await talk.SayAsync("can you recommend a lamp under 50");

        Assert.Equal(ReplyOutcome.InFlow, talk.Reply.Outcome);
        Assert.Equal("lamp", Assert.Single(talk.Reply.Cards).Product.Value);
        Assert.Contains("Reading lamp ($39.00)", talk.Reply.Text, StringComparison.Ordinal);
        await talk.SayAsync("add it to the cart");
        Assert.Contains("product's page", talk.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_NoProductsAnywhere_IsAnsweredFromTheKnowledgeAsBefore()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Laptops, hasPorts: false);

        await talk.SayAsync("can you recommend a lamp under 50");

        Assert.NotEqual(ReplyOutcome.InFlow, talk.Reply.Outcome);
    }

    [Fact]
    public async Task Reply_NeverMind_LeavesTheGuide()
    {
        await using var talk = await AssistantTalk.StartAsync(SmallCatalogues.Gifts);
        await talk.SayAsync("送女朋友的生日礼物 三百以内");

        await talk.SayAsync("算了");
        await talk.SayAsync("要第二个");

        Assert.Empty(talk.Reply.Cards);
    }

    private static KnowledgeEntry Entry(string id, string name, double price, string category) => new()
    {
        Id = id,
        Kind = KnowledgeKind.Product,
        Title = name,
        Identifiers = ["K-" + id],
        Facets = [new Facet("price", price), new Facet("category", category)],
    };
}
