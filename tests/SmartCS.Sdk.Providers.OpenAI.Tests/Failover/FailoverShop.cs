using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Providers.OpenAI.Tests.Failover;

/// <summary>
/// A host, registered as hosts do it, with a merchant for each way: its first vendor misbehaves so, its second one is well.
/// One more merchant, <see cref="Healthy"/>, has the second vendor only.
/// </summary>
internal sealed class FailoverShop : IAsyncDisposable
{
    public const string Key = "sk-Leaked-9f8e7d6c5b4a3210";
    public const string Healthy = "healthy";
    public const string SecondModel = "second";

    private readonly ServiceProvider _services;

    private FailoverShop(FaultyVendorServer first, FaultyVendorServer second, ServiceProvider services)
    {
        First = first;
        Second = second;
        _services = services;
        Assistant = services.GetRequiredService<IServiceAssistant>();
    }

    public FaultyVendorServer First { get; }

    public FaultyVendorServer Second { get; }

    public IServiceAssistant Assistant { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Opens the shop.</summary>
    /// <param name="ways">The ways; each merchant and each first model has its way's name.</param>
    /// <param name="resilience">The settings of the first models, before those of their ways.</param>
    /// <param name="configure">Adds what else the host needs.</param>
    public static async Task<FailoverShop> OpenAsync(IReadOnlyList<VendorWay> ways, ModelResilience resilience, Action<IServiceCollection>? configure = null)
    {
        var first = await FaultyVendorServer.StartAsync();
        var second = await FaultyVendorServer.StartAsync();
        first.KeepsRequests = false;
        second.KeepsRequests = false;
        var byName = ways.ToDictionary(way => way.Name);
        first.Choose = request => FailoverTexts.Behavior(byName[request.Model], request);
        second.Choose = request => VendorBehavior.Says(FailoverTexts.Second(FailoverTexts.IsChinese(request)));

        var services = new ServiceCollection();
        configure?.Invoke(services);
        var builder = services.AddSmartCustomerService().AddTools(new Tools(byName));
        builder.AddOpenAICompatible(SecondModel, options => Set(options, second.Address, SecondModel));
        builder.AddMerchant(Profile(Healthy, SecondModel));
        foreach (var way in ways)
        {
            builder.AddMerchant(Profile(way.Name, way.Name, SecondModel)).AddOpenAICompatible(way.Name, options =>
            {
                Set(options, way.Address(first), way.Name);
                options.Resilience = way.Settings(resilience);
                options.MaxResponseBytes = way.MaxResponseBytes ?? options.MaxResponseBytes;
            });
        }

        var provider = services.BuildServiceProvider();
        foreach (var merchant in ways.Select(way => way.Name).Append(Healthy))
        {
            await provider.GetRequiredService<KnowledgeBases>().For(merchant).PutAsync(FailoverTexts.Entries);
        }

        return new FailoverShop(first, second, provider);
    }

    public static TurnRequest Request(string merchant, string conversation, int message, bool isChinese) => new()
    {
        Merchant = merchant,
        Conversation = conversation,
        Message = $"m{message}",
        Text = isChinese ? FailoverTexts.ChineseQuestion : FailoverTexts.Question,
    };

    /// <summary>Takes a turn, streamed.</summary>
    public async Task<ServedTurn> AskAsync(TurnRequest request)
    {
        var text = new StringBuilder();
        var replies = new List<Reply>(1);
        await foreach (var update in Assistant.ReplyStreamingAsync(request))
        {
            text.Append(update.Text);
            if (update.Completed is { } reply)
            {
                replies.Add(reply);
            }
        }

        return new ServedTurn(request, text.ToString(), replies);
    }

    /// <summary>What the store keeps of a conversation.</summary>
    public ValueTask<IReadOnlyList<ConversationTurn>> ReadAsync(TurnRequest request) => Get<IConversationStore>().ReadRecentAsync(request.Merchant, request.Conversation, 1_000);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }

    private static MerchantProfile Profile(string merchant, params IReadOnlyList<string> models) =>
        new() { Id = merchant, Models = new ModelAssignments { Answer = models }, Generation = new GenerationSettings { ExtractiveAbove = 1 } };

    private static void Set(OpenAICompatibleOptions options, Uri address, string model)
    {
        options.Model = model;
        options.ApiKey = Key;
        options.Endpoint = new Uri(address, "v1");
    }

    /// <summary>Grants a tool to those merchants whose vendors call one.</summary>
    private sealed class Tools(Dictionary<string, VendorWay> ways) : IToolSource
    {
        private static readonly IReadOnlyList<ToolGrant> Grants = [new() { Function = AIFunctionFactory.Create((string order) => $"{order}: shipped", "order_status") }];

        public ValueTask<IReadOnlyList<ToolGrant>> OfferAsync(ToolContext context, CancellationToken cancellationToken = default) =>
            new(ways.TryGetValue(context.Merchant.Value, out var way) && way.Call is not null ? Grants : []);
    }
}
