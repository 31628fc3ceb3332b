using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Merchants;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class UnitWordTests
{
    private static readonly Order Order = Goods.Order(
        "s1",
        "#W7",
        OrderStatus.Pending,
        "card",
        Goods.Line("1", Goods.Lamp, "l1"),
        Goods.Line("2", Goods.Tablet, "t1") with { Options = new Dictionary<string, string> { ["screen size"] = "7-inch", ["storage"] = "32GB" } });

    [Theory]
    [InlineData("I want to change an item in order #W7", false)]
    [InlineData("something in it, please", false)]
    [InlineData("the 7 inch one", true)]
    [InlineData("the 7-inch", true)]
    public void Read_WordThatIsAlsoAUnit_TellsNothingWithoutItsNumber(string text, bool isTablet)
    {
        var reading = LineReader.Read(new MerchantProfile { Id = "acme" }, Order, text, Locale.English);

        Assert.Equal(isTablet, reading.IsClear);
        Assert.Equal(isTablet ? ["2"] : [], reading.Pieces.Select(static piece => piece.Line.Id.Value));
    }
}
