using System.Text.RegularExpressions;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Slots;

public sealed class SlotExtractorTests
{
    [Fact]
    public void Extract_NothingToFind_GivesTheEmptyListWithoutAllocation()
    {
        const string Text = "你好，请问这个质地怎么样，会不会很滑";
        var extractor = SlotExtractor.For(Shop.Settings);
        var context = new SlotContext(Shop.Now, Locale.Chinese, null);
        Assert.Empty(extractor.Extract(Text, context));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            extractor.Extract(Text, context);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Extract_OwnFormsOfOrders_FindsThoseOnly()
    {
        var settings = new SlotSettings { OrderIds = [@"SO-\d{8}"], Skus = ["[A-Z]{2}\\d{3}"] };

        var slots = Shop.Read("ｓｏ-１２３４５６７８ and 99887766, so-123456789, article ab\u200b123", settings);

        Assert.Equal(["order_id so-12345678", "sku ab123"], slots.Select(slot => $"{slot.Type.Name} {slot.Value}"));
    }

    [Fact]
    public void For_BrokenPattern_Throws() => Assert.Throws<RegexParseException>(() => SlotExtractor.For(new SlotSettings { OrderIds = ["("] }));

    [Theory]
    [InlineData("(?=a)b")]
    [InlineData(@"(a)\1")]
    public void For_PatternThatCouldTakeLong_Throws(string pattern) => Assert.ThrowsAny<NotSupportedException>(() => SlotExtractor.For(new SlotSettings { OrderIds = [pattern] }));

    [Fact]
    public void For_UnknownTimeZone_SaysWhich()
    {
        var error = Assert.Throws<ArgumentException>(() => SlotExtractor.For(new SlotSettings { TimeZone = "Mars/Olympus" }));

        Assert.Contains("Mars/Olympus", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void For_SameSettings_GivesTheSame() => Assert.Same(SlotExtractor.For(Shop.Settings), SlotExtractor.For(Shop.Settings));

    [Fact]
    public void Extract_TimeZone_DecidesWhichDayItIs()
    {
        // Half past eleven in the evening in London is the next morning in Shanghai.
        var now = new DateTimeOffset(2026, 11, 17, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal("2026-11-17", Assert.Single(Shop.Read("昨天", now: now)).Value);
        Assert.Equal("2026-11-16", Assert.Single(Shop.Read("yesterday", new SlotSettings { TimeZone = "Europe/London" }, now: now)).Value);
    }

    [Fact]
    public void Extract_DayOfChangingClocks_HasTheRightLength()
    {
        var settings = new SlotSettings { TimeZone = "Europe/Berlin" };

        var day = Assert.Single(Shop.Read("25.10.2026", settings)).Time!;

        Assert.Equal(TimeSpan.FromHours(25), day.Until!.Value - day.From!.Value);
    }

    [Theory]
    [InlineData("en-GB", "2026-04-03")]
    [InlineData("en-US", "2026-03-04")]
    public void Extract_DateInFigures_IsReadAsTheLocaleHasIt(string locale, string expected) =>
        Assert.Equal(expected, Assert.Single(Shop.Read("3/4/2026", locale: new Locale(locale))).Value);

    [Fact]
    public void Extract_NoCurrency_LeavesItOpen()
    {
        var slot = Assert.Single(Shop.Read("三百以内", new SlotSettings()));

        Assert.Equal("..300", slot.Value);
        Assert.Null(slot.Amount!.Currency);
    }

    [Theory]
    [InlineData("CAD", "$50", "50 CAD")]
    [InlineData("EUR", "$50", "50 USD")]
    [InlineData("JPY", "¥500", "500 JPY")]
    [InlineData("TWD", "500元", "500 TWD")]
    public void Extract_SignOfSeveralCurrencies_IsTheMerchantsOwn(string currency, string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Shop.Read(text, new SlotSettings { Currency = currency })).Value);

    [Fact]
    public void Extract_AboutAnAmount_IsATenthEitherWay()
    {
        var amount = Assert.Single(Shop.Read("五百左右的")).Amount!;

        Assert.Equal((450m, 550m), (amount.Min, amount.Max));
    }

    [Fact]
    public void Extract_MarksThatCannotBeSeen_DoNotShiftWhatFollows()
    {
        const string Text = "\u202e要\u200b两\u200d双，ＸＬ码";

        var slots = Shop.Read(Text);

        Assert.Equal(["两\u200d双", "ＸＬ码"], slots.Select(slot => slot.Text));
        Assert.Equal(["2", "XL"], slots.Select(slot => slot.Value));
    }

    [Fact]
    public void Extract_VeryLongText_GivesTheFirstValues()
    {
        var slots = Shop.Read(string.Concat(Enumerable.Repeat("三件 ", 100_000)));

        Assert.Equal(SlotExtractor.MaxValues, slots.Count);
        Assert.Equal(0, slots[0].Source.Start);
    }

    [Fact]
    public void Extract_BeyondTheLength_ReadsNoFurther() =>
        Assert.Empty(Shop.Read(new string('。', SlotExtractor.MaxLength) + "三件"));

    [Fact]
    public void Extract_CatalogueThatExtracts_LeavesTheMessageAsItIs()
    {
        var slots = Shop.Read("两双 XL", catalogue: new ReadingCatalogue());

        Assert.Equal(["两双", "XL"], slots.Select(slot => slot.Text));
    }

    [Fact]
    public void Extract_CatalogueWithPlacesOutside_PassesThemOver() => Assert.Empty(Shop.Read("你好", catalogue: new WrongCatalogue()));

    private sealed class ReadingCatalogue : ICatalogueNames
    {
        public IReadOnlyList<CatalogueName> Find(string text)
        {
            Shop.Read("五件红色");
            return [];
        }
    }

    private sealed class WrongCatalogue : ICatalogueNames
    {
        public IReadOnlyList<CatalogueName> Find(string text) =>
            [new(new(-1, 1), SlotType.Product, "a", "1"), new(new(0, 0), SlotType.Product, "b", "1"), new(new(1, 5), SlotType.Product, "c", "1")];
    }
}
