using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

public sealed class ChoiceReaderTests
{
    private static readonly string[] Titles = ["退货", "换货", "Return an item", "Exchange an item"];

    [Theory]
    [InlineData("第一个", 0)]
    [InlineData("第二个吧", 1)]
    [InlineData("选2", 1)]
    [InlineData("2", 1)]
    [InlineData("the second one please", 1)]
    [InlineData("option 1", 0)]
    [InlineData("the latter", 1)]
    [InlineData("最后一个", 1)]
    [InlineData("换货", 1)]
    [InlineData("我要换货", 1)]
    [InlineData("exchange an item", 1)]
    [InlineData("exchange", 1)]
    [InlineData("return", 0)]
    [InlineData("item", null)]
    [InlineData("第三个", null)]
    [InlineData("都不是", null)]
    [InlineData("the first time I bought here it was broken", null)]
    [InlineData("12", null)]
    [InlineData("", null)]
    [InlineData("退货还是换货呢", null)]
    public void Find_Titles_GivesThePlace(string answer, int? place) =>
        Assert.Equal(place, ChoiceReader.Find(RoutedText.Fold(answer), [.. Titles.Select((title, i) => new ChoiceOption(i % 2, title))], 2));

    [Theory]
    [InlineData("20251234", 0)]
    [InlineData("尾号5678的那个", 1)]
    [InlineData("the one ending in 234", 0)]
    [InlineData("5678", 1)]
    [InlineData("78", null)]
    [InlineData("2025", null)]
    [InlineData("order 20255678 please", 1)]
    public void Find_Numbers_GivesThePlace(string answer, int? place) =>
        Assert.Equal(place, ChoiceReader.Find(RoutedText.Fold(answer), [new(0, "20251234"), new(1, "20255678")], 2));

    [Fact]
    public void Find_OneChoiceInsideAnother_TakesTheLonger()
    {
        ChoiceOption[] colors = [new(0, "blue"), new(1, "dark blue")];

        Assert.Equal(1, ChoiceReader.Find("the dark blue one", colors, 2));
        Assert.Equal(0, ChoiceReader.Find("blue", colors, 2));
    }
}
