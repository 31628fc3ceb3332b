using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what runs flows.</summary>
internal static class FlowEngineExtensions
{
    /// <summary>Registers the runner of flows and a store for where conversations stand, in memory.</summary>
    public static IServiceCollection AddFlowEngine(this IServiceCollection services)
    {
        services.TryAddSingleton<IFlowStateStore>(static _ => new InMemoryFlowStateStore());
        services.TryAddSingleton(static provider => new DialogueFlows(
            provider.GetRequiredService<FlowLibrary>(),
            provider.GetRequiredService<FlowParts>(),
            provider.GetRequiredService<EffectRunner>(),
            provider.GetRequiredService<IFlowStateStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<DialogueFlows>>())
        {
            Phraser = new FlowPhraser(
                provider.GetRequiredService<ModelClients>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<ILogger<DialogueFlows>>() ?? NullLogger<DialogueFlows>.Instance),
        });
        services.TryAddSingleton<IDialogueFlows>(static provider => provider.GetRequiredService<DialogueFlows>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FlowStateCleanup>(static provider => new FlowStateCleanup(
            provider.GetRequiredService<IFlowStateStore>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<DialogueFlows>>() ?? NullLogger<DialogueFlows>.Instance)));
        return services;
    }
}
