using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartCS.Sdk;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives models the shop.</summary>
public static class ShopToolExtensions
{
    /// <summary>
    /// Lets the models that answer look things up in the shop for verified shoppers, and have writes put to them. Without it they only read
    /// knowledge. Every write still needs the shopper's own yes.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddShopTools(this ISmartCustomerServiceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IToolSource, EffectTools>());
        return builder;
    }
}
