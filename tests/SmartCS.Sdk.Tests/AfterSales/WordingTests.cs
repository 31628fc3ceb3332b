using System.Text.RegularExpressions;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Merchants;
using Xunit;

namespace SmartCS.Sdk.Tests.AfterSales;

public sealed class WordingTests
{
    [Fact]
    public void Texts_BothLanguages_HaveTheSameNamesAndValues()
    {
        Assert.Equal(AfterSalesPhrases.English.Texts.Keys.Order(StringComparer.Ordinal), AfterSalesPhrases.Chinese.Texts.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, english) in AfterSalesPhrases.English.Texts)
        {
            Assert.Equal((name, Values(english)), (name, Values(AfterSalesPhrases.Chinese.Texts[name])));
        }
    }

    [Fact]
    public void Title_UnknownName_IsSaidAsItIs() => Assert.Equal("at the counter", AfterSalesPhrases.English.Title("status", "at_the_counter"));

    [Fact]
    public void Say_ValueThatLooksLikeWording_StaysAValue() =>
        Assert.Equal("Tax number: {title}.", AfterSalesPhrases.English.Say("sum.tax_id", ("tax_id", "{title}"), ("title", "x")));

    [Theory]
    [InlineData("en", "fr", false)]
    [InlineData("zh", "fr", true)]
    [InlineData("en", "zh-TW", true)]
    [InlineData("zh", "en-GB", false)]
    public void For_Language_FallsBackToTheMerchants(string own, string asked, bool isChinese) =>
        Assert.Equal(isChinese, AfterSalesPhrases.For(new MerchantProfile { Id = "acme", DefaultLocale = own }, asked).IsChinese);

    private static string Values(string text) => string.Join(',', Regex.Matches(text, @"\{(\w+)\}").Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
}
