using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Tells the engine what models cost.</summary>
public static class ModelCostExtensions
{
    /// <summary>
    /// Adds the prices and rates of a configuration section, and follows its reloads. Prices stand at
    /// <c>Models:&lt;model&gt;:&lt;n&gt;</c> with the keys <c>Currency</c>, <c>Input</c>, <c>Output</c> and, where they differ,
    /// <c>CachedInput</c> and <c>From</c>; rates at <c>Rates:&lt;n&gt;</c> with <c>Currency</c>, <c>To</c>, <c>Rate</c> and <c>From</c>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("Prices")</c>. A wrong setting fails when the host starts.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddPrices(this ISmartCustomerServiceBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return builder.AddPriceSource(_ => new ConfigurationPriceSource(section));
    }

    /// <summary>Adds a price. It is checked like any other when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="price">The price.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddPrice(this ISmartCustomerServiceBuilder builder, ModelPrice price)
    {
        ArgumentNullException.ThrowIfNull(price);
        return builder.AddPriceSource(_ => new CodePriceSource([price], []));
    }

    /// <summary>Adds a rate between two currencies. It is checked like any other when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="rate">The rate.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddExchangeRate(this ISmartCustomerServiceBuilder builder, ExchangeRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return builder.AddPriceSource(_ => new CodePriceSource([], [rate]));
    }

    /// <summary>Registers what counts and keeps costs.</summary>
    internal static void AddModelCosts(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PriceStartup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProfileCheck, BudgetCheck>());
        services.TryAddSingleton<IUsageStore>(_ => new InMemoryUsageStore());
        services.TryAddSingleton(provider => new PriceBook(provider.GetServices<PriceSource>(), (table, problems) => CheckBudgets(provider, table, problems), provider.GetService<ILogger<PriceBook>>()));
        services.TryAddSingleton(provider => new BudgetGate(
            provider.GetRequiredService<IUsageStore>(), provider.GetRequiredService<PriceBook>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<BudgetGate>>()));
        services.TryAddSingleton(provider => new UsageRecorder(
            provider.GetRequiredService<IUsageStore>(), provider.GetRequiredService<PriceBook>(), provider.GetRequiredService<BudgetGate>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<UsageRecorder>>()));
        services.TryAddSingleton(provider => new UsageReports(provider.GetRequiredService<IUsageStore>(), provider.GetRequiredService<PriceBook>()));
    }

    private static ISmartCustomerServiceBuilder AddPriceSource(this ISmartCustomerServiceBuilder builder, Func<IServiceProvider, PriceSource> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(create);
        return builder;
    }

    // A change of prices must not take a rate from under a budget that is in force; budgets themselves are checked with their profiles.
    private static void CheckBudgets(IServiceProvider provider, PriceTable table, List<SettingProblem> problems)
    {
        var now = provider.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var profile in (provider.GetService<IMerchantDirectory>() as MerchantDirectory)?.InForce ?? [])
        {
            BudgetRules.Check(table, profile, $"merchant '{profile.Id}'", now, problems);
        }
    }
}
