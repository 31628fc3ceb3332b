using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartCS.Sdk;
using SmartCS.Sdk.Effects;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds writes to the engine.</summary>
public static class EffectBuilderExtensions
{
    /// <summary>Adds a write that flows, and models that are given tools, can put to the shopper.</summary>
    /// <typeparam name="T">The effect; made once, with services of the host.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddEffect<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this ISmartCustomerServiceBuilder builder)
        where T : class, IEffect
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffect, T>());
        return builder;
    }

    /// <summary>Sets how long writes are waited for; it is checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets it.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder ConfigureEffects(this ISmartCustomerServiceBuilder builder, Action<EffectOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Registers the runner of effects, a ledger in memory, and what settles the writes of dead processes.</summary>
    internal static IServiceCollection AddEffects(this IServiceCollection services)
    {
        services.AddOptions<EffectOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EffectOptions>, EffectOptionsValidator>());
        services.TryAddSingleton<IEffectLedger>(static _ => new InMemoryEffectLedger());
        services.TryAddSingleton(static provider => new EffectRunner(
            provider.GetServices<IEffect>(),
            provider.GetRequiredService<IEffectLedger>(),
            provider.GetRequiredService<IOptions<EffectOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<EffectRunner>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EffectRecovery>(static provider => new EffectRecovery(
            provider.GetRequiredService<EffectRunner>(),
            provider.GetRequiredService<IEffectLedger>(),
            provider.GetRequiredService<IOptions<EffectOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<EffectRecovery>>() ?? NullLogger<EffectRecovery>.Instance)));
        return services;
    }
}
