using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

public sealed class GuideFittingTests
{
    [Theory]
    [InlineData("the second one")]
    [InlineData("compare 1 and 3")]
    [InlineData("cheaper")]
    [InlineData("anything else?")]
    [InlineData("why the first?")]
    [InlineData("how much is it")]
    [InlineData("is number 2 in stock?")]
    [InlineData("add two to the cart")]
    [InlineData("at least 16 GB")]
    [InlineData("I'd rather have one with 14 inch")]
    [InlineData("Hush 14")]
    [InlineData("don't know")]
    [InlineData("what goes with the first one")]
    public async Task Describe_SaidToTheGuide_IsNearlyCertain(string text)
    {
        var talk = new GuideTalk(new ChangingShop(SmallCatalogues.OfLaptops), SmallCatalogues.Laptops, null, "USD");
        await talk.SayAsync("quiet laptop for travel under 800");

        Assert.InRange((await talk.FitAsync(text))!.Value, 0.85, 1);
    }

    [Theory]
    [InlineData("how long does shipping take?")]
    [InlineData("what are your opening hours")]
    [InlineData("how much is shipping")]
    [InlineData("where is my order")]
    [InlineData("I want to return my order")]
    [InlineData("can I pay with a credit card")]
    [InlineData("please cancel my order 123456")]
    [InlineData("do you have a store in London")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Describe_OtherQuestionsAndRequests_AreLeftToOthers(string text)
    {
        var talk = new GuideTalk(new ChangingShop(SmallCatalogues.OfLaptops), SmallCatalogues.Laptops, null, "USD");
        await talk.SayAsync("quiet laptop for travel under 800");

        Assert.Equal(0, await talk.FitAsync(text));
    }

    [Theory]
    [InlineData("第二个")]
    [InlineData("对比1和2")]
    [InlineData("便宜点的有吗")]
    [InlineData("还有别的吗")]
    [InlineData("为什么推荐这个")]
    [InlineData("第一款多少钱")]
    [InlineData("有货吗")]
    [InlineData("第一款加入购物车")]
    [InlineData("要银的")]
    [InlineData("随便")]
    public async Task Describe_ChineseSaidToTheGuide_IsNearlyCertain(string text)
    {
        var talk = new GuideTalk(new ChangingShop(SmallCatalogues.OfGifts), SmallCatalogues.Gifts, null, "CNY");
        await talk.SayAsync("送女朋友的生日礼物 三百以内");
        await talk.SayAsync("先看看");

        Assert.InRange((await talk.FitAsync(text))!.Value, 0.85, 1);
    }

    [Theory]
    [InlineData("运费多少钱")]
    [InlineData("你们几点开门")]
    [InlineData("我要退货")]
    [InlineData("怎么付款")]
    [InlineData("我的快递到哪了")]
    [InlineData("可以开发票吗")]
    public async Task Describe_OtherChineseQuestions_AreLeftToOthers(string text)
    {
        var talk = new GuideTalk(new ChangingShop(SmallCatalogues.OfGifts), SmallCatalogues.Gifts, null, "CNY");
        await talk.SayAsync("送女朋友的生日礼物 三百以内");

        Assert.Equal(0, await talk.FitAsync(text));
    }

    [Fact]
    public async Task Describe_BareNumberWithNothingListed_IsNoChoice()
    {
        var talk = new GuideTalk(new ChangingShop(SmallCatalogues.OfLaptops), SmallCatalogues.Laptops, null, "USD");
        await talk.SayAsync("recommend something");

        Assert.NotEqual(0.95, await talk.FitAsync("add it to the cart"));
    }
}
