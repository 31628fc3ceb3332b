using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Costs;

public sealed class PriceStartupTests
{
    [Fact]
    public async Task HostStart_WrongPrices_FailsNamingTheSettings()
    {
        var failure = await Assert.ThrowsAsync<PriceSettingsException>(() => StartAsync(builder => builder
            .AddPrices(Section(("P:Models:m:0:Input", "1"), ("P:Models:m:0:Output", "1")))
            .AddPrice(Price("n", "yuan"))
            .AddExchangeRate(new ExchangeRate { Currency = "USD", To = "CNY", Rate = -7 })));

        Assert.Equal(["P:Models:m:0:Currency", "AddPrice('n'):Currency", "AddExchangeRate('USD', 'CNY'):Rate"], failure.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public async Task HostStart_SamePriceInCodeAndConfiguration_FailsNamingBoth()
    {
        var failure = await Assert.ThrowsAsync<PriceSettingsException>(() => StartAsync(builder => builder
            .AddPrices(Section(("P:Models:m:0:Currency", "CNY"), ("P:Models:m:0:Input", "1"), ("P:Models:m:0:Output", "1")))
            .AddPrice(Price("M", "CNY"))));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal("AddPrice('M'):From", problem.Path);
        Assert.Contains("P:Models:m:0", problem.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("big", "model 'big' has no price")]
    [InlineData("dollar", "model 'dollar' is priced in USD")]
    [InlineData("later", "model 'later' has no price")]
    public async Task HostStart_BudgetThatCannotBeHeld_FailsNamingTheSetting(string model, string reason)
    {
        var failure = await Assert.ThrowsAsync<MerchantSettingsException>(() => StartAsync(builder => builder
            .AddMerchants(Section(("M:acme:Models:Route:0", "yuan"), ("M:acme:Models:Economy:0", model), ("M:acme:Budgets:0:Currency", "CNY"), ("M:acme:Budgets:0:Hard", "5")))
            .AddPrice(Price("yuan", "CNY"))
            .AddPrice(Price("dollar", "USD"))
            .AddPrice(Price("later", "CNY") with { EffectiveFrom = DateTimeOffset.MaxValue })));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("M:acme:Budgets:0:Currency", "CNY"), (problem.Path, problem.Value));
        Assert.Contains(reason, problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostStart_BudgetsThatCanBeHeld_Starts() => await StartAsync(builder => builder
        .AddMerchant(new MerchantProfile { Id = "acme", Models = new ModelAssignments { Answer = ["dollar"] }, Budgets = [new Budget { Currency = "CNY", Soft = 1 }] })
        .AddMerchant(new MerchantProfile { Id = "free", Models = new ModelAssignments { Answer = ["unpriced"] } })
        .AddMerchant(new MerchantProfile { Id = "never", Models = new ModelAssignments { Answer = ["unpriced"] }, Budgets = [new Budget { Currency = "CNY", Hard = 0 }] })
        .AddPrice(Price("dollar", "USD"))
        .AddExchangeRate(new ExchangeRate { Currency = "CNY", To = "USD", Rate = 0.14m }));

    [Fact]
    public async Task Reload_TakesTheRateOfABudgetAway_IsRefused()
    {
        var root = new ConfigurationBuilder().AddInMemoryCollection([new("P:Models:m:0:Currency", "USD"), new("P:Models:m:0:Input", "1"), new("P:Models:m:0:Output", "1"), new("P:Rates:0:Currency", "USD"), new("P:Rates:0:To", "CNY"), new("P:Rates:0:Rate", "7")]).Build();
        await using var provider = await StartAsync(builder => builder
            .AddMerchant(new MerchantProfile { Id = "acme", Models = new ModelAssignments { Answer = ["m"] }, Budgets = [new Budget { Currency = "CNY", Hard = 1 }] })
            .AddPrices(root.GetSection("P")));
        var book = provider.GetRequiredService<PriceBook>();

        root["P:Rates:0:To"] = "EUR";
        root.Reload();

        Assert.Equal(7, book.Convert(new Money(1, "USD"), "CNY", DateTimeOffset.UnixEpoch)!.Value.Amount);
        Assert.Equal("merchant 'acme':Budgets:0:Currency", Assert.Single(book.Problems).Path);
    }

    [Fact]
    public async Task Reload_ProfileWithABudgetThatCannotBeHeld_KeepsItsLastGoodProfileUntilThePricesAllow()
    {
        var merchants = new ConfigurationBuilder().AddInMemoryCollection([new("M:acme:Models:Answer:0", "m"), new("M:acme:Budgets:0:Currency", "USD"), new("M:acme:Budgets:0:Hard", "5")]).Build();
        var prices = new ConfigurationBuilder().AddInMemoryCollection([new("P:Models:m:0:Currency", "USD"), new("P:Models:m:0:Input", "1"), new("P:Models:m:0:Output", "1")]).Build();
        await using var provider = await StartAsync(builder => builder.AddMerchants(merchants.GetSection("M")).AddPrices(prices.GetSection("P")));
        var directory = provider.GetRequiredService<IMerchantDirectory>();

        merchants["M:acme:Budgets:0:Currency"] = "CNY";
        merchants.Reload();

        Assert.Equal("USD", Assert.Single((await directory.FindAsync("acme"))!.Budgets).Currency);
        Assert.Equal("M:acme:Budgets:0:Currency", Assert.Single(provider.GetRequiredService<IMerchantSettingsReport>().Problems).Path);

        prices["P:Rates:0:Currency"] = "USD";
        prices["P:Rates:0:To"] = "CNY";
        prices["P:Rates:0:Rate"] = "7";
        prices.Reload();

        Assert.Equal("CNY", Assert.Single((await directory.FindAsync("acme"))!.Budgets).Currency);
        Assert.Empty(provider.GetRequiredService<IMerchantSettingsReport>().Problems);
    }

    [Fact]
    public async Task FirstUse_WrongPricesAndNoHost_SaysSoAtTheMerchantThatNeedsThem()
    {
        var services = new ServiceCollection();
        services.AddSmartCustomerService().AddPrice(Price("m", "yuan")).AddMerchant(new MerchantProfile { Id = "acme", Budgets = [new Budget { Currency = "CNY", Hard = 1 }] });
        await using var provider = services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<MerchantSettingsException>(async () => await provider.GetRequiredService<IMerchantDirectory>().FindAsync("acme"));

        Assert.Equal("AddPrice('m'):Currency", Assert.Single(failure.Problems).Path);
    }

    private static ModelPrice Price(string model, string currency) => new() { Model = model, Currency = currency, InputPerMillion = 1, OutputPerMillion = 1 };

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build().GetSection(settings[0].Key[..1]);

    private static async Task<ServiceProvider> StartAsync(Action<ISmartCustomerServiceBuilder> add)
    {
        var services = new ServiceCollection();
        var builder = services.AddSmartCustomerService();
        foreach (var name in new[] { "m", "big", "dollar", "later", "yuan", "unpriced" })
        {
            builder.AddChatModel(name, _ => new BilledModel());
        }

        add(builder);
        var provider = services.BuildServiceProvider();
        foreach (var service in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(TestContext.Current.CancellationToken);
        }

        return provider;
    }
}
