using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Shopping;

/// <summary>Registers the shopping guide and the writes to the cart.</summary>
internal static class ShoppingGuideExtensions
{
    public static void AddShoppingGuide(this IServiceCollection services)
    {
        services.AddOptions<ShoppingGuideOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ShoppingGuideOptions>, ShoppingGuideOptionsValidator>());
        services.TryAddSingleton(static provider => new KnowledgeProductCatalog(
            provider.GetRequiredService<KnowledgeBases>(), provider.GetRequiredService<IMerchantDirectory>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => provider.GetRequiredService<ShopPorts>().Catalog is { } catalog
            ? new ProductSource(catalog, IsKnowledge: false)
            : new ProductSource(provider.GetRequiredService<KnowledgeProductCatalog>(), IsKnowledge: true));
        services.TryAddSingleton(static provider => new CatalogueIndexes(
            provider.GetRequiredService<ProductSource>().Catalog,
            provider.GetRequiredService<IOptions<ShoppingGuideOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ShoppingGuide>>(),
            provider.GetRequiredService<ProductSource>().IsKnowledge ? provider.GetRequiredService<KnowledgeBases>() : null));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomFlow, ShoppingGuide>(CreateGuide));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffect, AddToCart>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffect, RemoveFromCart>());
    }

    private static ShoppingGuide CreateGuide(IServiceProvider provider) => new(
        provider.GetRequiredService<CatalogueIndexes>(),
        provider.GetRequiredService<ProductSource>(),
        provider.GetRequiredService<ShopPorts>(),
        provider.GetRequiredService<IOptions<ShoppingGuideOptions>>().Value,
        provider.GetRequiredService<TimeProvider>(),

        // Asked for when a turn needs it: the library of flows is made of the flows, of which the guide is one.
        profile => provider.GetService<FlowLibrary>()?.Find(profile, "identify") is not null,
        merchant => provider.GetRequiredService<MerchantCatalogues>().MayHaveProducts(provider.GetRequiredService<KnowledgeBases>().For(merchant)),
        provider.GetService<ILogger<ShoppingGuide>>());
}
