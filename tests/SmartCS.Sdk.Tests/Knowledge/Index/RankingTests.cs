using SmartCS.Sdk.Knowledge;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Index.IndexedShop;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class RankingTests
{
    [Theory]
    [InlineData("do you have 006R90321 in stock?")]
    [InlineData("is 006r90321 in stock")]
    [InlineData("００６Ｒ９０３２１ stock")]
    [InlineData("006R90321 有库存吗")]
    [InlineData("do you have 006-R90321 in stock?")]
    public async Task SearchAsync_IdentifierAmongOtherWords_FindsItsProductBeforeTheFaq(string text)
    {
        var shop = await WithAsync(
            Entry("stock", "Do you have it in stock?", "Every product page says whether it is in stock."),
            Entry("stock-zh", "有库存吗？", "商品页写明是否有库存。"),
            Entry("stock-2", "Is it in stock?"),
            Product("toner", "Xerox toner cartridge black", "For laser printers.") with { Identifiers = ["006R90321"] },
            Product("toner-2", "Xerox toner cartridge cyan", "Goes with 006R90321, 006R90321 and 006R90321.") with { Identifiers = ["006R90322"] });

        Assert.Equal("toner", await shop.FirstAsync(text));
    }

    [Theory]
    [InlineData("6901234567892 in stock")]
    [InlineData("6901234567892有货吗")]
    [InlineData("EAN: 6901234567892")]
    public async Task SearchAsync_NumberAsIdentifier_FindsItsProductFirst(string text)
    {
        var shop = await WithAsync(
            Entry("stock", "Is it in stock?"),
            Entry("zh", "有货吗"),
            Product("mug", "Mug") with { Identifiers = ["6901234567892"] },
            Product("bowl", "Bowl stock", "In stock, EAN.") with { Identifiers = ["6901234567893"] });

        Assert.Equal("mug", await shop.FirstAsync(text));
    }

    [Fact]
    public async Task SearchAsync_ProductsThatMentionAnIdentifier_ComeAfterItsOwn()
    {
        var shop = await WithAsync(
            Product("filter", "Filter for XJ-900 XJ-900 XJ-900", "Fits the XJ-900 best."),
            Product("machine", "Coffee machine", "Makes coffee.") with { Identifiers = ["XJ-900"] },
            Product("descaler", "Descaler XJ-900"));

        Assert.Equal("machine", await shop.FirstAsync("XJ-900"));
        Assert.Equal("machine", await shop.FirstAsync("xj900"));
        Assert.Equal(3, (await shop.SearchAsync("XJ-900")).Hits.Count);
    }

    [Fact]
    public async Task SearchAsync_SeveralIdentifiers_FindAllOfThemFirst()
    {
        var shop = await WithAsync(
            Entry("compare", "Compare, what is the difference between two products"),
            Product("a", "Kettle") with { Identifiers = ["AB-1234"] },
            Product("b", "Toaster") with { Identifiers = ["CD-5678"] });

        var hits = (await shop.SearchAsync("what is the difference between AB-1234 and CD-5678")).Hits;

        Assert.Equal(["a", "b", "compare"], [.. hits.Take(2).Select(hit => hit.Entry.Id.Value).Order(), hits[2].Entry.Id.Value]);
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("phones")]
    [InlineData("PHONE")]
    public async Task SearchAsync_NounOfTheThing_ComesBeforeItsAccessories(string text)
    {
        var shop = await WithAsync(
            Product("case", "Phone case", "A case for your phone."),
            Product("holder", "Phone holder"),
            Product("phone", "Android phone", "With a large screen and a good battery."));

        Assert.Equal("phone", await shop.FirstAsync(text));
    }

    [Theory]
    [InlineData("laptop bag", "bag")]
    [InlineData("notebook bag", "bag")]
    [InlineData("couch", "sofa")]
    [InlineData("快递要几天", "delivery-zh")]
    [InlineData("物流", "delivery-zh")]
    [InlineData("shiping", "delivery")]
    [InlineData("delivrey", "delivery")]
    [InlineData("refnud", "refund")]
    [InlineData("退貨", "returns-zh")]
    [InlineData("怎麼退貨", "returns-zh")]
    [InlineData("ＲＥＦＵＮＤ", "refund")]
    [InlineData("10 w charger", "charger-10")]
    [InlineData("10瓦 charger", "charger-10")]
    [InlineData("１０Ｗ charger", "charger-10")]
    [InlineData("charger 20 watts", "charger-20")]
    public async Task SearchAsync_OtherWaysToSayIt_FindTheEntryFirst(string text, string expected)
    {
        var shop = await WithAsync(
            Product("bag", "Laptop bag"), Product("sofa", "Corner sofa"), Product("lamp", "Floor lamp"),
            Product("charger-10", "Charger 10W"), Product("charger-20", "Charger 20 W"), Product("charger-100", "Charger 100W"),
            Entry("delivery", "Delivery and shipping times"), Entry("refund", "When do I get my refund?"),
            Entry("delivery-zh", "配送需要多长时间？"), Entry("returns-zh", "怎么退货？"));

        Assert.Equal(expected, await shop.FirstAsync(text));
    }

    [Fact]
    public async Task SearchAsync_TypoOfAWordInASmallNewBatch_FindsIt()
    {
        var shop = await WithAsync([.. Enumerable.Range(0, 50).Select(i => Product($"p{i}", $"Lamp number {i}"))]);
        await shop.PutAsync(Product("x", "Xylophone for children"));

        Assert.Equal("x", await shop.FirstAsync("xylphone"));
    }

    [Fact]
    public async Task SearchAsync_TypoOfAWordThatOnlyAnotherKindOrAGoneEntryHas_TakesTheWordThatIsThere()
    {
        var shop = await WithAsync(Product("p", "Blanket"), Entry("f", "Blanked letters"), Entry("g", "Blankex"));
        await shop.RemoveAsync("g");

        var result = await shop.SearchAsync(new SearchQuery { Text = "blanker", Kinds = [KnowledgeKind.Product] });

        Assert.Equal("p", Assert.Single(result.Hits).Entry.Id.Value);
        Assert.Equal("blanket", Assert.Single(result.Terms).Text);
    }

    [Fact]
    public async Task SearchAsync_WordOfARemovedEntry_IsNoLongerKnown()
    {
        var shop = await WithAsync([.. Enumerable.Range(0, 20).Select(i => Product($"p{i}", $"Lamp {i}")), Product("x", "Xylophone")]);
        Assert.True(Assert.Single((await shop.SearchAsync("xylophone")).Terms).IsKnown);

        await shop.RemoveAsync("x");

        var result = await shop.SearchAsync("xylophone");
        Assert.Empty(result.Hits);
        Assert.False(Assert.Single(result.Terms).IsKnown);
    }

    [Fact]
    public async Task SearchAsync_StopWordsAlone_AreLookedForAsTheyAre()
    {
        var shop = await WithAsync(Entry("who", "Who are you?"), Entry("where", "Where is the shop?"));

        Assert.Equal("who", await shop.FirstAsync("who are you"));
    }
}
