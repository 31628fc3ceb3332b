using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

public sealed class GuideMessageReaderTests
{
    private static readonly MerchantCatalogue Catalogue = MerchantCatalogue.Of([.. SmallCatalogues.OfLaptops]);

    private static GuideMessage Read(string text) => GuideMessageReader.Read(text, Catalogue.Names, Catalogue.IdOf);

    [Theory]
    [InlineData("the second one", "Choose")]
    [InlineData("第二个", "Choose")]
    [InlineData("compare 1 and 3", "Compare")]
    [InlineData("有什么区别", "Compare")]
    [InlineData("something cheaper please", "Cheaper")]
    [InlineData("太贵了", "Cheaper")]
    [InlineData("anything else?", "Others")]
    [InlineData("换一批", "Others")]
    [InlineData("why", "Why")]
    [InlineData("为啥推荐它", "Why")]
    [InlineData("how much is it", "Price")]
    [InlineData("这个多少钱", "Price")]
    [InlineData("is it in stock", "Stock")]
    [InlineData("有货吗", "Stock")]
    [InlineData("what size should I take", "Size")]
    [InlineData("穿什么码", "Size")]
    [InlineData("add two to the cart", "Add")]
    [InlineData("加入购物车", "Add")]
    [InlineData("I'll take the first", "Add")]
    [InlineData("就要第二个", "Add")]
    [InlineData("buy the second one", "Add")]
    [InlineData("要两件", "Add")]
    [InlineData("never did I see it", "None", true)]
    [InlineData("I want to buy a desk", "None")]
    [InlineData("我想买一款安静的", "None")]
    [InlineData("does it take AA batteries", "None", true)]
    [InlineData("don't know", "NoMatter")]
    [InlineData("随便", "NoMatter")]
    [InlineData("no thanks", "No")]
    [InlineData("不用了", "No")]
    [InlineData("yes please", "Yes")]
    [InlineData("好的", "Yes")]
    [InlineData("what's in my cart", "Cart")]
    [InlineData("take it out of my cart", "Remove")]
    [InlineData("buy again", "BuyAgain")]
    [InlineData("tell me more about the first", "Details")]
    [InlineData("any discount on the second", "Promotions")]
    [InlineData("what goes with it", "Accessories")]
    public void Read_Message_FindsTheAct(string text, string act, bool orChoose = false)
    {
        var read = Read(text).Act.ToString();

        Assert.True(read == act || (orChoose && read == nameof(GuideAct.Choose)), read);
    }

    [Theory]
    [InlineData("the second one", new[] { 1 }, null)]
    [InlineData("第二个和第四个", new[] { 1, 3 }, null)]
    [InlineData("the last", new[] { -1 }, null)]
    [InlineData("option 3", new[] { 2 }, null)]
    [InlineData("两件", new int[0], 2)]
    [InlineData("3 pieces of the first", new[] { 0 }, 3)]
    [InlineData("第一款来十二件", new[] { 0 }, null)]
    public void Read_PlacesAndQuantities_AreToldApart(string text, int[] places, int? quantity)
    {
        var message = Read(text);

        Assert.Equal(places, message.Places);
        Assert.True(quantity is null || message.Quantity == quantity);
    }

    [Theory]
    [InlineData("add L-hush-14 to the cart", "hush-14")]
    [InlineData("is the Travel charger 65 W in stock", "charger")]
    [InlineData("FEATHER 13 please", "air-13")]
    public void Read_NamedProduct_IsFound(string text, string product) => Assert.Equal(product, Assert.Single(Read(text).Named).Value);

    [Fact]
    public void Read_AnyText_NeitherThrowsNorCoversMoreThanAll() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
    {
        var message = Read(text ?? string.Empty);
        return message.Coverage is >= 0 and <= 1 && message.CoverageWith([text ?? string.Empty]) is >= 0 and <= 1.0001;
    }).QuickCheckThrowOnFailure();
}
