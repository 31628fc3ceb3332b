using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace ShopExample;

/// <summary>A chat with one of the shops.</summary>
internal sealed class Chat(IServiceProvider services, SampleShop shop, ChatOptions options)
{
    private static readonly string[] EnglishScript =
    [
        "I am looking for running shoes under 120", "I do not mind the colour", "where is my order #W2001001?", "I want to cancel an order",
    ];

    private static readonly string[] ChineseScript = ["想买件防风外套，500以内", "都可以", "我的订单到哪了", "算了，谢谢"];

    private readonly IServiceAssistant _assistant = services.GetRequiredService<IServiceAssistant>();
    private readonly ConversationId _conversation = Guid.NewGuid().ToString();
    private int _messages;

    private MerchantId Merchant => options.IsChinese ? SampleShopData.Chinese : SampleShopData.English;

    /// <summary>Prompts for messages until an empty line.</summary>
    public async Task<int> TalkAsync()
    {
        while (true)
        {
            Console.Write("> ");
            if (Console.ReadLine() is not { Length: > 0 } text)
            {
                return 0;
            }

            await SayAsync(text);
        }
    }

    /// <summary>Plays a few messages.</summary>
    public async Task<int> PlayAsync()
    {
        foreach (var text in options.IsChinese ? ChineseScript : EnglishScript)
        {
            Console.WriteLine($"> {text}");
            await SayAsync(text);
        }

        return 0;
    }

    private async Task SayAsync(string text)
    {
        var before = shop.ReadJournal(Merchant).Count;
        var reply = await _assistant.ReplyAsync(new TurnRequest
        {
            Merchant = Merchant,
            Conversation = _conversation,
            Message = (++_messages).ToString(CultureInfo.InvariantCulture),
            Text = text,
            Shopper = options.Shopper is { } id ? Shopper.Verified(id) : Shopper.Anonymous,
        });
        Console.WriteLine(reply.Text);
        foreach (var step in options.IsTraced ? reply.Route : [])
        {
            Console.WriteLine($"  . {step.Stage}: {step.Intent} {step.Confidence:0.00} {step.Detail}");
        }

        foreach (var card in reply.Cards)
        {
            Console.WriteLine($"  [{card.Sku}] {card.Name}, {card.Price}");
        }

        if (reply.Choices.Count > 0)
        {
            Console.WriteLine($"  ({string.Join(" | ", reply.Choices)})");
        }

        foreach (var write in shop.ReadJournal(Merchant).Skip(before))
        {
            Console.WriteLine($"  * the shop wrote: {write.Operation}");
        }

        Console.WriteLine();
    }
}
