using System.Collections.Frozen;

namespace SmartCS.Sdk.Knowledge.Analysis;

/// <summary>
/// Words that shoppers and shops use for the same thing, in English and, for words of two characters, in Chinese. They
/// widen a search; what is written as asked still counts more. Groups name things that every shop means alike.
/// </summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string[]> Groups = Build(
        "laptop notebook", "tv television telly", "cellphone smartphone", "earphone headphone earbud", "fridge refrigerator", "photo picture",
        "bike bicycle", "sofa couch", "trousers pants", "sweater jumper pullover", "sneakers trainers", "flashlight torch", "cordless wireless",
        "shipping delivery shipment", "parcel package", "refund reimburse", "cheap inexpensive affordable", "discount coupon voucher",
        "broken damaged defective faulty", "warranty guarantee", "colour color", "gray grey", "aluminium aluminum", "kid child children", "when long time",
        "signin login", "signup register",
        "发货 寄出 发出 发送", "快递 物流 配送 送货 派送", "退款 退钱", "退货 退回", "优惠 折扣 打折", "价格 价钱 售价", "运费 邮费", "发票 开票",
        "保修 质保 保质", "损坏 破损", "换货 调换 更换", "手机 电话", "客服 人工", "支付 付款 付钱", "取消 撤销", "地址 住址", "尺码 尺寸 大小", "便宜 实惠");

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = Groups.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The terms that mean the same as a term, in their indexed form; none for most.</summary>
    public static ReadOnlySpan<string> Of(ReadOnlySpan<char> term) => term.Length <= 16 && Lookup.TryGetValue(term, out var others) ? others : [];

    private static FrozenDictionary<string, string[]> Build(params ReadOnlySpan<string> groups)
    {
        var others = new Dictionary<string, List<string>>();
        Span<char> scratch = stackalloc char[32];
        foreach (var group in groups)
        {
            var terms = new List<string>();
            foreach (var word in group.Split(' '))
            {
                word.CopyTo(scratch);
                terms.Add(scratch[..EnglishStemmer.Stem(scratch[..word.Length])].ToString());
            }

            foreach (var term in terms)
            {
                if (!others.TryGetValue(term, out var same))
                {
                    others.Add(term, same = []);
                }

                same.AddRange(terms.Where(other => other != term && !same.Contains(other)));
            }
        }

        return others.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToArray());
    }
}
