using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Turns;

/// <summary>A shop whose answers two scripted models may write, "first" and "second", registered as a host does it.</summary>
internal sealed class ModelTurnShop : IAsyncDisposable
{
    public const string Tent = "The Nordlys tent weighs 2.4 kg. It sleeps three people. The poles are made of aluminium.";
    public const string ChineseTent = "北极光帐篷重2.4公斤。可供三人使用。支架为铝合金。";

    private readonly ServiceProvider _services;

    private ModelTurnShop(MerchantProfile profile, Action<ISmartCustomerServiceBuilder>? configure, IConfiguration? merchants)
    {
        Profile = profile;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IConversationStore>(Conversations);
        services.AddSingleton(SharedClassifiers.Instance);
        services.AddSingleton<ILoggerFactory>(Log);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        var builder = services.AddSmartCustomerService().AddChatModel("first", _ => First, Once).AddChatModel("second", _ => Second, Once);
        _ = merchants is null ? builder.AddMerchant(profile) : builder.AddMerchants(merchants);
        configure?.Invoke(builder);
        _services = services.BuildServiceProvider();
        Assistant = _services.GetRequiredService<IServiceAssistant>();
    }

    public MerchantProfile Profile { get; }

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public DisturbedConversationStore Conversations { get; } = new();

    public LogRecorder Log { get; } = new();

    public ScriptedChatClient First { get; } = new(modelId: "first");

    public ScriptedChatClient Second { get; } = new(modelId: "second");

    public IServiceAssistant Assistant { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    // Nobody moves the clock on while a model is asked again.
    private static ChatModel Once(ChatModel model) => model with { Resilience = new ModelResilience { MaxRetries = 0 } };

    public static MerchantProfile DefaultProfile { get; } = new() { Id = "acme", Name = "Acme", Models = new ModelAssignments { Answer = ["first", "second"] }, Generation = new() { ExtractiveAbove = 1 } };

    public static async Task<ModelTurnShop> OpenAsync(MerchantProfile? profile = null, Action<ISmartCustomerServiceBuilder>? configure = null, IConfiguration? merchants = null)
    {
        var shop = new ModelTurnShop(profile ?? DefaultProfile, configure, merchants);
        await shop.Get<KnowledgeBases>().For(shop.Profile.Id).PutAsync(
        [
            new KnowledgeEntry { Id = "returns", Kind = KnowledgeKind.Faq, Title = TestShop.Question, Body = TestShop.Answer, Locale = "en" },
            new KnowledgeEntry { Id = "tent", Kind = KnowledgeKind.Product, Title = "Nordlys tent", Body = Tent, Locale = "en" },
            new KnowledgeEntry { Id = "tent-zh", Kind = KnowledgeKind.Product, Title = "北极光帐篷", Body = ChineseTent, Locale = "zh" },
        ]);
        return shop;
    }

    /// <summary>What a model writes that cites the first entry it was given for each sentence.</summary>
    public static ScriptedResponse Says(params string[] sentences) => Saying([.. sentences.Select(sentence => (sentence, "e1"))]);

    public static ScriptedResponse Saying(params (string Text, string Cite)[] sentences)
    {
        var items = sentences.Select(sentence => $$"""{"text":{{JsonSerializer.Serialize(sentence.Text)}},"cites":["{{sentence.Cite}}"]}""");
        return ScriptedResponse.Chunks([$$"""{"sentences":[""", .. items.SelectMany((item, i) => i == 0 ? [item] : new[] { ",", item }), "]}"]).WithUsage(100, 20);
    }

    public TurnRequest Request(string message, string text, string conversation = "c1", Shopper? shopper = null) =>
        new() { Merchant = Profile.Id, Conversation = conversation, Message = message, Text = text, Shopper = shopper ?? Shopper.Anonymous };

    public Task<Reply> AskAsync(string message, string text, string conversation = "c1", Shopper? shopper = null) => Assistant.ReplyAsync(Request(message, text, conversation, shopper));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
