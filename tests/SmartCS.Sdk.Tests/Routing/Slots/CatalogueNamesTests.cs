using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Slots;

public sealed class CatalogueNamesTests
{
    private static readonly CatalogueNames Names = CatalogueNames.Of(
    [
        Product("1", "Sony WH-1000XM4 Wireless Noise Cancelling Headphones", "SNY-1000-4"),
        Product("2", "Sony WH-1000XM5 Wireless Noise Cancelling Headphones", "SNY-1000-5"),
        Product("3", "Kindle", "KDL01"),
        Product("4", "真丝连衣裙 长款", "ZS88001"),
        Product("5", "山茶花洗发水 500ml", null),
        Product("6", "Order", null),
        Product("7", "Blue Shirt", "1234"),
        new KnowledgeEntry { Id = "8", Kind = KnowledgeKind.Faq, Title = "Gift wrapping paper rolls", Body = "Yes." },
        Product("9", "Trail Running Shoes", null) with { State = ApprovalState.Draft },
    ]);

    [Theory]
    [InlineData("我的wh-1000xm4坏了", "wh-1000xm4", "Sony WH-1000XM4 Wireless Noise Cancelling Headphones")]
    [InlineData("is the Sony WH-1000XM5 wireless in stock", "Sony WH-1000XM5 wireless", "Sony WH-1000XM5 Wireless Noise Cancelling Headphones")]
    [InlineData("noise cancelling headphone?", "noise cancelling headphone", "noise cancelling headphone")]
    [InlineData("my KINDLE is dead", "KINDLE", "Kindle")]
    [InlineData("那条连衣裙还有吗", "连衣裙", "真丝连衣裙 长款")]
    [InlineData("买山茶花洗发水", "山茶花洗发水", "山茶花洗发水 500ml")]
    [InlineData("山茶花洗发水５００ＭＬ两瓶", "山茶花洗发水５００ＭＬ", "山茶花洗发水 500ml")]
    [InlineData("blue shirts please", "blue shirts", "Blue Shirt")]
    public void Find_NameOrTellingPart_GivesTheProduct(string text, string words, string name)
    {
        var found = Assert.Single(Names.Find(text));

        Assert.Equal(SlotType.Product, found.Type);
        Assert.Equal(words, text.Substring(found.Source.Start, found.Source.Length));
        Assert.Equal(name, found.Value);
    }

    [Theory]
    [InlineData("where is my order")]
    [InlineData("is it wireless")]
    [InlineData("a blue one")]
    [InlineData("长款的有吗")]
    [InlineData("1234")]
    [InlineData("gift wrapping paper rolls")]
    [InlineData("trail running shoes")]
    [InlineData("")]
    [InlineData("\ud83d\u200b")]
    public void Find_NothingThatTells_GivesNothing(string text) => Assert.Empty(Names.Find(text));

    [Theory]
    [InlineData("SNY-1000-4 有货吗", "SNY-1000-4")]
    [InlineData("sny10004", "SNY-1000-4")]
    [InlineData("货号ＺＳ８８００１", "ZS88001")]
    [InlineData("KDL\u200b01.", "KDL01")]
    public void Find_NumberOfAnArticle_GivesItAsTheCatalogueWritesIt(string text, string sku)
    {
        var found = Assert.Single(Names.Find(text));

        Assert.Equal(SlotType.Sku, found.Type);
        Assert.Equal(sku, found.Value);
    }

    [Fact]
    public void Extract_WithCatalogue_NamesTheProductAndLeavesTheRest()
    {
        var slots = Shop.Read("两个WH-1000XM4，蓝色的", catalogue: Names);

        Assert.Equal(["quantity=2", "product=Sony WH-1000XM4 Wireless Noise Cancelling Headphones", "color=blue"], slots.Select(slot => $"{slot.Type.Name}={slot.Value}"));
    }

    [Fact]
    public void Find_ManyTitlesOfCommonWords_FindsTheTellingOnes()
    {
        var many = CatalogueNames.Of(Enumerable.Range(0, 2_000).Select(i => Product(i.ToString("0000"), $"Steel kitchen sink strainer K{i:0000} chrome", null)).Append(Product("x", "Steel kitchen", null)));

        Assert.Equal("Steel kitchen sink strainer K1234 chrome", Assert.Single(many.Find("do you have the strainer k1234?")).Value);
        Assert.Equal("Steel kitchen", Assert.Single(many.Find("a steel kitchen")).Value);
        Assert.Empty(many.Find("sink strainer"));
    }

    private static KnowledgeEntry Product(string id, string title, string? sku) =>
        new() { Id = id, Kind = KnowledgeKind.Product, Title = title, Facets = sku is null ? [] : [new Facet("sku", sku)] };
}
