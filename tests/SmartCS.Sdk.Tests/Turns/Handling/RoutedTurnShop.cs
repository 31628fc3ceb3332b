using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Turns.Handling;

/// <summary>A bilingual shop as a host sets it up, whose messages are routed.</summary>
internal sealed class RoutedTurnShop : IAsyncDisposable
{
    public const string Shipping = "Delivery costs 4.90 euros and is free from 50 euros on.";
    public const string ChineseShipping = "满50元包邮，不满50元收取5元运费。";
    public const string Warranty = "All electronics have a warranty of two years.";
    public const string ChineseWarranty = "所有电子产品享受两年保修。";
    public const string Tent = "The Nordlys tent weighs 2.4 kg. It sleeps three people.";

    private readonly ServiceProvider _services;
    private int _messages;

    private RoutedTurnShop(MerchantProfile profile, IDialogueFlows? flows)
    {
        Profile = profile;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IConversationStore>(Conversations);
        services.AddSingleton(SharedClassifiers.Instance);
        services.AddSingleton<ILoggerFactory>(Log);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        if (flows is not null)
        {
            services.AddSingleton(flows);
        }

        services.AddSmartCustomerService()
            .AddMerchant(profile)
            .AddChatModel("router", _ => Router, Once)
            .AddChatModel("writer", _ => Writer, Once)
            .AddPrice(new ModelPrice { Model = "router", Currency = "CNY", InputPerMillion = 1, OutputPerMillion = 2 });
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assistant = _services.GetRequiredService<IServiceAssistant>();
    }

    public MerchantProfile Profile { get; }

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public InMemoryConversationStore Conversations { get; } = new();

    public LogRecorder Log { get; } = new();

    public ScriptedChatClient Router { get; } = new(modelId: "router");

    public ScriptedChatClient Writer { get; } = new(modelId: "writer");

    public IServiceAssistant Assistant { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Opens the shop.</summary>
    /// <param name="routing">How messages are understood; null for the defaults.</param>
    /// <param name="flows">The host's flows; null for none.</param>
    /// <param name="change">Changes the rest of the profile.</param>
    public static async Task<RoutedTurnShop> OpenAsync(RoutingSettings? routing = null, IDialogueFlows? flows = null, Func<MerchantProfile, MerchantProfile>? change = null)
    {
        // A merchant of its own: the classifiers of others are shared.
        var profile = new MerchantProfile { Id = $"shop-{Guid.NewGuid():N}", Routing = routing ?? new RoutingSettings() };
        var shop = new RoutedTurnShop(change?.Invoke(profile) ?? profile, flows);
        await shop.Get<KnowledgeBases>().For(shop.Profile.Id).PutAsync(
        [
            new() { Id = "shipping", Kind = KnowledgeKind.Faq, Title = "What does delivery cost?", Body = Shipping, Locale = "en" },
            new() { Id = "shipping-zh", Kind = KnowledgeKind.Faq, Title = "运费是多少？", Body = ChineseShipping, Locale = "zh" },
            new() { Id = "warranty", Kind = KnowledgeKind.Faq, Title = "How long is the warranty?", Body = Warranty, Locale = "en" },
            new() { Id = "warranty-zh", Kind = KnowledgeKind.Faq, Title = "保修期是多长？", Body = ChineseWarranty, Locale = "zh" },
            new() { Id = "tent", Kind = KnowledgeKind.Product, Title = "Nordlys tent", Body = Tent, Locale = "en" },
        ]);
        return shop;
    }

    public TurnRequest Request(string text, string? message = null, string conversation = "c") =>
        new() { Merchant = Profile.Id, Conversation = conversation, Message = message ?? $"m{++_messages}", Text = text };

    public Task<Reply> AskAsync(string text, string conversation = "c") => Assistant.ReplyAsync(Request(text, null, conversation));

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ChatModel Once(ChatModel model) => model with { Capabilities = ModelCapabilities.JsonSchema, Resilience = new ModelResilience { MaxRetries = 0 } };
}
