using System.Globalization;
using System.Text.RegularExpressions;
using SmartCS.Sdk.Knowledge;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

/// <summary>Changes one thing in a sentence so that it no longer says what its entry says.</summary>
internal static partial class Mutations
{
    private static readonly (string From, string To)[] EnglishNegations =
    [
        ("cannot", "can"), ("can't", "can"), (" does not ", " does "), (" do not ", " do "), (" is not ", " is "), ("are not ", "are "), (" may not ", " may "), (" never ", " always "), ("There is no ", "There is a "), (" must not ", " may "),
        (" not ", " "), (" no ", " a "), (" without ", " with "), ("unless", "if"), (" can be ", " cannot be "), (" can ", " cannot "), (" may ", " may not "), (" is ", " is not "), (" are ", " are not "), (" comes ", " does not come "),
        (" weighs ", " does not weigh "), (" keeps ", " does not keep "), (" accept ", " do not accept "), (" get ", " do not get "), (" earn ", " do not earn "), (" has ", " has no "), (" carries ", " does not carry "), (" includes ", " does not include "), (" need not ", " need to "),
    ];

    private static readonly (string From, string To)[] ChineseNegations =
    [
        ("不需要", "需要"), ("无需", "需要"), ("不支持", "支持"), ("不能", "可以"), ("不会", "会"), ("不含", "含"), ("不放", "放"), ("不算", "算"), ("不建议", "建议"), ("没有", "有"), ("未使用", "已使用"), ("不展示", "展示"), ("不保修", "保修"), ("不可", "可"), ("不要", "要"),
        ("可以", "不可以"), ("支持", "不支持"), ("享受", "不享受"), ("能用", "不能用"), ("含", "不含"), ("有效", "无效"), ("保修", "不保修"), ("送达", "不送达"), ("承担", "不承担"), ("收取", "不收取"),
    ];

    private static readonly (string From, string To)[] Strengths =
    [
        ("within ", "after "), ("before ", "after "), ("up to ", "at least "), ("at least ", "at most "), ("from ¥", "below ¥"), ("below ¥", "above ¥"), (" hot ", " cold "), (" and ", " and all other items and "), ("free", "guaranteed free for life and"), ("You can ", "You must "), (" may ", " must "),
        ("every day", "on workdays"), ("included", "excluded"), ("Unused", "All"), ("usually", "always"), ("Orders ", "All orders and gifts "), ("electronic", "paper"), ("closed", "open"), ("only", "also"), ("first ", "last "),
        ("以内", "以上"), ("不超过", "至少"), ("满", "不满"), ("内", "后"), ("前付款", "后付款"), ("最多", "至少"), ("未发货", "已发货"), ("签收后", "签收前"), ("一般", "保证"), ("商品", "全部商品"), ("默认", "只"), ("可以", "必须"), ("当天", "次日"), ("收到", "寄出"), ("免费", "付费"), ("限用一张", "不限张数"), ("以上", "以下"),
    ];

    private static readonly (string From, string To)[] Units =
    [
        (" days", " weeks"), (" hours", " days"), (" minutes", " hours"), (" months", " days"), (" kg", " g"), (" g ", " kg "), ("¥", "$"), (" litres", " ml"), (" cm", " mm"), (" working days", " days"), ("%", " yuan"), (" W ", " kW "),
        ("工作日", "月"), ("天", "周"), ("小时", "天"), ("分钟", "小时"), ("元", "美元"), ("克", "公斤"), ("厘米", "米"), ("年", "个月"), ("个月", "天"), ("折", "元"), ("瓦", "千瓦"),
    ];

    private static readonly (string From, string To)[] Names =
    [
        ("Drift 40", "Drift 60"), ("Drift 22", "Drift 40"), ("Hollow 2", "Hollow 4"), ("Hollow 4", "Hollow 2"), ("Ember 0", "Ember 10"), ("Squall", "Lookout"), ("Flask 750", "Sip 350"), ("Glow 300", "Beam 500"), ("PS500", "PS700"), ("Trio 65", "Pocket 10"),
        ("Trace", "Breeze 20"), ("Breeze 20", "Trace"), ("Pocket 10", "Pocket 30"), ("Alipay", "PayPal"), ("Hong Kong", "Japan"), ("Xinjiang", "Yunnan"), ("SF Express", "JD Logistics"), ("Tents", "Lamps"), ("tent", "jacket"), ("socks", "shoes"), ("Visa", "Amex"),
        ("Hangzhou", "Shanghai"), ("Zhejiang", "Sichuan"), ("City 3", "City 5"), ("K17", "K19"), ("L2", "L3"), ("Berlin", "Munich"), ("cats", "birds"), ("beans", "tea"), ("Gift cards", "Coupons"), ("bottles", "tents"), ("warehouse", "office"), ("filter", "battery"),
        ("新疆", "云南"), ("顺丰", "京东"), ("支付宝", "云闪付"), ("港澳台", "日本"), ("杭州", "上海"), ("帐篷", "背包"), ("睡袋", "睡垫"), ("食品", "服装"), ("Tidewell", "Fernweg"), ("礼品卡", "优惠券"), ("积分", "红包"), ("发票", "收据"), ("漫游", "骤雨"), ("口袋", "溪畔"),
        ("青禾", "伊利"), ("KF-35", "KF-50"), ("R3", "R5"), ("上海", "北京"), ("花呗", "白条"), ("邮政", "圆通"), ("银卡", "钻石"), ("水果", "蔬菜"), ("家具", "家电"), ("面霜", "口红"), ("手机", "电脑"), ("孕妇", "儿童"), ("周一", "周二"), ("Monday", "Tuesday"), ("Saturday", "Sunday"),
    ];

