using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.Tests.Routing.Classification;

/// <summary>A small shop's examples in Chinese and English, enough to learn from in milliseconds.</summary>
internal static class ShopUtterances
{
    private static readonly (string Intent, string[] Texts)[] Known =
    [
        ("order.status",
        [
            "where is my order", "has my order been shipped", "track my parcel", "when will my package arrive", "what is the status of my order",
            "my parcel has not arrived yet", "我的订单到哪里了", "什么时候发货", "查一下物流", "快递怎么还没到", "帮我看看包裹到哪了", "订单发货了没有",
        ]),
        ("order.cancel",
        [
            "cancel my order", "I want to cancel the order I just placed", "please stop my order", "can I still cancel it", "I do not want this order any more",
            "how do I cancel an order", "取消订单", "我想取消刚才下的单", "这个订单不要了", "帮我把订单取消掉", "还能取消吗", "怎么取消订单",
        ]),
        ("return.start",
        [
            "I want to return this", "how do I send it back", "return these shoes", "can I return an item I opened", "start a return please",
            "I would like to send this back", "我要退货", "怎么退货", "这双鞋想退掉", "拆开了还能退吗", "申请退货", "不合适想退货",
        ]),
        ("refund.status",
        [
            "where is my refund", "when do I get my money back", "has the refund been paid", "my refund has not come through", "how long does a refund take",
            "I still wait for my money", "退款什么时候到账", "退款到了吗", "钱怎么还没退给我", "退款要多久", "查一下退款进度", "还没收到退款",
        ]),
        ("invoice.request",
        [
            "I need an invoice", "can you send me a receipt", "please issue an invoice to my company", "where do I download the invoice", "invoice for my last order",
            "I need a tax invoice", "开发票", "我要电子发票", "发票怎么开", "发票抬头写公司可以吗", "在哪里下载发票", "补开一张发票",
        ]),
        ("promotion.question",
        [
            "do you have a discount code", "is there a sale on now", "how do I use my coupon", "my voucher does not work", "any offers this week",
            "can I combine two coupons", "有优惠券吗", "现在有什么活动", "优惠码怎么用", "可以叠加优惠吗", "满减怎么算", "这周有折扣吗",
        ]),
    ];

    public static LabelledUtterance[] All { get; } = [.. Known.SelectMany(static pair => pair.Texts.Select(text => new LabelledUtterance(text, pair.Intent)))];

    public static string[] OutOfScope { get; } =
    [
        "what is the capital of France", "tell me about the weather tomorrow", "who won the football match", "how tall is the Eiffel tower", "play some music",
        "今天天气怎么样", "给我讲个笑话", "世界上最高的山", "帮我写一首诗", "谁是美国总统",
    ];

    public static IntentClassifier Trained { get; } = IntentClassifier.Train(All);
}
