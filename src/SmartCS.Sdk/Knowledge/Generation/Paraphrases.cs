using System.Collections.Frozen;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>Words that say the same in a sentence and in its evidence. Narrower than the synonyms that widen a search: dispatched is not delivered.</summary>
internal static class Paraphrases
{
    private static readonly FrozenDictionary<ulong, ulong[]> Groups = Build(
        "ship shipping shipped dispatch dispatched", "deliver delivery delivered", "parcel package", "buy purchase", "cost price charge fee", "pay payment paid", "accept take", "weigh weight heavy",
        "refund reimburse reimbursement", "exchange swap", "alter change modify", "begin start", "big large", "quick fast", "phone telephone hotline call", "mail email", "laptop notebook", "tv television",
        "cellphone smartphone", "earphone headphone", "fridge refrigerator", "photo picture", "bike bicycle", "sofa couch", "trousers pants", "sneakers trainers", "flashlight torch", "damaged broken faulty defective",
        "warranty guarantee", "colour color", "gray grey", "aluminium aluminum", "child children kid", "invoice receipt", "hold capacity space", "washable wash washing", "adjust adjustable adjusts", "waterproof watertight",
        "rechargeable recharge charge charging", "customer shopper", "agent representative", "address destination", "original", "send return back", "unworn unused", "cancel cancellation", "opened unwrapped", "separately extra",
        "mainland", "warehouse", "maximum max", "minimum min", "fold folded folding foldable", "detach detachable removable remove", "compatible fit fits", "locate located", "courier carrier", "pack backpack rucksack bag",
        "keep kept", "send sent", "take took taken", "give gave given", "buy bought", "sell sold", "hold held", "make made", "break broke broken", "wear wore worn", "find found", "lose lost", "leave left", "bring brought", "choose chose chosen",
        "write wrote written", "build built", "freeze froze frozen", "begin began begun", "deduct off", "get got", "fold folded", "dry dried", "delete deletion deleted", "produce production", "verify verification", "assemble assembly", "install installation",
        "发货 寄出 发出 发送 出库", "送达 送到 到货 到达", "退款 退钱", "退货 退回", "优惠 折扣 打折", "价格 价钱 售价", "运费 邮费", "发票 开票", "保修 质保", "损坏 破损", "换货 调换 更换", "电话 热线", "客服 人工", "支付 付款 付钱",
        "取消 撤销", "地址 住址", "尺码 尺寸", "寄回 退回", "另购 另买", "重量 重", "包裹 快递", "水洗 清洗", "次日 隔天", "商品 产品", "下单 购买", "签收 收货", "承担 出", "收费 收", "换货 换", "退货 退", "备好 备货");

    /// <summary>The terms that say the same as a term; none for most.</summary>
    public static ReadOnlySpan<ulong> Of(ulong term) => Groups.TryGetValue(term, out var others) ? others : [];

    private static FrozenDictionary<ulong, ulong[]> Build(params ReadOnlySpan<string> groups)
    {
        var others = new Dictionary<ulong, HashSet<ulong>>();
        Span<char> scratch = stackalloc char[32];
        foreach (var group in groups)
        {
            var terms = new List<ulong>();
            foreach (var word in group.Split(' '))
            {
                word.CopyTo(scratch);
                terms.Add(TermHash.Of(scratch[..(word[0] < 128 ? EnglishStemmer.Stem(scratch[..word.Length]) : word.Length)]));
            }

            foreach (var term in terms)
            {
                if (!others.TryGetValue(term, out var same))
                {
                    others.Add(term, same = []);
                }

                same.UnionWith(terms);
            }
        }

        return others.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.Where(other => other != pair.Key).ToArray());
    }
}
