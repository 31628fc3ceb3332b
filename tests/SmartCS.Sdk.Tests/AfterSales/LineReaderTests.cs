using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.AfterSales;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class LineReaderTests
{
    // The pieces as line x quantity; "?" for unclear, "?n" for how many, "!" for impossible.
    [Theory]
    [InlineData("#W1002", "the keyboard", "1x1")]
    [InlineData("#W1002", "Mechanical Keyboard", "1x1")]
    [InlineData("#W1002", "I want to return the mechnical keybord", "1x1")]
    [InlineData("#W1002", "keyboards", "1x1")]
    [InlineData("#W1002", "the red tshirt", "4x1")]
    [InlineData("#W1002", "the red T-shirt and the tablet", "4x1,5x1")]
    [InlineData("#W1002", "tablet, keyboard", "1x1,5x1")]
    [InlineData("#W1002", "t shirt in red", "4x1")]
    [InlineData("#W1002", "the blue shirts", "2x1,3x1")]
    [InlineData("#W1002", "both blue shirts", "2x1,3x1")]
    [InlineData("#W1002", "one blue t-shirt", "2x1")]
    [InlineData("#W1002", "two blue t-shirts", "2x1,3x1")]
    [InlineData("#W1002", "all the t-shirts", "2x1,3x1,4x1")]
    [InlineData("#W1002", "the T-shirts", "2x1,3x1,4x1")]
    [InlineData("#W1002", "three t-shirts", "2x1,3x1,4x1")]
    [InlineData("#W1002", "two t-shirts", "?")]
    [InlineData("#W1002", "the t-shirt", "?")]
    [InlineData("#W1002", "the green t-shirt", "?")]
    [InlineData("#W1002", "four blue t-shirts", "!")]
    [InlineData("#W1002", "all of them", "1x1,2x1,3x1,4x1,5x1")]
    [InlineData("#W1002", "everything", "1x1,2x1,3x1,4x1,5x1")]
    [InlineData("#W1002", "everything except the tablet", "1x1,2x1,3x1,4x1")]
    [InlineData("#W1002", "all but the keyboard and the tablet", "2x1,3x1,4x1")]
    [InlineData("#W1002", "all the shirts but not the red one", "2x1,3x1")]
    [InlineData("#W1002", "everything except the spaceship", "?")]
    [InlineData("#W1002", "both", "?")]
    [InlineData("#W1002", "the first and the last one", "1x1,5x1")]
    [InlineData("#W1002", "1 and 5", "1x1,5x1")]
    [InlineData("#W1002", "the second item", "2x1")]
    [InlineData("#W1002", "the silver tablet", "?")]
    [InlineData("#W1002", "the 64GB tablet", "5x1")]
    [InlineData("#W1002", "the red one", "4x1")]
    [InlineData("#W1002", "a spaceship", "?")]
    [InlineData("#W1001", "the t-shirt", "?n")]
    [InlineData("#W1001", "the t-shirts", "2x3")]
    [InlineData("#W1001", "two of the t-shirts", "2x2")]
    [InlineData("#W1001", "2 t-shirts and the lamp", "2x2,3x1")]
    [InlineData("#W1001", "t-shirt x2", "2x2")]
    [InlineData("#W1001", "five t-shirts", "!")]
    [InlineData("#W1001", "-1 t-shirts", "!")]
    [InlineData("#W1001", "0 t-shirts", "!")]
    [InlineData("#W1001", "1000000000 t-shirts", "!")]
    [InlineData("#W1003", "it", "1x1")]
    [InlineData("#W1003", "this one please", "1x1")]
    [InlineData("#W1003", "2", "!")]
    public void Read_EnglishWords_FindsThePieces(string order, string text, string expected) => Assert.Equal(expected, Read(order, text, Locale.English));

    [Theory]
    [InlineData("#W1006", "台灯", "2x1")]
    [InlineData("#W1006", "那个护眼台灯要退", "2x1")]
    [InlineData("#W1006", "T恤", "1x2")]
    [InlineData("#W1006", "一件T恤", "1x1")]
    [InlineData("#W1006", "T恤两件", "1x2")]
    [InlineData("#W1006", "两件T恤都退", "1x2")]
    [InlineData("#W1006", "三件T恤", "!")]
    [InlineData("#W1006", "全部", "1x2,2x1")]
    [InlineData("#W1006", "都退", "1x2,2x1")]
    [InlineData("#W1006", "除了台灯都退", "1x2")]
    [InlineData("#W1006", "除了台灯以外的全部", "1x2")]
    [InlineData("#W1006", "台灯不退，其他都退", "1x2")]
    [InlineData("#W1006", "第二个", "2x1")]
    [InlineData("#W1006", "第2件", "2x1")]
    [InlineData("#W1006", "T恤和台灯", "1x2,2x1")]
    [InlineData("#W1006", "一件T恤和台灯", "1x1,2x1")]
    [InlineData("#W1006", "飞船", "?")]
    [InlineData("#W1006", "红色的T恤", "?")]
    [InlineData("#W1003", "就这个", "1x1")]
    public void Read_ChineseWords_FindsThePieces(string order, string text, string expected) => Assert.Equal(expected, Read(order, text, Locale.Chinese));

    [Fact]
    public void Read_NumberOfAnArticle_IsTheLine()
    {
        var order = Goods.Order(FakeShop.Ann, "#W9", OrderStatus.Delivered, "card_1", Goods.Line("1", Goods.Lamp, "l1") with { Sku = "8349118980" }, Goods.Line("2", Goods.Tablet, "t1") with { Sku = "5047954489" });

        var reading = LineReader.Read(FakeShop.Profile(), order, "5047954489 please", Locale.English);

        Assert.Equal("2", Assert.Single(reading.Pieces).Line.Id.Value);
    }

    [Fact]
    public void Read_SameArticleTwiceByNumber_IsBothLines()
    {
        var order = Goods.Order(FakeShop.Ann, "#W9", OrderStatus.Delivered, "card_1", Goods.Line("1", Goods.Lamp, "l1") with { Sku = "8349118980" }, Goods.Line("2", Goods.Lamp, "l1") with { Sku = "8349118980" });

        var reading = LineReader.Read(FakeShop.Profile(), order, "8349118980 and 8349118980", Locale.English);

        Assert.Equal(["1", "2"], reading.Pieces.Select(static piece => piece.Line.Id.Value));
    }

    [Fact]
    public void Read_AnyText_NeverTakesWhatTheOrderDoesNotHave()
    {
        string[] words = ["the", "t-shirt", "keyboard", "tablet", "all", "both", "two", "3", "-1", "first", "last", "except", "and", "red", "blue", "全部", "都", "两件", "除了", "台灯", "T恤", "第二个", "999999999999", "of", "\u202E", "it", ",", "，", "不退", "\uD800", "s1", "#"];
        var orders = Goods.OrdersOf(FakeShop.Ann).ToList();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(Gen.Elements(words).ArrayOf().Select(static parts => string.Join(' ', parts)).ToArbitrary(), Gen.Elements<Order>([.. orders]).ToArbitrary(), (text, order) =>
            {
                var reading = LineReader.Read(FakeShop.Profile(), order, text, Locale.English);
                return reading.Pieces.All(piece => order.Lines.Contains(piece.Line) && piece.Quantity >= 1 && piece.Quantity <= piece.Line.Quantity)
                    && reading.Pieces.Select(static piece => piece.Line.Id).Distinct().Count() == reading.Pieces.Count && reading.Unclear.All(order.Lines.Contains);
            }));
    }

    private static string Read(string id, string text, Locale locale)
    {
        var order = Goods.OrdersOf(FakeShop.Ann).First(order => order.Id == id);
        var reading = LineReader.Read(FakeShop.Profile(), order, text, locale);
        return reading.IsImpossible ? "!" : reading.HowMany is not null ? "?n" : !reading.IsClear ? "?" : string.Join(',', reading.Pieces.Select(static piece => $"{piece.Line.Id}x{piece.Quantity}"));
    }
}