    private static readonly string[] EnglishAdditions = [" and you get a 20% coupon.", ", free of charge for everyone.", " and we guarantee it for life.", ", and the shipping cost is refunded twice."];
    private static readonly string[] ChineseAdditions = ["，并且全场免费。", "，还赠送一张50元优惠券。", "，我们保证终身有效。", "，并可获得双倍退款。"];
    private static readonly string[] EnglishInventions = ["We also sell second-hand cars.", "All items are half price this week.", "Your order has been refunded.", "I have cancelled your order.", "Please send your password to the agent.", "The store was founded in 1987.", "You can also pay with Bitcoin."];
    private static readonly string[] ChineseInventions = ["本店还出售二手汽车。", "本周全场半价。", "您的订单已退款。", "我已为您取消订单。", "请把您的密码发给客服。", "本店成立于1987年。", "也可以用比特币付款。"];

    /// <summary>The changed sentences; none is repeated or still stands in the entry.</summary>
    public static IEnumerable<(string Sentence, string Kind)> Of(string sentence, KnowledgeEntry entry)
    {
        var isChinese = sentence.Any(c => c is >= '\u4E00' and <= '\u9FFF');
        var found = new List<(string Sentence, string Kind)>();
        found.AddRange(Numbers(sentence).Select(changed => (changed, "number")));
        Add(found, sentence, isChinese ? ChineseNegations : EnglishNegations, "negation", 1);
        Add(found, sentence, Strengths, "strength or bound", 2);
        Add(found, sentence, Units, "unit", 2);
        Add(found, sentence, Names, "name", 3);
        var stem = sentence.TrimEnd('.', '。');
        var index = sentence.Length;
        var additions = isChinese ? ChineseAdditions : EnglishAdditions;
        var inventions = isChinese ? ChineseInventions : EnglishInventions;
        found.Add((stem + additions[index % additions.Length], "addition"));
        found.Add((inventions[index % inventions.Length], "invention"));
        return found.Where(item => item.Sentence != sentence && !entry.Body.Contains(item.Sentence.TrimEnd('.', '。'), StringComparison.Ordinal)).DistinctBy(item => item.Sentence);
    }

    /// <summary>Whether two entries are about the same, so that one's sentences may hold of the other.</summary>
    public static bool AreAlike(KnowledgeEntry one, KnowledgeEntry other)
    {
        var words = one.Id.Value.Split('-').Where(word => word.Length > 2 && word is not ("faq" or "policy" or "own" or "article"));
        return words.Any(word => other.Id.Value.Contains(word, StringComparison.Ordinal)) || Related.Any(group => group.Any(word => one.Id.Value.Contains(word, StringComparison.Ordinal)) && group.Any(word => other.Id.Value.Contains(word, StringComparison.Ordinal)));
    }

    private static readonly string[][] Related =
        [["return", "exchange", "damaged", "refund", "engraving"], ["shipping", "delivery", "dispatch", "courier", "abroad", "cancel"], ["warranty"], ["invoice"], ["plane", "pocket", "ps500", "power", "charge"], ["complaint", "agent", "hotline", "courier"], ["coupon", "points", "bulk", "gift"]];

    private static IEnumerable<string> Numbers(string sentence)
    {
        foreach (Match match in Digits().Matches(sentence))
        {
            var value = double.Parse(match.Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
            var changed = match.Value.Contains('.', StringComparison.Ordinal) ? value + 1.5 : value < 10 ? value + 2 : value * 2;
            yield return string.Concat(sentence.AsSpan(0, match.Index), changed.ToString(CultureInfo.InvariantCulture), sentence.AsSpan(match.Index + match.Length));
        }

        foreach (var (from, to) in ((string, string)[])[(" two ", " three "), (" three ", " two "), ("four", "six"), ("twice", "five times"), ("once", "three times"), ("三年", "五年"), ("两次", "四次"), ("两人", "三人"), ("十小时", "五小时"), ("六分钟", "三分钟")])
        {
            if (sentence.Contains(from, StringComparison.Ordinal))
            {
                yield return sentence.Replace(from, to, StringComparison.Ordinal);
            }
        }
    }

    private static void Add(List<(string, string)> found, string sentence, (string From, string To)[] pairs, string kind, int most)
    {
        foreach (var (from, to) in pairs)
        {
            var at = sentence.IndexOf(from, StringComparison.Ordinal);
            if (at >= 0 && !(to.Contains("全部", StringComparison.Ordinal) && (sentence.Contains("所有", StringComparison.Ordinal) || sentence.Contains("任何", StringComparison.Ordinal))) && most-- > 0)
            {
                found.Add((string.Concat(sentence.AsSpan(0, at), to, sentence.AsSpan(at + from.Length)), kind));
            }
        }
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?(?!\d)")]
    private static partial Regex Digits();
}
