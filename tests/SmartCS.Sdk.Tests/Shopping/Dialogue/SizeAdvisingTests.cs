using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

public sealed class SizeAdvisingTests
{
    private static GuideTalk Gifts() => new(new ChangingShop(SmallCatalogues.OfGifts), SmallCatalogues.Gifts, new ShopperId("s1"), "CNY");

    [Fact]
    public async Task Say_WhichSize_AsksForTheMeasuresOfTheChart()
    {
        var talk = Gifts();
        await talk.SayAsync("碎花连衣裙");

        var said = await talk.SayAsync("我穿什么码合适");

        Assert.Contains("身高", said, StringComparison.Ordinal);
        Assert.Contains("体重", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("身高162 体重52公斤", "M")]
    [InlineData("1米58，94斤", "S")]
    [InlineData("168cm 60kg", "L")]
    [InlineData("我身高1米65 体重55kg", "M 或 L")]
    public async Task Say_Measures_GetTheSizeOfTheChart(string text, string size)
    {
        var talk = Gifts();
        await talk.SayAsync("碎花连衣裙");
        await talk.SayAsync("穿什么码");

        Assert.Contains($"您穿 {size} ", await talk.SayAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_MeasuresBeyondTheChart_IsNotGuessed()
    {
        var talk = Gifts();
        await talk.SayAsync("碎花连衣裙");
        await talk.SayAsync("穿什么码");

        var said = await talk.SayAsync("身高190 体重95公斤");

        Assert.Contains("没有完全对应", said, StringComparison.Ordinal);
        Assert.Null(talk.Question);
    }

    [Fact]
    public async Task Say_AdvisedSize_IsTheOneThatIsAdded()
    {
        var talk = Gifts();
        await talk.SayAsync("碎花连衣裙");
        await talk.SayAsync("穿什么码");
        await talk.SayAsync("身高162 体重52公斤");

        await talk.SayAsync("要蓝色的两件");

        Assert.Contains("碎花连衣裙（M、蓝色）」× 2", talk.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_NoChart_SaysThatThereIsNone()
    {
        var talk = Gifts();
        await talk.SayAsync("亚麻衬衫");

        var said = await talk.SayAsync("我180，该穿什么码");

        Assert.Contains("没有提供尺码表", said, StringComparison.Ordinal);
        Assert.Contains("M、L、XL", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5 ft tall and 999999999999999999999 kg")]
    [InlineData("身高-5 体重0")]
    [InlineData("")]
    public void Read_SenselessMeasures_AreNone(string text) =>
        Assert.DoesNotContain(BodyMeasures.Read(text), static measure => measure.Value is < 2 or > 300);
}
