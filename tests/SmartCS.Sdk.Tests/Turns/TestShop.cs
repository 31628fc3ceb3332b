using Microsoft.Extensions.Options;
using SmartCS.Sdk.Conversations;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Turns;

/// <summary>A shop with one bilingual FAQ, served by the default assistant over a store that a test can disturb.</summary>
internal sealed class TestShop
{
    public const string Question = "How do I return an order?";
    public const string Answer = "Within 30 days, free of charge.";
    public const string ChineseQuestion = "怎么申请退货？";
    public const string ChineseAnswer = "签收后七天内在订单页申请。";

    public TestShop(MerchantProfile? profile = null, IMerchantDirectory? merchants = null, TimeProvider? time = null)
    {
        Profile = profile ?? new MerchantProfile { Id = "acme" };
        Merchants = merchants ?? MerchantDirectory.FromProfiles(Profile);
        Knowledge = new KnowledgeBases(new InMemoryKnowledgeStore(), new InProcessKnowledgeIndex(), Options.Create(new SmartCustomerServiceOptions()));
        Assistant = new ServiceAssistant(Merchants, Knowledge, Conversations, timeProvider: time);
    }

    public MerchantProfile Profile { get; }

    public IMerchantDirectory Merchants { get; }

    public KnowledgeBases Knowledge { get; }

    public DisturbedConversationStore Conversations { get; } = new();

    public ServiceAssistant Assistant { get; }

    public static async Task<TestShop> OpenAsync(MerchantProfile? profile = null, IMerchantDirectory? merchants = null, TimeProvider? time = null)
    {
        var shop = new TestShop(profile, merchants, time);
        await shop.Knowledge.For(shop.Profile.Id).PutAsync(
        [
            new KnowledgeEntry { Id = "returns", Kind = KnowledgeKind.Faq, Title = Question, Body = Answer, Locale = "en" },
            new KnowledgeEntry { Id = "returns-zh", Kind = KnowledgeKind.Faq, Title = ChineseQuestion, Body = ChineseAnswer, Locale = "zh" },
        ]);
        return shop;
    }

    public TurnRequest Request(string message, string text = Question, string conversation = "c1") =>
        new() { Merchant = Profile.Id, Conversation = conversation, Message = message, Text = text };

    public Task<Reply> AskAsync(string message, string text = Question, string conversation = "c1", CancellationToken cancellationToken = default) =>
        Assistant.ReplyAsync(Request(message, text, conversation), cancellationToken);

    public async Task<IReadOnlyList<string>> MessagesAsync(string conversation = "c1") =>
        [.. (await Conversations.ReadRecentAsync(Profile.Id, conversation, 10_000)).Select(turn => turn.Message.Value)];
}
