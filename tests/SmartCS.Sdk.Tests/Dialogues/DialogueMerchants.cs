using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>The two sample shops as merchants: what they promise after a purchase, when they are open, and what they have written down.</summary>
internal static class DialogueMerchants
{
    private static readonly IReadOnlyList<DayOfWeek> WorkDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The English shop.</summary>
    public static MerchantProfile English { get; } = new()
    {
        Id = SampleShopData.English,
        Name = "Harbor Lane",
        DefaultLocale = Locale.English,
        Routing = new RoutingSettings { Slots = new SlotSettings { TimeZone = "America/New_York", Currency = "USD" } },
        AfterSales = AfterSales("America/New_York", new TimeOnly(9, 0), new TimeOnly(18, 0)),
    };

    /// <summary>The Chinese shop.</summary>
    public static MerchantProfile Chinese { get; } = new()
    {
        Id = SampleShopData.Chinese,
        Name = "海湾小铺",
        DefaultLocale = Locale.Chinese,
        Routing = new RoutingSettings { Slots = new SlotSettings { TimeZone = "Asia/Shanghai", Currency = "CNY" } },
        AfterSales = AfterSales("Asia/Shanghai", new TimeOnly(9, 0), new TimeOnly(21, 0)),
    };

    /// <summary>What both shops have written down.</summary>
    public static IReadOnlyList<KnowledgeEntry> Entries { get; } =
    [
        Faq("refund-time", "en", "How long does a refund take?", "A refund reaches you 5 to 7 business days after we have received the goods; on a gift card it is there at once."),
        Faq("refund-time-zh", "zh", "退款多久到账？", "我们收到退回的商品后，5 至 7 个工作日内退款到账；退到礼品卡的即时到账。"),
        Faq("delivery-time", "en", "How long does delivery take?", "Orders leave within one working day and arrive two to four working days later."),
        Faq("delivery-time-zh", "zh", "多久能送到？", "订单在一个工作日内发出，发出后两到四个工作日送达。"),
        Faq("delivery-cost", "en", "How much is shipping?", "Shipping is free from $50; below that it is $4.99."),
        Faq("delivery-cost-zh", "zh", "运费多少钱？", "满 199 元包邮，不满收 8 元运费。"),
        Faq("gift-wrap", "en", "Do you offer gift wrapping?", "Yes, for $3 an item; choose it in the cart."),
        Faq("gift-wrap-zh", "zh", "可以礼品包装吗？", "可以，每件 20 元，在购物车里勾选即可。"),
        Faq("warranty", "en", "How long is the warranty?", "Electronics have a warranty of one year from the day of delivery."),
        Faq("warranty-zh", "zh", "保修期多久？", "电子产品自签收之日起保修一年。"),
    ];

    private static AfterSalesSettings AfterSales(string timeZone, TimeOnly opens, TimeOnly closes) => new()
    {
        Clauses =
        [
            new PolicyClause
            {
                Id = "return_worn_close",
                Kind = PolicyKind.Return,
                Text = LocalizedText.Of("For reasons of hygiene, socks are not taken back.", "袜子等贴身用品不支持无理由退货。"),
                Categories = ["Socks", "袜子"],
                IsForbidding = true,
            },
            new PolicyClause
            {
                Id = "return_30_days",
                Kind = PolicyKind.Return,
                Text = LocalizedText.Of("Goods may be returned within 30 days of delivery, unworn and with their labels.", "签收后 30 天内，商品完好、吊牌齐全，支持退货。"),
                Window = 30,
                Freight = FreightPayer.ByReason,
            },
            new PolicyClause
            {
                Id = "exchange_30_days",
                Kind = PolicyKind.Exchange,
                Text = LocalizedText.Of("Goods may be exchanged within 30 days of delivery.", "签收后 30 天内支持换货。"),
                Window = 30,
                Freight = FreightPayer.ByReason,
            },
            new PolicyClause
            {
                Id = "refund_missing",
                Kind = PolicyKind.Refund,
                Text = LocalizedText.Of("What was missing from a parcel is paid back without sending anything in.", "少发漏发的商品，核实后直接退款，无需寄回。"),
                Window = 14,
                Reasons = ["missing_part", "lost"],
            },
            new PolicyClause
            {
                Id = "warranty_1_year",
                Kind = PolicyKind.Repair,
                Text = LocalizedText.Of("Electronics are repaired free of charge for one year from delivery.", "电子产品自签收之日起一年内免费维修。"),
                Window = 365,
                Categories = ["Laptops", "Phones", "Tablets", "Earphones", "Headphones", "Watches", "E-readers", "笔记本电脑", "手机", "平板电脑", "耳机", "头戴耳机", "手表", "电子阅读器"],
                Freight = FreightPayer.Merchant,
            },
            new PolicyClause
            {
                Id = "price_14_days",
                Kind = PolicyKind.PriceProtection,
                Text = LocalizedText.Of("If our price falls within 14 days of your order, we pay back the difference.", "下单后 14 天内降价，可申请退还差价。"),
                Window = 14,
                From = PolicyWindowStart.Order,
            },
        ],
        CancelReasons =
        [
            new CancelReason("no longer needed", LocalizedText.Of("no longer needed", "不想要了")),
            new CancelReason("ordered by mistake", LocalizedText.Of("ordered by mistake", "拍错了")),
        ],
        RefundTo = [AfterSalesSettings.Original, "gift_card"],
        RefundArrival = new Dictionary<string, LocalizedText>
        {
            ["gift_card"] = LocalizedText.Of("at once", "即时到账"),
            [AfterSalesSettings.Other] = LocalizedText.Of("within 5 to 7 business days", "5 至 7 个工作日到账"),
        },
        Hours = new ShopHours
        {
            TimeZone = timeZone,
            Weekly =
            [
                new OpeningHours { Days = WorkDays, Opens = opens, Closes = closes },
                new OpeningHours { Days = [DayOfWeek.Saturday], Opens = new TimeOnly(10, 0), Closes = new TimeOnly(16, 0) },
            ],
        },
    };

    private static KnowledgeEntry Faq(string id, string locale, string question, string answer) =>
        new() { Id = id, Kind = KnowledgeKind.Faq, Title = question, Body = answer, Locale = locale };
}
