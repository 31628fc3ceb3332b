using Microsoft.Extensions.DependencyInjection;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;

namespace SmartCS.Sdk.Benchmarks.Catalogue;

/// <summary>The SDK as a host sets it up, and a shop's own questions and answers beside the catalogue.</summary>
internal static class Shop
{
    private static readonly (string Question, string Answer)[] s_questions =
    [
        ("How long does delivery take?", "Delivery within the country takes 2 to 4 working days."),
        ("What does delivery cost?", "Delivery costs 4.90 euros and is free from 50 euros on."),
        ("Can I return an item?", "You can return an unused item within 30 days for a full refund."),
        ("How do I get my refund?", "The refund goes to the way of payment of the order, within 5 working days after we have the item."),
        ("Which ways of payment are there?", "You can pay by card, bank transfer or on account."),
        ("How do I change my delivery address?", "As long as the parcel has not left, you can change the address in your account under Orders."),
        ("Can I cancel my order?", "You can cancel an order in your account until it is packed."),
        ("How long is the warranty?", "All electronics have a warranty of two years."),
        ("Do you ship abroad?", "We ship to all countries of the European Union."),
        ("Where is my parcel?", "The tracking number is in the mail that we sent when the parcel left."),
        ("多久可以到货？", "国内订单一般在付款后2到4个工作日送达。"),
        ("可以开发票吗？", "可以，请在下单时填写发票抬头，电子发票会发到您的邮箱。"),
        ("怎么申请退货？", "收到商品30天内，可以在订单页面点击申请退货。"),
        ("运费是多少？", "订单满50元包邮，不满50元收取5元运费。"),
        ("保修期是多长？", "所有电子产品享受两年保修。"),
    ];

    /// <summary>Questions as shoppers write them, some with an answer and some without.</summary>
    public static IReadOnlyList<string> Messages { get; } =
    [
        .. s_questions.Select(pair => pair.Question),
        "how long is delivery", "shipping cost?", "can i send it back", "when do i get my money back", "change adress of my order",
        "什么时候到货", "能开发票吗", "我想退货", "do you repair bicycles", "今天天气怎么样",
    ];

    /// <summary>The shop's own entries.</summary>
    public static IReadOnlyList<KnowledgeEntry> Entries { get; } = s_questions
        .Select((pair, i) => new KnowledgeEntry { Id = new EntryId($"faq-{i}"), Kind = KnowledgeKind.Faq, Title = pair.Question, Body = pair.Answer })
        .ToList();

    /// <summary>Sets the SDK up, in memory or over a record file.</summary>
    public static ServiceProvider Create(string? recordPath = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = services.AddSmartCustomerService().AddMerchant(new MerchantProfile { Id = Electronics.Merchant, Name = "Electronics" });
        if (recordPath is not null)
        {
            builder.UseSqlite(recordPath);
        }

        return services.BuildServiceProvider();
    }
}
