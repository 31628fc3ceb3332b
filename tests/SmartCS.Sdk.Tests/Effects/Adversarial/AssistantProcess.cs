using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Dialogues;
using SmartCS.Sdk.Tests.Turns;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Effects;

/// <summary>A process of a host with the whole assistant over the sample shop, that may die at any use of a store or of the shop.</summary>
internal sealed class AssistantProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public AssistantProcess(AssistantWorld world, Mortality mortality)
    {
        Mortality = mortality;
        var shop = world.Shop;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new TickingTime(world.Clock));
        services.AddSingleton<IKnowledgeStore>(world.Knowledge);
        services.AddSingleton(SharedClassifiers.Instance);
        services.AddSingleton<IEffectLedger>(new MortalLedger(world.Ledger, mortality));
        services.AddSingleton(MortalPort.Of<IConversationStore>(world.Conversations, mortality));
        services.AddSingleton(MortalPort.Of<IFlowStateStore>(world.Flows, mortality));
        services.AddSingleton(shop.Catalog).AddSingleton(shop.Promotions);
        services.AddSingleton(MortalPort.Of(shop.Orders, mortality));
        services.AddSingleton(MortalPort.Of(shop.Returns, mortality));
        services.AddSingleton(MortalPort.Of(shop.Carts, mortality));
        services.AddSingleton(MortalPort.Of(shop.Customers, mortality));
        services.AddSingleton(MortalPort.Of(shop.Tickets, mortality));
        services.AddSingleton(MortalPort.Of(shop.Tracker, mortality));
        services.AddSmartCustomerService()
            .AddChatModel("hijacked", _ => world.Model, static model => model with { Resilience = new ModelResilience { MaxRetries = 0 } })
            .AddShopTools()
            .AddMerchant(DialogueMerchants.English)
            .AddMerchant(DialogueMerchants.Chinese with { Models = new ModelAssignments { Answer = ["hijacked"] }, Generation = new() { ExtractiveAbove = 1 } });
        _services = services.BuildServiceProvider();
        Assistant = _services.GetRequiredService<IServiceAssistant>();
    }

    public Mortality Mortality { get; }

    public IServiceAssistant Assistant { get; }

    /// <summary>Looks once for writes that dead processes left behind.</summary>
    public Task<int> RecoverAsync() => _services.GetServices<IHostedService>().OfType<EffectRecovery>().Single().RecoverAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
