using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class VariantReaderTests
{
    [Theory]
    [InlineData("kb", "k1", "clicky switches, no backlight", "k3")]
    [InlineData("kb", "k1", "one with clicky switches", "unclear")]
    [InlineData("kb", "k1", "clicky and RGB", "unavailable")]
    [InlineData("kb", "k1", "without backlight", "k5")]
    [InlineData("kb", "k1", "clicky, white backlight", "k4")]
    [InlineData("kb", "k1", "k3", "k3")]
    [InlineData("kb", "k1", "k2", "unavailable")]
    [InlineData("kb", "k1", "k1", "same")]
    [InlineData("kb", "k1", "linear", "same")]
    [InlineData("kb", "k1", "clickey switch, back light none", "k3")]
    [InlineData("kb", "k1", "tactile", "unclear")]
    [InlineData("kb", "k1", "k99", "unclear")]
    [InlineData("ts", "s1", "red", "s3")]
    [InlineData("ts", "s1", "the red one", "s3")]
    [InlineData("ts", "s1", "red instead of blue", "s3")]
    [InlineData("ts", "s1", "from blue to red", "s3")]
    [InlineData("ts", "s1", "size M", "s2")]
    [InlineData("ts", "s1", "medium please", "s2")]
    [InlineData("ts", "s1", "one size bigger", "s2")]
    [InlineData("ts", "s1", "the biggest", "s5")]
    [InlineData("ts", "s1", "bigger", "unclear")]
    [InlineData("ts", "s2", "one size smaller", "s1")]
    [InlineData("ts", "s1", "purple", "s4")]
    [InlineData("ts", "s1", "purple, polyester", "s4")]
    [InlineData("ts", "s1", "black", "unavailable")]
    [InlineData("ts", "s1", "green", "unclear")]
    [InlineData("ts", "s1", "the cheapest", "same")]
    [InlineData("ts", "s2", "the cheapest one", "s1")]
    [InlineData("ts", "s1", "the most expensive", "s5")]
    [InlineData("ts", "s1", "red or purple", "s3")]
    [InlineData("ts", "s1", "prefer red > purple", "s3")]
    [InlineData("ts", "s1", "blue", "same")]
    [InlineData("ts", "s1", "", "unclear")]
    [InlineData("dl", "l1", "a brighter one", "l2")]
    [InlineData("dl", "l2", "less bright", "l1")]
    [InlineData("dl", "l2", "in white", "l3")]
    [InlineData("tb", "t1", "128 GB", "t2")]
    [InlineData("tb", "t1", "more storage", "unclear")]
    [InlineData("tb", "t1", "bigger storage", "t2")]
    public void Read_EnglishWords_FindsTheArticle(string product, string sku, string text, string expected) => Assert.Equal(expected, Read(product, sku, text, Locale.English));

    [Theory]
    [InlineData("tx", "x1", "白色的", "x2")]
    [InlineData("tx", "x1", "换成白色", "x2")]
    [InlineData("tx", "x1", "黑色换成白色", "x2")]
    [InlineData("tx", "x1", "大一码", "x3")]
    [InlineData("tx", "x1", "L码", "x3")]
    [InlineData("tx", "x1", "要L的", "x3")]
    [InlineData("tx", "x1", "红色", "unavailable")]
    [InlineData("tx", "x1", "黑色M码", "same")]
    [InlineData("tx", "x1", "随便", "unclear")]
    [InlineData("tx", "x1", "最贵的", "x3")]
    [InlineData("tx", "x1", "white", "x2")]
    [InlineData("tl", "y1", "无背光的", "y2")]
    [InlineData("tl", "y1", "不带背光", "y2")]
    [InlineData("tl", "y2", "要有背光的", "y1")]
    public void Read_ChineseWords_FindsTheArticle(string product, string sku, string text, string expected) => Assert.Equal(expected, Read(product, sku, text, Locale.Chinese));

    [Theory]
    [InlineData("kb", "k1", "无背光的", "k5")]
    [InlineData("kb", "k1", "青轴，不带背光", "k3")]
    [InlineData("ts", "s1", "红色的", "s3")]
    [InlineData("ts", "s1", "换大一号", "s2")]
    public void Read_ChineseWordsForAnEnglishCatalogue_FindsTheArticle(string product, string sku, string text, string expected) => Assert.Equal(expected, Read(product, sku, text, Locale.Chinese));

    [Fact]
    public void Read_AnyText_NeverTakesAnArticleThatTheProductDoesNotSell()
    {
        string[] words = ["red", "blue", "black", "clicky", "no", "backlight", "bigger", "smaller", "cheapest", "size", "M", "XL", "s6", "k2", "x4", "红色", "大一码", "无", "背光", "换成", "not", "instead of", "128GB", "1000000000", "最贵", "\uD83D", "or", "prefer", ">", "none"];
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(Gen.Elements(words).ArrayOf().Select(static parts => string.Join(' ', parts)).ToArbitrary(), Gen.Elements<Product>([.. Goods.All]).ToArbitrary(), (text, product) =>
            {
                var line = Goods.Line("1", product, product.Variants[0].Sku.Value);
                var reading = VariantReader.Read(FakeShop.Profile(), product, line, text, Locale.English);
                return (reading.Outcome == "ok") == (reading.Variant is not null)
                    && (reading.Variant is null || (product.Variants.Contains(reading.Variant) && reading.Variant.IsAvailable && reading.Variant.Sku != line.Sku))
                    && reading.Offered.All(variant => product.Variants.Contains(variant) && variant.IsAvailable);
            }));
    }

    private static string Read(string id, string sku, string text, Locale locale)
    {
        var product = Goods.All.First(product => product.Id == id);
        var reading = VariantReader.Read(FakeShop.Profile(), product, Goods.Line("1", product, sku), text, locale);
        return reading.Variant?.Sku.Value ?? reading.Outcome;
    }
}
