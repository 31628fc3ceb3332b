using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// Words that shoppers and customers of services use for the same kind of thing, in English and Chinese, from general knowledge of the
/// trade. They are coarser than the synonyms of a search: they only add features, and training finds what they are worth.
/// </summary>
internal static class SynonymGroups
{
    private static readonly string[] English =
    [
        "refund reimburse reimbursement repay", "transfer send wire remit", "money cash funds", "topup top load reload recharge", "deposit credit",
        "decline reject refuse deny disallow block bounce", "fail unsuccessful failure failed", "lose lost misplace missing disappear vanish gone", "steal stolen theft thief rob",
        "charge fee cost price expense", "pending processing process waiting progress", "arrive come deliver receive delivery arrival shipping ship", "wrong incorrect error mistake inaccurate",
        "change modify update edit alter amend switch adjust", "verify identity authenticate prove confirm validate verification identification", "activate enable activation start",
        "cancel revert undo reverse stop abort", "phone mobile cell cellphone telephone smartphone handset", "passcode password pin code", "abroad foreign overseas international travel country",
        "exchange convert conversion rate", "currency dollar euro pound usd gbp eur", "purchase buy bought payment pay paid spend", "withdraw withdrawal atm machine",
        "work function working operate", "broken damage damaged defective faulty fault", "long time soon quick fast when wait duration", "order request get obtain acquire apply",
        "person people someone friend other another", "child kid son daughter children minor age young", "limit maximum max most restriction cap allowed",
        "twice double duplicate two multiple repeated", "extra additional another second", "close delete terminate end remove deactivate", "account profile", "balance amount sum total",
        "show appear display visible reflect see", "recognize recognise know familiar unknown unfamiliar", "fraud unauthorized suspicious scam compromised hacked", "use used usage",
        "accept support allow take", "where location place locate", "track find trace", "replace replacement renew new", "expire expiration expiry", "virtual temporary digital online",
        "automatic auto automatically", "statement history record", "source origin", "cheque check", "name surname", "address home moved move", "details information info personal data",
        "why reason explain how", "help assist support", "need require want", "not no dont didnt doesnt cant wont isnt wasnt havent hasnt couldnt never unable",
        "invoice bill receipt", "return back", "shop store merchant seller retailer vendor", "item product article good goods", "parcel package shipment", "discount coupon voucher promotion promo offer deal",
        "speak talk contact call chat reach", "agent human operator representative", "complain complaint unhappy dissatisfied angry", "register signup join create open", "login signin log access", "forget forgot reset recover retrieve",
        "subscribe subscription newsletter", "color colour", "size fit", "cheap inexpensive affordable", "strange odd weird unexpected",
    ];

    private static readonly string[] Chinese =
    [
        "发货 寄出 发出 发送 寄送", "快递 物流 配送 送货 派送 包裹", "退款 退钱", "退货 退回 退掉", "优惠 折扣 打折 满减 促销 活动", "价格 价钱 售价 多少钱", "运费 邮费", "发票 开票",
        "保修 质保 保质", "损坏 破损 坏了", "换货 调换 更换", "手机 电话", "客服 人工", "支付 付款 付钱", "取消 撤销 不要了", "地址 住址", "尺码 尺寸 大小", "便宜 实惠",
        "怎么 怎样 如何 咋", "什么 啥", "为什么 为啥 为何", "什么时候 何时 几时 多久 几点", "哪里 哪儿 在哪 何处", "多少 几个", "可以 能否 能不能 可不可以 是否", "没有 没收到 还没 不能 无法",
        "打开 启动 开启", "查询 查一下 查查 看看 查看", "告诉 问问 请问 想知道", "喜欢 想要 需要",
    ];

    private static readonly HashedWords Words = new([.. Stemmed(English), .. Split(Chinese, English.Length)]);

    /// <summary>The number of the group that an English stem or a Chinese word is in; -1 for none.</summary>
    public static int Find(ulong hash) => Words.Find(hash);

    private static IEnumerable<(string Word, int Number)> Split(string[] groups, int first) =>
        groups.SelectMany((group, i) => group.Split(' ').Select(word => (word, first + i)));

    private static IEnumerable<(string Word, int Number)> Stemmed(string[] groups) => Split(groups, 0).Select(static pair =>
    {
        var word = pair.Word.ToCharArray();
        return (new string(word, 0, EnglishStemmer.Stem(word)), pair.Number);
    });
}
