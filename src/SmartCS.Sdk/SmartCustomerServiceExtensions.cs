using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartCS.Sdk;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Learning;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Turns;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers SmartCS.Sdk with a host.</summary>
public static class SmartCustomerServiceExtensions
{
    /// <summary>
    /// Adds the assistant with an in-process knowledge index and in-memory stores. Whatever the host has registered itself,
    /// such as a store, a <see cref="TimeProvider"/> or an <see cref="IMerchantDirectory"/>, is used instead.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the process's options; they are checked when the host starts.</param>
    /// <returns>What merchants, stores and decorators are added to.</returns>
    public static ISmartCustomerServiceBuilder AddSmartCustomerService(this IServiceCollection services, Action<SmartCustomerServiceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<SmartCustomerServiceOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SmartCustomerServiceOptions>, SmartCustomerServiceOptionsValidator>());
        services.AddOptions<ToolLoopOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ToolLoopOptions>, ToolLoopOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ModelStartup>());
        services.AddModelCosts();
        services.AddEffects();
        services.AddFlowEngine();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MerchantStartup>());
        services.AddFlowDefinitions();
        services.AddFlowEngine();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IKnowledgeStore>(provider => new InMemoryKnowledgeStore(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IConversationStore>(_ => new InMemoryConversationStore());
        services.TryAddSingleton<IEmbeddingCache>(static provider => new InMemoryEmbeddingCache(provider.GetRequiredService<IOptions<SmartCustomerServiceOptions>>().Value.EmbeddingCacheLimit));
        services.TryAddSingleton(CreateEmbedders);
        services.TryAddSingleton<IKnowledgeIndex>(CreateIndex);
        services.TryAddSingleton<KnowledgeBases>();
        services.TryAddSingleton(provider => new MerchantDirectory(provider.GetServices<MerchantSource>(), provider.GetService<ILogger<MerchantDirectory>>(), provider.GetServices<IProfileCheck>()));
        services.TryAddSingleton<ModelCatalogue>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IProfileCheck, ModelCatalogue>(static provider => provider.GetRequiredService<ModelCatalogue>()));
        services.TryAddSingleton(static provider => new ModelClients(
            provider.GetRequiredService<ModelCatalogue>(),
            inner => new BudgetChatClient(inner, provider.GetRequiredService<BudgetGate>()),
            static (client, profile, _) => new MaskingChatClient(client, new PersonalDataMasker(profile.Masking, new PersonalDataVault())),
            provider.GetRequiredService<UsageRecorder>().RecordWork,
            loggers: provider.GetService<ILoggerFactory>()));
        services.TryAddSingleton(provider => new ResponseCache(
            provider.GetRequiredService<IOptions<SmartCustomerServiceOptions>>().Value.ResponseCacheMemoryLimit, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => new MerchantClassifiers(
            provider.GetRequiredService<IOptions<SmartCustomerServiceOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<MerchantClassifiers>>()));
        services.TryAddSingleton<IMerchantDirectory>(provider => provider.GetRequiredService<MerchantDirectory>());
        services.TryAddSingleton<IMerchantSettingsReport>(provider => provider.GetRequiredService<MerchantDirectory>());
        services.TryAddSingleton(static provider => new AssistantModels(
            provider.GetRequiredService<ModelClients>(),
            provider.GetServices<IToolSource>(),
            provider.GetRequiredService<IOptions<ToolLoopOptions>>().Value,
            provider.GetService<IChatReducer>(),
            provider.GetRequiredService<UsageRecorder>())
        {
            Responses = new ResponseMemory(provider.GetRequiredService<ResponseCache>(), provider.GetRequiredService<KnowledgeBases>(), provider.GetRequiredService<MerchantEmbedders>()),
        });
        services.TryAddSingleton<MerchantCatalogues>();
        services.TryAddSingleton(CreateRouter);
        services.TryAddSingleton(static provider => new AssistantRouting(provider.GetRequiredService<MessageRouter>(), provider.GetService<IDialogueFlows>()));
        services.TryAddSingleton<IUnclearUtteranceStore>(static provider => new InMemoryUnclearUtteranceStore(timeProvider: provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => new UnclearUtteranceRecorder(provider.GetRequiredService<IUnclearUtteranceStore>(), provider.GetService<ILogger<UnclearUtteranceRecorder>>()));
        services.TryAddSingleton(static provider => new DriftReports(provider.GetRequiredService<IUnclearUtteranceStore>(), provider.GetRequiredService<IUsageStore>()));
        services.AddShopPorts();
        services.AddAfterSales();
        services.AddShoppingGuide();
        services.TryAddSingleton(CreateAssistant);
        return new SmartCustomerServiceBuilder(services);
    }

    /// <summary>Adds one merchant whose profile is made in code. It is checked like any other when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="profile">The profile.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddMerchant(this ISmartCustomerServiceBuilder builder, MerchantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return builder.AddSource(_ => new CodeMerchantSource([profile]));
    }

    /// <summary>
    /// Adds the merchants that are the children of a configuration section, and follows its reloads. Reading takes time
    /// with the square of the number of merchants; from about a thousand on, use <see cref="AddMerchantFiles"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("Merchants")</c>; its children's keys are the merchants' ids.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddMerchants(this ISmartCustomerServiceBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return builder.AddSource(_ => new ConfigurationMerchantSource(section));
    }

    /// <summary>
    /// Adds the merchants that have a file in a folder, and follows files that are changed, added and deleted, within about
    /// a second where the system tells of changes and 5 seconds elsewhere.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="folder">The folder with a <c>&lt;merchant id&gt;.json</c> for each merchant.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder AddMerchantFiles(this ISmartCustomerServiceBuilder builder, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return builder.AddSource(provider => new FolderMerchantSource(folder, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Puts a decorator around the assistant. The first one added is the outermost.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="decorate">Takes the inner assistant and the host's services and returns the assistant around it.</param>
    /// <returns>The builder.</returns>
    public static ISmartCustomerServiceBuilder UseAssistant(this ISmartCustomerServiceBuilder builder, Func<IServiceAssistant, IServiceProvider, IServiceAssistant> decorate)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(decorate);
        builder.Services.AddSingleton(new AssistantDecoration(decorate));
        return builder;
    }

    private static ISmartCustomerServiceBuilder AddSource(this ISmartCustomerServiceBuilder builder, Func<IServiceProvider, MerchantSource> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(create);
        return builder;
    }

    private static InProcessKnowledgeIndex CreateIndex(IServiceProvider services) => new(
        services.GetRequiredService<IOptions<SmartCustomerServiceOptions>>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetService<ILogger<InProcessKnowledgeIndex>>(),
        (_, _) => services.GetRequiredService<MerchantEmbedders>());

    private static MerchantEmbedders CreateEmbedders(IServiceProvider services)
    {
        var usage = services.GetRequiredService<UsageRecorder>();
        return new MerchantEmbedders(
            services.GetService<IEmbeddingGenerator<string, Embedding<float>>>(),
            services.GetRequiredService<IMerchantDirectory>(),
            services.GetRequiredService<ModelCatalogue>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetService<ILogger<InProcessKnowledgeIndex>>() ?? NullLogger<InProcessKnowledgeIndex>.Instance,
            services.GetRequiredService<IEmbeddingCache>(),
            static (profile, text) => PersonalDataDetector.For(profile.Masking).Redact(text),
            usage.RecordWork);
    }

    private static MessageRouter CreateRouter(IServiceProvider services)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var logger = services.GetService<ILogger<MessageRouter>>() ?? NullLogger<MessageRouter>.Instance;
        var knowledge = services.GetRequiredService<KnowledgeBases>();
        var catalogues = services.GetRequiredService<MerchantCatalogues>();
        return new MessageRouter(
            new KnowledgeAnswerer(knowledge, time),
            services.GetRequiredService<MerchantClassifiers>().FindAsync,
            [new WishStage(services.GetRequiredService<CatalogueIndexes>()), new NeighbourStage(services.GetRequiredService<MerchantEmbedders>(), time, logger), new ModelRoutingStage(services.GetRequiredService<ModelClients>().Pipeline, logger)],
            time)
        {
            Catalogue = (merchant, cancellationToken) => catalogues.FindAsync(knowledge.For(merchant), cancellationToken),
        };
    }

    private static IServiceAssistant CreateAssistant(IServiceProvider services)
    {
        var assistant = new ServiceAssistantBuilder(provider => new ServiceAssistant(
            provider.GetRequiredService<IMerchantDirectory>(),
            provider.GetRequiredService<KnowledgeBases>(),
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<AssistantModels>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ServiceAssistant>>(),
            provider.GetRequiredService<AssistantRouting>(),
            provider.GetRequiredService<UnclearUtteranceRecorder>()));
        foreach (var decoration in services.GetServices<AssistantDecoration>())
        {
            assistant.Use(decoration.Decorate);
        }

        return assistant.Build(services);
    }
}
