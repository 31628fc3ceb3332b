using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Shopping;

/// <summary>Registers the guarded shop ports.</summary>
internal static class ShopPortExtensions
{
    public static void AddShopPorts(this IServiceCollection services)
    {
        services.AddOptions<ShopPortOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ShopPortOptions>, ShopPortOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ShopPortStartup>());
        services.TryAddSingleton(static provider => new ShopPorts(
            provider.GetService<IProductCatalog>(),
            provider.GetService<IOrderService>(),
            provider.GetService<IReturnService>(),
            provider.GetService<ICartService>(),
            provider.GetService<ICustomerDirectory>(),
            provider.GetService<IPromotionService>(),
            provider.GetService<ITicketService>(),
            provider.GetService<IDeliveryTracker>(),
            provider.GetRequiredService<IOptions<ShopPortOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ShopPorts>>()));
    }
}
