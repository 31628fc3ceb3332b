using SmartCS.Sdk.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the sample shop with a host.</summary>
public static class SampleShopExtensions
{
    /// <summary>Adds all eight shop ports of a sample shop. The caller disposes of the shop.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="shop">The shop.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddSampleShop(this IServiceCollection services, SampleShop shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        return services
            .AddSingleton(shop.Catalog)
            .AddSingleton(shop.Orders)
            .AddSingleton(shop.Returns)
            .AddSingleton(shop.Carts)
            .AddSingleton(shop.Customers)
            .AddSingleton(shop.Promotions)
            .AddSingleton(shop.Tickets)
            .AddSingleton(shop.Tracker);
    }
}
