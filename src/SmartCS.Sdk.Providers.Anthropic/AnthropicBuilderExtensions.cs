using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartCS.Sdk;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Providers.Anthropic;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds chat models of Anthropic.</summary>
public static class AnthropicBuilderExtensions
{
    /// <summary>Lets a host's configuration name such models, with <c>anthropic</c> as their <c>Provider</c>.</summary>
    /// <param name="builder">What <c>AddSmartCustomerService</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static ISmartCustomerServiceBuilder AddAnthropic(this ISmartCustomerServiceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelProvider, AnthropicModelProvider>(services => new AnthropicModelProvider(services.GetService<TimeProvider>())));
        return builder;
    }

    /// <summary>Adds a chat model under a name.</summary>
    /// <param name="builder">What <c>AddSmartCustomerService</c> returned.</param>
    /// <param name="name">The name that merchants' profiles use, 1 to 128 characters.</param>
    /// <param name="configure">Sets at least the model and the key; a wrong option fails when the models are first needed, with a <see cref="ModelSettingsException"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ISmartCustomerServiceBuilder AddAnthropic(this ISmartCustomerServiceBuilder builder, string name, Action<AnthropicModelOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddSingleton(services =>
        {
            var options = new AnthropicModelOptions();
            configure(options);
            return AnthropicModels.Create(name, options, $"AddAnthropic({name})", services.GetService<TimeProvider>());
        });
        return builder;
    }
}
