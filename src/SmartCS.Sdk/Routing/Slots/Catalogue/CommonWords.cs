using System.Collections.Frozen;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Routing.Slots.Catalogue;

/// <summary>Words of any message to a shop, which name no product by themselves.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet((
        "order orders ordered ordering purchase purchases bought buy buying return returns returned refund refunds exchange cancel cancelled ship shipping shipment shipped deliver delivery delivered track tracking package parcel box item items product products article goods account profile password login "
        + "invoice bill receipt pay paid payment card credit cash money price cost costs cheap expensive discount coupon code sale offer free gift size sizes small medium large big long short wide new old used original color colour black white red blue green yellow pink purple grey gray brown orange silver gold "
        + "pack set piece pieces pair pcs pc one two three four five six seven eight nine ten first second last next day days week weeks month months year years time today yesterday tomorrow number address phone email name home office work works working broken damaged wrong missing late early fast slow good bad best better great nice perfect right left "
        + "part parts type types model version style color quality material different same other another more less many much most all both each every no not yes never ever always only even when where why because since until before after over under up down out off back open close full half high low light dark hot cold "
        + "customer service support shop store online website page app question answer problem issue issues complaint feedback review contact call chat talk speak human agent people person men man women woman kids kid children baby boys girls boy girl see look looking find found check show give make made take took use using try send sent receive received keep change changed add remove update edit "
        + "stock available availability in-stock warranty guarantee policy subscription newsletter membership plan points reward rewards premium pro plus standard basic max mini lite ultra").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // Chinese words that titles have and that are no product's alone.
    private static readonly string[] HanPhrases =
        ["新款", "包邮", "正品", "旗舰店", "官方", "男士", "女士", "学生", "儿童", "夏季", "冬季", "春季", "秋季", "家用", "多功能", "大容量", "高品质", "送货上门", "七天无理由", "优惠券", "会员", "订单", "退货", "换货", "发货", "快递", "客服", "质量", "礼品卡", "发票", "尺码", "颜色"];

    public static bool Contains(ReadOnlySpan<char> word) => word.Length < 2 || Lookup.Contains(word) || StopWords.Contains(word);

    /// <summary>Whether a piece of Chinese is nothing but such words.</summary>
    public static bool IsCommonHan(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = 0;
            foreach (var phrase in HanPhrases)
            {
                if (text.StartsWith(phrase, StringComparison.Ordinal))
                {
                    length = phrase.Length;
                    break;
                }
            }

            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
