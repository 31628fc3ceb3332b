using Microsoft.Extensions.AI;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

/// <summary>A shop whose answers a model writes from the entries that a test names.</summary>
internal sealed class GeneratorShop : ISentenceSink
{
    public static readonly KnowledgeEntry Shipping = Faq("shipping", "When is shipping free?", "Shipping is free within mainland China from ¥199 per order. Below that we charge ¥12, or ¥25 to Xinjiang and Tibet.");
    public static readonly KnowledgeEntry Returns = Entry("returns", KnowledgeKind.Policy, "Return policy", "You may return unused items within 30 days of delivery. Opened food and engraved items cannot be returned unless they are faulty. The warehouse inspects a return within 2 working days.");
    public static readonly KnowledgeEntry Pack = Entry("pack", KnowledgeKind.Product, "Fernweg Drift 40 hiking backpack", "The Drift 40 has 40 litres of space and a ventilated mesh back. It weighs 1,150 g and carries up to 12 kg. A rain cover is included.");
    public static readonly KnowledgeEntry ShippingZh = Faq("shipping-zh", "满多少包邮？", "中国大陆单笔订单满 199 元包邮。不满 199 元收 12 元运费，新疆、西藏收 25 元。");
    public static readonly KnowledgeEntry ReturnsZh = Entry("returns-zh", KnowledgeKind.Policy, "退换货政策", "签收后 30 天内，未使用且配件齐全的商品可以退货。已拆封的食品、刻字商品不能退货。仓库收到退货后 2 个工作日内完成验收。");

    public List<string> Released { get; } = [];

    public ManualTimeProvider Time { get; } = new();

    public GenerationSettings Settings { get; set; } = new();

    public ModelCall? Call { get; private set; }

    public IPersonalDataShield? Shield { get; set; }

    public IList<AITool>? Tools { get; set; }

    public static KnowledgeEntry Faq(string id, string question, string answer) => Entry(id, KnowledgeKind.Faq, question, answer);

    public static KnowledgeEntry Entry(string id, KnowledgeKind kind, string title, string body) => new() { Id = id, Kind = kind, Title = title, Body = body };

    public static SearchHit Hit(KnowledgeEntry entry) => new() { Entry = entry, Revision = 3, Score = 1 };

    public void Release(string text) => Released.Add(text);

    public GenerationRequest Request(string question, string locale, params IEnumerable<KnowledgeEntry> entries)
    {
        var profile = new MerchantProfile { Id = "acme", Name = "Fernweg", Generation = Settings };
        Call = new ModelCall { Profile = profile, Purpose = ModelPurpose.Answer, Models = ["m"] };
        return new GenerationRequest { Profile = profile, Locale = locale, Question = question, Evidence = [.. entries.Select(Hit)], Call = Call, Shield = Shield, Tools = Tools };
    }

    public async Task<GeneratedAnswer> AskAsync(IChatClient model, string question, string locale, params IEnumerable<KnowledgeEntry> entries) =>
        await new AnswerGenerator(model, Time).GenerateAsync(Request(question, locale, entries), this, TestContext.Current.CancellationToken);
}
