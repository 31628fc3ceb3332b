using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers flows and what they are made of.</summary>
public static class FlowBuilderExtensions
{
    /// <summary>Adds a flow that all merchants have. It takes the place of one of the same name that comes with the engine, and is checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="flow">The flow, such as <c>Flow.Define("opening_hours")...Build()</c>.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddFlow(this ISmartCustomerServiceBuilder builder, FlowDefinition flow)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(flow);
        builder.Services.AddSingleton(flow);
        return builder;
    }

    /// <summary>Adds a flow in code.</summary>
    /// <typeparam name="TFlow">The flow; made once, from the host's services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddFlow<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TFlow>(this ISmartCustomerServiceBuilder builder)
        where TFlow : class, ICustomFlow
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ICustomFlow, TFlow>());
        return builder;
    }

    /// <summary>
    /// Adds the flows of a folder, one YAML or JSON file each, that all merchants have, and follows files that are changed, added and deleted,
    /// within about a second. They are checked when the host starts; a later change that cannot be used leaves the flow as it was.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="folder">The folder.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddFlowFiles(this ISmartCustomerServiceBuilder builder, string folder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        builder.Services.AddSingleton(new HostFlowFolder(folder));
        return builder;
    }

    /// <summary>Adds an action that flows can call.</summary>
    /// <typeparam name="TAction">The action; made once, from the host's services.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddFlowAction<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TAction>(this ISmartCustomerServiceBuilder builder)
        where TAction : class, IFlowAction
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IFlowAction, TAction>());
        return builder;
    }

    /// <summary>Adds the definitions of flows.</summary>
    internal static IServiceCollection AddFlowDefinitions(this IServiceCollection services)
    {
        services.TryAddSingleton(static provider => new FlowParts(provider.GetServices<IFlowAction>(), provider.GetServices<IEffect>(), provider.GetServices<ICustomFlow>()));
        services.TryAddSingleton(static provider => new FlowLibrary(
            provider.GetRequiredService<FlowParts>(),
            provider.GetServices<FlowDefinition>(),
            provider.GetServices<HostFlowFolder>().Select(static folder => folder.Path),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<FlowLibrary>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FlowStartup>());
        return services;
    }
}
