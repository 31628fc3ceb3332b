using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>A host with both sample shops and no model. Its stores and its shop outlive <see cref="RestartAsync"/>, the process does not.</summary>
internal sealed class DialogueHost : IAsyncDisposable
{
    private readonly InMemoryKnowledgeStore _knowledge;
    private readonly InMemoryConversationStore _conversations = new();
    private readonly InMemoryFlowStateStore _flows = new();
    private readonly InMemoryEffectLedger _ledger = new();
    private ServiceProvider? _process;

    private DialogueHost(DateTimeOffset now)
    {
        Time = new ManualTimeProvider(now);
        Shop = SampleShopData.CreateShop(Time);
        Shop.Load(DialogueRecords.Create(now));
        _knowledge = new InMemoryKnowledgeStore(Time);
    }

    /// <summary>The clock of everything.</summary>
    public ManualTimeProvider Time { get; }

    /// <summary>The shop behind the ports.</summary>
    public SampleShop Shop { get; }

    /// <summary>What shoppers talk to.</summary>
    public IServiceAssistant Assistant => _process!.GetRequiredService<IServiceAssistant>();

    /// <summary>Starts a host.</summary>
    public static async Task<DialogueHost> StartAsync(DateTimeOffset now)
    {
        var host = new DialogueHost(now);
        await host.StartProcessAsync();
        foreach (var merchant in new[] { DialogueMerchants.English.Id, DialogueMerchants.Chinese.Id })
        {
            await host._process!.GetRequiredService<KnowledgeBases>().For(merchant).PutAsync(DialogueMerchants.Entries);
        }

        return host;
    }

    /// <summary>Lets the process die, with all that is in its memory, and starts another.</summary>
    public async Task RestartAsync()
    {
        await _process!.DisposeAsync();
        await StartProcessAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process!.DisposeAsync();
        Shop.Dispose();
    }

    private async Task StartProcessAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IKnowledgeStore>(_knowledge);
        services.AddSingleton<IConversationStore>(_conversations);
        services.AddSingleton<IFlowStateStore>(_flows);
        services.AddSingleton<IEffectLedger>(_ledger);
        services.AddSingleton(SharedClassifiers.Instance);
        services.AddSampleShop(Shop);
        services.AddSmartCustomerService().AddMerchant(DialogueMerchants.English).AddMerchant(DialogueMerchants.Chinese);
        _process = services.BuildServiceProvider();
        foreach (var service in _process.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }
}
