using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;

namespace SmartCS.Sdk.Benchmarks.Routing;

/// <summary>A merchant and the messages of its shoppers, in Chinese and English.</summary>
internal static class RoutedMessages
{
    private static readonly string[] Topics = ["gift wrap", "store credit", "size chart", "battery", "warranty card", "student discount", "礼品包装", "尺码表", "保修卡", "学生优惠"];

    /// <summary>Messages with one request.</summary>
    public static IReadOnlyList<string> Single { get; } =
    [
        "我想退货", "订单20251234567到哪了", "怎么开发票", "什么时候发货？", "能便宜点吗", "帮我取消订单", "尺码不合适，想换大一码", "忘记密码了怎么办", "退款什么时候到账", "转人工", "你好", "这款手机支持5G吗", "收货地址填错了，帮我改一下", "三百以内的耳机有推荐吗",
        "I want to return my order", "where is my package", "please cancel order 12345678", "how long does delivery take?", "do you ship to Canada", "Can I pay with PayPal?", "what is your return policy", "my parcel arrived damaged",
        "change my delivery address please", "I'd like to talk to a human", "is this jacket waterproof", "hello", "thanks!", "how heavy is the kettle", "what is the capital of Mongolia", "I was charged twice for order 88112233",
    ];

    /// <summary>Messages with several.</summary>
    public static IReadOnlyList<string> Several { get; } =
    [
        "你好，我想退货，另外发票怎么开？", "cancel order 12345678 and when does my other parcel arrive", "帮我取消订单，还有，能便宜点吗？", "Where is my package? Also, do you ship to Canada?", "I want to return my shoes and how long does delivery take?",
    ];

    /// <summary>Messages to <see cref="Running"/>.</summary>
    public static IReadOnlyList<string> InFlow { get; } = ["20251234567", "不对，是红色的", "算了", "运费谁出？", "order 12345678 please", "质量有问题", "帮我取消订单"];

    /// <summary>A flow that waits for an order.</summary>
    public static RunningFlow Running { get; } = new()
    {
        Flow = "return_item",
        Awaiting = "order",
        Slots = [new FlowSlot { Name = "order", Type = SlotType.OrderId }, new FlowSlot { Name = "color", Type = SlotType.Color, IsFilled = true }, new FlowSlot { Name = "reason", Type = SlotType.Reason }],
    };

    /// <summary>A host with a few flows.</summary>
    public static IDialogueFlows Flows { get; } = new SomeFlows();

    /// <summary>A merchant with rules of every kind.</summary>
    public static MerchantProfile Profile(MerchantId merchant, int phrases) => new()
    {
        Id = merchant,
        Routing = new RoutingSettings
        {
            Slots = new SlotSettings { OrderIds = [@"SO-\d{8}", @"\d{8,14}"], TimeZone = "Asia/Shanghai", Currency = "CNY" },
            Rules =
            [
                new RoutingRule { Intent = "complaint", Keywords = ["投诉 经理", "complaint manager"], Except = ["不投诉"] },
                new RoutingRule { Intent = "business_cooperation", Keywords = ["批发", "代理 加盟", "wholesale"] },
                new RoutingRule { Intent = "coupon", Pattern = "(?:领|拿|get).{0,6}(?:券|coupon)" },
                .. Enumerable.Range(0, phrases / 200).Select(i => new RoutingRule { Intent = "promotions", Phrases = [.. Enumerable.Range(0, 200).Select(j => $"活动口令 {i} {j}")] }),
            ],
        },
    };

    /// <summary>Vetted answers.</summary>
    public static IReadOnlyList<KnowledgeEntry> Faqs(int count) =>
    [
        .. new (string Question, string Answer)[]
        {
            ("怎么开发票？", "下单时填写抬头即可。"), ("退货运费谁出？", "质量问题由我们承担。"), ("How long does delivery take?", "Two to four working days."), ("What is your return policy?", "Returns within 30 days."),
            ("Which ways of payment are there?", "Cards and PayPal."), ("多久可以到货？", "两到四个工作日。"),
        }.Select((pair, i) => Faq(i, pair.Question, pair.Answer)),
        .. Enumerable.Range(6, count - 6).Select(i => Faq(i, i % 2 == 0 ? $"What should I know about {Topics[i % 6]} number {i}?" : $"关于第{i}号{Topics[6 + (i % 4)]}有什么规定？", $"See page {i}.")),
    ];

    private static KnowledgeEntry Faq(int number, string question, string answer) => new() { Id = new EntryId($"faq-{number}"), Kind = KnowledgeKind.Faq, Title = question, Body = answer };

    private sealed class SomeFlows : IDialogueFlows
    {
        public bool Has(MerchantProfile profile, string flow) => flow is "return_item" or "exchange_item" or "cancel_order" or "order_status" or "track_delivery" or "change_delivery_address";

        public ValueTask<RunningFlow?> FindRunningAsync(MerchantProfile profile, TurnRequest request, CancellationToken cancellationToken = default) => default;

        public ValueTask<FlowReply?> ExecuteAsync(FlowTurn turn, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
