using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartCS.Sdk;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Providers.OpenAI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds models of vendors that speak the OpenAI wire format.</summary>
public static class OpenAICompatibleBuilderExtensions
{
    /// <summary>Lets a host's configuration name such models, with <c>openai</c> as their <c>Provider</c>.</summary>
    /// <param name="builder">What <c>AddSmartCustomerService</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static ISmartCustomerServiceBuilder AddOpenAICompatible(this ISmartCustomerServiceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelProvider, OpenAICompatibleModelProvider>(services => new OpenAICompatibleModelProvider(services.GetService<TimeProvider>())));
        return builder;
    }

    /// <summary>Adds a chat model under a name.</summary>
    /// <param name="builder">What <c>AddSmartCustomerService</c> returned.</param>
    /// <param name="name">The name that merchants' profiles use, 1 to 128 characters.</param>
    /// <param name="configure">Sets at least the model, and the key where the vendor needs one; a wrong option fails when the models are first needed, with a <see cref="ModelSettingsException"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ISmartCustomerServiceBuilder AddOpenAICompatible(this ISmartCustomerServiceBuilder builder, string name, Action<OpenAICompatibleOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddSingleton(services => OpenAICompatibleModels.Chat(name, Configured(configure), Setting(name), services.GetService<TimeProvider>()));
        return builder;
    }

    /// <summary>Adds an embedding model under a name.</summary>
    /// <param name="builder">What <c>AddSmartCustomerService</c> returned.</param>
    /// <param name="name">The name that merchants' profiles use, 1 to 128 characters.</param>
    /// <param name="configure">Sets at least the model, and the key where the vendor needs one; a wrong option fails when the models are first needed, with a <see cref="ModelSettingsException"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static ISmartCustomerServiceBuilder AddOpenAICompatibleEmbeddings(this ISmartCustomerServiceBuilder builder, string name, Action<OpenAICompatibleOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddSingleton(services => OpenAICompatibleModels.Embedding(name, Configured(configure), Setting(name), services.GetService<TimeProvider>()));
        return builder;
    }

    private static OpenAICompatibleOptions Configured(Action<OpenAICompatibleOptions> configure)
    {
        var options = new OpenAICompatibleOptions();
        configure(options);
        return options;
    }

    private static string Setting(string name) => $"AddOpenAICompatible({name})";
}
