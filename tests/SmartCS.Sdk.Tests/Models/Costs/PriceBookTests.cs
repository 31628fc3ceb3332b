using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Costs;

public sealed class PriceBookTests
{
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void FromConfiguration_EverySetting_IsRead()
    {
        using var book = PriceBook.FromConfiguration(Section(new()
        {
            ["Models:qwen-plus:0:From"] = "2026-01-01",
            ["Models:qwen-plus:0:Currency"] = "CNY",
            ["Models:qwen-plus:0:Input"] = "0.8",
            ["Models:qwen-plus:0:CachedInput"] = "0.16",
            ["Models:qwen-plus:0:Output"] = "2",
            ["Models:qwen-plus:1:From"] = "2026-03-01T08:00:00+08:00",
            ["Models:qwen-plus:1:Currency"] = "CNY",
            ["Models:qwen-plus:1:Input"] = "0",
            ["Models:qwen-plus:1:Output"] = "0.0001",
            ["Rates:0:Currency"] = "USD",
            ["Rates:0:To"] = "CNY",
            ["Rates:0:Rate"] = "7.1",
            ["Rates:0:From"] = "2026-01-01",
        }));

        Assert.Equal(
            new ModelPrice { Model = "qwen-plus", Currency = "CNY", InputPerMillion = 0.8m, CachedInputPerMillion = 0.16m, OutputPerMillion = 2, EffectiveFrom = NewYear },
            book.Find("QWEN-Plus", NewYear));
        Assert.Equal(0.0001m, book.Find("qwen-plus", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero))!.OutputPerMillion);
        Assert.Equal(new Money(71, "CNY"), book.Convert(new Money(10, "USD"), "CNY", NewYear));
        Assert.Equal(new Money(10, "USD"), book.Convert(new Money(71, "CNY"), "USD", NewYear));
        Assert.Null(book.Convert(new Money(10, "USD"), "CNY", NewYear.AddTicks(-1)));
        Assert.Null(book.Convert(new Money(10, "USD"), "EUR", NewYear));
        Assert.Empty(book.Problems);
    }

    [Theory]
    [InlineData("P:Models:m:0:Currency", null, "must be set", "Models:m:0:Currency", null)]
    [InlineData("P:Models:m:0:Currency", "", "ISO 4217", "Models:m:0:Currency", "")]
    [InlineData("P:Models:m:0:Currency", "yuan", "ISO 4217", "Models:m:0:Currency", "yuan")]
    [InlineData("P:Models:m:0:Currency", "cny", "ISO 4217", "Models:m:0:Currency", "cny")]
    [InlineData("P:Models:m:0:Input", null, "must be set", "Models:m:0:Input", null)]
    [InlineData("P:Models:m:0:Input", "-1", "0 to 1000000", "Models:m:0:Input", "-1")]
    [InlineData("P:Models:m:0:Input", "cheap", "0 to 1000000", "Models:m:0:Input", "cheap")]
    [InlineData("P:Models:m:0:Output", "1000000.01", "0 to 1000000", "Models:m:0:Output", "1000000.01")]
    [InlineData("P:Models:m:0:CachedInput", "-0.1", "0 to 1000000", "Models:m:0:CachedInput", "-0.1")]
    [InlineData("P:Models:m:0:From", "next week", "2026-01-31", "Models:m:0:From", "next week")]
    [InlineData("P:Models:m:0:From", "01/02/2026", "2026-01-31", "Models:m:0:From", "01/02/2026")]
    [InlineData("P:Models:m:0:Outptu", null, "did you mean 'Output'", "Models:m:0:Outptu", "2")]
    [InlineData("P:Modles", null, "did you mean 'Models'", "Modles:m:0:Input", "2")]
    [InlineData("P:Models:other", null, "must be a list of prices", "Models:other", "2")]
    [InlineData("P:Rates:0:Rate", "0", "0.000001 to 1000000", "Rates:0:Rate", "0")]
    [InlineData("P:Rates:0:Rate", null, "must be set", "Rates:0:Rate", null)]
    [InlineData("P:Rates:0:To", "USD", "another currency", "Rates:0:To", "USD")]
    [InlineData("P:Rates:0:To", null, "must be set", "Rates:0:To", null)]
    public void FromConfiguration_OneWrongSetting_IsNamed(string path, string? value, string allowed, string key, string? text)
    {
        var settings = Good();
        settings[key] = text;
        if (text is null)
        {
            settings.Remove(key);
        }

        var error = Assert.Throws<PriceSettingsException>(() => PriceBook.FromConfiguration(Section(settings)));

        var problem = Assert.Single(error.Problems);
        Assert.Equal((path, value), (problem.Path, problem.Value));
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromConfiguration_NullCurrency_IsNamed()
    {
        var settings = Good();
        settings["Models:m:0:Currency"] = null;

        Assert.Equal("P:Models:m:0:Currency", Assert.Single(Assert.Throws<PriceSettingsException>(() => PriceBook.FromConfiguration(Section(settings))).Problems).Path);
    }

    [Fact]
    public void FromConfiguration_EmptySection_IsNamed()
    {
        var error = Assert.Throws<PriceSettingsException>(() => PriceBook.FromConfiguration(Section([])));

        Assert.Equal("P", Assert.Single(error.Problems).Path);
    }

    [Fact]
    public void FromConfiguration_UnknownKey_DoesNotShowItsValue()
    {
        var settings = Good();
        settings["Models:m:0:ApiKey"] = "sk-secret";

        Assert.DoesNotContain("sk-secret", Assert.Throws<PriceSettingsException>(() => PriceBook.FromConfiguration(Section(settings))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromConfiguration_SamePriceOrRateTwice_IsNamed()
    {
        var settings = Good();
        settings["Models:m:1:Currency"] = "USD";
        settings["Models:m:1:Input"] = settings["Models:m:1:Output"] = "1";
        settings["Rates:1:Currency"] = "CNY";
        settings["Rates:1:To"] = "USD";
        settings["Rates:1:Rate"] = "0.14";

        var error = Assert.Throws<PriceSettingsException>(() => PriceBook.FromConfiguration(Section(settings)));

        Assert.Equal(["P:Models:m:1:From", "P:Rates:1:From"], error.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Reload_GoodThenBadThenGood_KeepsTheLastGoodBook()
    {
        var log = new ListLogger<PriceBook>();
        var root = new ConfigurationBuilder().AddInMemoryCollection(Good().ToDictionary(pair => $"P:{pair.Key}", pair => pair.Value)).Build();
        using var book = PriceBook.FromConfiguration(root.GetSection("P"), log);

        root["P:Models:m:0:Input"] = "9";
        root["P:Models:m:0:Currency"] = "?";
        root.Reload();

        Assert.Equal(1, book.Find("m", NewYear)!.InputPerMillion);
        Assert.Equal("P:Models:m:0:Currency", Assert.Single(book.Problems).Path);
        Assert.Contains("P:Models:m:0:Currency", Assert.Single(log.Entries, entry => entry.EventId == 1401).Text, StringComparison.Ordinal);
        root.Reload();
        Assert.Single(log.Entries, entry => entry.EventId == 1401);

        root["P:Models:m:0:Currency"] = "EUR";
        root.Reload();

        Assert.Equal((9m, "EUR"), (book.Find("m", NewYear)!.InputPerMillion, book.Find("m", NewYear)!.Currency));
        Assert.Empty(book.Problems);
    }

    [Theory]
    [InlineData(1_000, 0, 500, 0.0018)]
    [InlineData(1_000, 1_000, 0, 0.00016)]
    [InlineData(1_000, 400, 500, 0.001544)]
    [InlineData(1_000, 5_000, 0, 0.00016)]
    [InlineData(-5, 0, 500, 0.001)]
    [InlineData(0, 0, 0, 0)]
    public void CostOf_Tokens_ArePaidByKind(long input, long cached, long output, double expected)
    {
        var book = PriceBook.FromPrices([new ModelPrice { Model = "m", Currency = "CNY", InputPerMillion = 0.8m, CachedInputPerMillion = 0.16m, OutputPerMillion = 2 }]);

        var cost = book.CostOf(new UsageDetails { InputTokenCount = input, CachedInputTokenCount = cached, OutputTokenCount = output, ReasoningTokenCount = output }, "m", NewYear);

        Assert.Equal(new Money((decimal)expected, "CNY"), cost);
    }

    [Theory]
    [InlineData(null, null, 300L, 0, 300)]
    [InlineData(100L, null, 300L, 100, 200)]
    [InlineData(null, 100L, 300L, 200, 100)]
    [InlineData(400L, null, 300L, 400, 0)]
    [InlineData(null, null, null, 0, 0)]
    [InlineData(long.MaxValue, long.MaxValue, null, TokenCounts.Max, TokenCounts.Max)]
    public void TokenCounts_IncompleteReport_IsFilledIn(long? input, long? output, long? total, long expectedInput, long expectedOutput)
    {
        var counts = TokenCounts.Of(new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = total });

        Assert.Equal((expectedInput, expectedOutput), (counts.Input, counts.Output));
    }

    [Fact]
    public void CostOf_AnAttempt_IsItsOwnCostOrThatOfItsTokens()
    {
        var book = PriceBook.FromPrices([new ModelPrice { Model = "m", Currency = "CNY", InputPerMillion = 1_000_000, OutputPerMillion = 0 }]);
        var attempt = new ModelAttempt { Model = "m", Purpose = ModelPurpose.Embed, Usage = new UsageDetails { InputTokenCount = 2 } };

        Assert.Equal(new Money(2, "CNY"), book.CostOf(attempt, NewYear));
        Assert.Equal(new Money(5, "USD"), book.CostOf(attempt with { Cost = new Money(5, "USD") }, NewYear));
        Assert.Null(book.CostOf(attempt with { Usage = null }, NewYear));
        Assert.Null(book.CostOf(attempt with { Model = "other" }, NewYear));
    }

    [Fact]
    public void CostOf_AnyTokensAndPrices_IsExactAndGrowsWithEach() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                (from input in Gen.Choose(0, int.MaxValue)
                 from cachedShare in Gen.Choose(0, 100)
                 from output in Gen.Choose(0, int.MaxValue)
                 from prices in Gen.Choose(0, 1_000_000_000).Three()
                 select (Input: (long)input, Cached: (long)input * cachedShare / 100, Output: (long)output, Prices: prices)).ToArbitrary(),
                sample =>
                {
                    // Prices with three decimals: the cost in billionths is a whole number.
                    var (inputPrice, cachedPrice, outputPrice) = sample.Prices;
                    var book = PriceBook.FromPrices([new ModelPrice { Model = "m", Currency = "CNY", InputPerMillion = inputPrice / 1_000m, CachedInputPerMillion = cachedPrice / 1_000m, OutputPerMillion = outputPrice / 1_000m }]);
                    var cost = Cost(sample.Input, sample.Cached, sample.Output);
                    Int128 billionths = ((Int128)(sample.Input - sample.Cached) * inputPrice) + ((Int128)sample.Cached * cachedPrice) + ((Int128)sample.Output * outputPrice);

                    Assert.Equal((decimal)billionths, cost * 1_000_000_000m);
                    Assert.True(Cost(sample.Input + 1, sample.Cached, sample.Output) >= cost);
                    Assert.True(Cost(sample.Input, sample.Cached, sample.Output + 1) >= cost);

                    decimal Cost(long input, long cached, long output) =>
                        book.CostOf(new UsageDetails { InputTokenCount = input, CachedInputTokenCount = cached, OutputTokenCount = output }, "m", NewYear)!.Value.Amount;
                }));

    [Fact]
    public void Find_AnyDatesInAnyOrder_GivesTheLatestThatHasBegun() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(Gen.Choose(0, 200).ArrayOf().ToArbitrary(), Gen.Choose(-5, 205).ToArbitrary(), (days, asked) =>
            {
                var from = days.Distinct().ToArray();
                var book = PriceBook.FromPrices([.. from.Select(day => new ModelPrice { Model = "m", Currency = "CNY", InputPerMillion = day, OutputPerMillion = 0, EffectiveFrom = NewYear.AddDays(day) })]);
                var begun = from.Where(day => day <= asked).ToArray();

                Assert.Equal(begun.Length == 0 ? null : (decimal?)begun.Max(), book.Find("m", NewYear.AddDays(asked))?.InputPerMillion);

                // A tick before an instant still has the price before it.
                var earlier = from.Where(day => day < asked).ToArray();
                Assert.Equal(earlier.Length == 0 ? null : (decimal?)earlier.Max(), book.Find("m", NewYear.AddDays(asked).AddTicks(-1))?.InputPerMillion);
            }));

    [Fact]
    public void Convert_AnyAmountForthAndBack_IsTheSame() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), Gen.Choose(1, 1_000_000_000).ToArbitrary(), (amount, rate) =>
            {
                var book = PriceBook.FromPrices([], [new ExchangeRate { Currency = "USD", To = "CNY", Rate = rate / 1_000m }, new ExchangeRate { Currency = "EUR", To = "CNY", Rate = 8 }]);
                var money = new Money(amount / 100m, "USD");

                var there = book.Convert(money, "CNY", NewYear)!.Value;
                var byWay = book.Convert(money, "EUR", NewYear)!.Value;

                Assert.Equal(money.Amount * (rate / 1_000m), there.Amount);
                Assert.Equal(there.Amount / 8, byWay.Amount);
                Assert.Equal(money, book.Convert(there, "USD", NewYear));
                Assert.Equal(money.Amount, book.Convert(byWay, "USD", NewYear)!.Value.Amount, 15);
            }));

    [Fact]
    public void Convert_RatesOfBothDirections_UsesTheLaterOne()
    {
        var book = PriceBook.FromPrices([], [new ExchangeRate { Currency = "USD", To = "CNY", Rate = 7 }, new ExchangeRate { Currency = "CNY", To = "USD", Rate = 0.125m, EffectiveFrom = NewYear }]);

        Assert.Equal(7, book.Convert(new Money(1, "USD"), "CNY", NewYear.AddTicks(-1))!.Value.Amount);
        Assert.Equal(8, book.Convert(new Money(1, "USD"), "CNY", NewYear)!.Value.Amount);
    }

    private static Dictionary<string, string?> Good() => new()
    {
        ["Models:m:0:Currency"] = "CNY",
        ["Models:m:0:Input"] = "1",
        ["Models:m:0:Output"] = "2",
        ["Rates:0:Currency"] = "USD",
        ["Rates:0:To"] = "CNY",
        ["Rates:0:Rate"] = "7.1",
    };

    private static IConfigurationSection Section(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => $"P:{pair.Key}", pair => pair.Value)).Build().GetSection("P");
}
