using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Tests.Turns;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

/// <summary>A conversation with the whole assistant, without a model, over a shop that changes.</summary>
internal sealed class AssistantTalk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly MerchantId _merchant;
    private int _message;

    private AssistantTalk(ServiceProvider services, ChangingShop shop, MerchantId merchant)
    {
        _services = services;
        Shop = shop;
        _merchant = merchant;
    }

    public ChangingShop Shop { get; }

    /// <summary>The shopper; null for an anonymous one.</summary>
    public ShopperId? Shopper { get; set; } = new ShopperId("s1");

    /// <summary>The last reply.</summary>
    public Reply Reply { get; private set; } = null!;

    public static async Task<AssistantTalk> StartAsync(MerchantId merchant, ChangingShop? shop = null, bool hasPorts = true, IReadOnlyList<KnowledgeEntry>? entries = null)
    {
        shop ??= new ChangingShop(merchant == SmallCatalogues.Gifts ? SmallCatalogues.OfGifts : SmallCatalogues.OfLaptops);
        var isChinese = merchant == SmallCatalogues.Gifts;
        var services = new ServiceCollection();
        services.AddSingleton(SharedClassifiers.Instance);
        if (hasPorts)
        {
            services.AddSingleton<IProductCatalog>(shop).AddSingleton<IPromotionService>(shop).AddSingleton<ICartService>(shop).AddSingleton<IOrderService>(shop);
        }

        services.AddSmartCustomerService().AddMerchant(new MerchantProfile
        {
            Id = merchant,
            DefaultLocale = isChinese ? Locale.Chinese : Locale.English,
            Routing = new RoutingSettings { Slots = new SlotSettings { Currency = isChinese ? "CNY" : "USD" } },
        });
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<KnowledgeBases>().For(merchant).PutAsync(
            [
                new KnowledgeEntry { Id = "shipping", Kind = KnowledgeKind.Faq, Title = "How long does shipping take?", Body = "Orders arrive two to four working days later.", Locale = Locale.English },
                new KnowledgeEntry { Id = "shipping-zh", Kind = KnowledgeKind.Faq, Title = "运费多少钱？", Body = "满 199 元包邮，不满收 8 元运费。", Locale = Locale.Chinese },
                .. entries ?? [],
            ]);
        return new AssistantTalk(provider, shop, merchant);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Says something to the assistant.</summary>
    public async Task<string> SayAsync(string text)
    {
        Reply = await _services.GetRequiredService<IServiceAssistant>().ReplyAsync(new TurnRequest
        {
            Merchant = _merchant,
            Conversation = "c1",
            Message = $"m{++_message}",
            Text = text,
            Shopper = Shopper is { } id ? Sdk.Turns.Shopper.Verified(id) : Sdk.Turns.Shopper.Anonymous,
        });
        return Reply.Text;
    }
}
