using Microsoft.Extensions.Options;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Tests.Knowledge.Answering;

/// <summary>A shop that answers from what a test puts into it.</summary>
internal sealed class AnsweringShop
{
    private readonly KnowledgeAnswerer _answerer;

    public AnsweringShop()
    {
        Bases = new KnowledgeBases(new InMemoryKnowledgeStore(Time), new InProcessKnowledgeIndex(timeProvider: Time), Options.Create(new SmartCustomerServiceOptions()), Time);
        _answerer = new KnowledgeAnswerer(Bases, Time);
        Knowledge = Bases.For("acme");
    }

    public ManualTimeProvider Time { get; } = new();

    public KnowledgeBases Bases { get; }

    public KnowledgeBase Knowledge { get; }

    public AnsweringSettings Settings { get; set; } = new();

    /// <summary>A shop with the questions that every shop has, in both languages, an article, a policy and two products.</summary>
    public static Task<AnsweringShop> OpenAsync() => WithAsync(
        Faq("shipping", "When will you ship my order?", "We ship within 24 hours.", "en", "how soon do you dispatch", "多久发货"),
        Faq("delivery", "How long does delivery take?", "Two to four working days.", "en"),
        Faq("payment", "Which payment methods do you accept?", "We accept PayPal and all major credit cards.", "en"),
        Faq("returns", "How do I return an item?", "Send it back within 30 days, free of charge.", "en", "can I send something back"),
        Faq("hours", "When is customer service open?", "Monday to Friday, 9 a.m. to 6 p.m.", "en"),
        Faq("shipping-zh", "下单后几天发货？", "一般 24 小时内发货。", "zh", "多久发货", "什么时候寄出"),
        Faq("returns-zh", "怎么申请退货？", "签收后七天内在订单页申请。", "zh"),
        Faq("payment-zh", "支持哪些付款方式？", "支持支付宝、微信支付和银行卡。", "zh"),
        Faq("invoice-zh", "可以开发票吗？", "可以，下单时填写抬头即可。", "zh"),
        Entry("warranty", KnowledgeKind.Policy, "Warranty", "All machines have a warranty of two years. The warranty covers defects of material. Wear is not covered."),
        Entry("care", KnowledgeKind.Article, "Care of leather", "Leather likes it dry.\nClean leather with a soft damp cloth. Never put leather boots into the washing machine."),
        Entry("kettle", KnowledgeKind.Product, "Steel kettle", "The kettle holds 1.7 litres. It weighs 900 g. The cable is 75 cm long."),
        Entry("lamp", KnowledgeKind.Product, "Desk lamp", "The lamp weighs 2 kg. It has three levels of brightness."),
        Entry("talk", KnowledgeKind.Dialogue, "Where is my unicorn order?", "Your unicorn order comes tomorrow at noon."));

    public static async Task<AnsweringShop> WithAsync(params IReadOnlyList<KnowledgeEntry> entries)
    {
        var shop = new AnsweringShop();
        await shop.Knowledge.PutAsync(entries);
        return shop;
    }

    public static KnowledgeEntry Faq(string id, string question, string answer, string locale = "", params IReadOnlyList<string> alternatives) =>
        new() { Id = id, Kind = KnowledgeKind.Faq, Title = question, Body = answer, Alternatives = alternatives, Locale = locale.Length == 0 ? default : (Locale)locale };

    public static KnowledgeEntry Entry(string id, KnowledgeKind kind, string title, string body) => new() { Id = id, Kind = kind, Title = title, Body = body };

    public async Task<KnowledgeAnswer> AskAsync(string text, string locale = "en", string? product = null) => await _answerer.AnswerAsync(
        new MerchantProfile { Id = "acme", Answering = Settings }, new KnowledgeQuestion(text, locale, product is null ? null : new TurnFocus { Product = product }), default);

    /// <summary>The entries that a model is given, where the conversation was about others before.</summary>
    public async Task<IReadOnlyList<SearchHit>> WidenAsync(string text, IReadOnlyList<SearchHit> evidence, int count, params IReadOnlyList<EntryId> earlier) => await _answerer.WidenAsync(
        "acme", new KnowledgeQuestion(text, "en", null) { EvidenceCount = count, Earlier = "Steel kettle", EarlierEntries = earlier }, evidence, default);

    /// <summary>The outcome and the cited entries, such as <c>Answered shipping</c>.</summary>
    public async Task<string> TraceAsync(string text, string locale = "en", string? product = null)
    {
        var answer = await AskAsync(text, locale, product);
        return string.Join(' ', [answer.Outcome.ToString(), .. answer.Citations.Select(citation => citation.Entry.Value).Distinct()]);
    }
}
