using System.Collections.Frozen;

namespace SmartCS.Sdk.Knowledge;

/// <summary>The words that decide what a statement affirms, denies, bounds and stresses, in Chinese and English. Folded and in lower case.</summary>
internal static class Cues
{
    /// <summary>The longest Chinese cue.</summary>
    public const int MaxChineseLength = 5;

    private static readonly FrozenDictionary<string, (Cue Cue, int Value)> EnglishWords = Words(
        (Cue.Negation, 0, "not no never cannot cant can't don't dont doesn't doesnt didn't isn't isnt aren't arent won't wont wasn't weren't wouldn't couldn't shouldn't mustn't hasn't haven't without neither nor none nothing nobody nowhere unable exclude excludes excluded excluding lacks lack"),
        (Cue.Exception, 0, "except"),
        (Cue.Condition, 0, "if unless provided whenever"),
        (Cue.Clause, 0, "but however although though while whereas because which"),
        (Cue.AtMostBefore, 0, "within under below before until maximum max"),
        (Cue.AtLeastBefore, 0, "over above after exceeding minimum exceeds"),
        (Cue.Strength, (int)Strength.All, "all every always everything everyone anything anywhere everywhere worldwide whole entire entirely"),
        (Cue.Strength, (int)Strength.Only, "only solely exclusively"),
        (Cue.Strength, (int)Strength.Free, "free complimentary gratis"),
        (Cue.Strength, (int)Strength.Must, "must required requires mandatory compulsory obliged"),
        (Cue.Strength, (int)Strength.Sure, "guarantee guaranteed guarantees promise promised promises definitely certainly surely absolutely assured"),
        (Cue.Strength, (int)Strength.Unlimited, "unlimited forever lifetime infinite limitless"),
        (Cue.Strength, (int)Strength.AtOnce, "immediately instantly instant immediate today tonight"),
        (Cue.Strength, (int)Strength.Best, "best cheapest lowest fastest strongest lightest largest biggest greatest finest"),
        (Cue.Strength, (int)Strength.Gift, "gift bonus coupon voucher cashback giveaway"),
        (Cue.Strength, (int)Strength.Full, "full fully completely totally"),
        (Cue.Strength, (int)Strength.Need, "should need needs"),
        (Cue.Strength, (int)Strength.Also, "also additionally"),
        (Cue.Weekday, 1, "monday mondays"), (Cue.Weekday, 2, "tuesday tuesdays"), (Cue.Weekday, 3, "wednesday wednesdays"), (Cue.Weekday, 4, "thursday thursdays"), (Cue.Weekday, 5, "friday fridays"),
        (Cue.Weekday, 6, "saturday saturdays"), (Cue.Weekday, 7, "sunday sundays"),
        (Cue.Month, 1, "january"), (Cue.Month, 2, "february"), (Cue.Month, 3, "march"), (Cue.Month, 4, "april"), (Cue.Month, 6, "june"), (Cue.Month, 7, "july"), (Cue.Month, 8, "august"),
        (Cue.Month, 9, "september"), (Cue.Month, 10, "october"), (Cue.Month, 11, "november"), (Cue.Month, 12, "december"),
        (Cue.Number, 1, "one"), (Cue.Number, 2, "two"), (Cue.Number, 3, "three"), (Cue.Number, 4, "four"), (Cue.Number, 5, "five"), (Cue.Number, 6, "six"), (Cue.Number, 7, "seven"), (Cue.Number, 8, "eight"),
        (Cue.Number, 9, "nine"), (Cue.Number, 10, "ten"), (Cue.Number, 11, "eleven"), (Cue.Number, 12, "twelve dozen"), (Cue.Number, 13, "thirteen"), (Cue.Number, 14, "fourteen"), (Cue.Number, 15, "fifteen"),
        (Cue.Number, 16, "sixteen"), (Cue.Number, 17, "seventeen"), (Cue.Number, 18, "eighteen"), (Cue.Number, 19, "nineteen"), (Cue.Number, 20, "twenty"), (Cue.Number, 30, "thirty"), (Cue.Number, 40, "forty"),
        (Cue.Number, 50, "fifty"), (Cue.Number, 60, "sixty"), (Cue.Number, 70, "seventy"), (Cue.Number, 80, "eighty"), (Cue.Number, 90, "ninety"), (Cue.Number, 100, "hundred"), (Cue.Number, 1000, "thousand"));

    // Phrases by their first word, longest first.
    private static readonly FrozenDictionary<string, (string Tail, Cue Cue, int Value)[]> EnglishPhrases = Phrases(
        ("up to", Cue.AtMostBefore, 0), ("at most", Cue.AtMostBefore, 0), ("no more than", Cue.AtMostBefore, 0), ("not more than", Cue.AtMostBefore, 0), ("no longer than", Cue.AtMostBefore, 0),
        ("less than", Cue.AtMostBefore, 0), ("fewer than", Cue.AtMostBefore, 0), ("maximum of", Cue.AtMostBefore, 0), ("not exceeding", Cue.AtMostBefore, 0), ("no later than", Cue.AtMostBefore, 0), ("not over", Cue.AtMostBefore, 0),
        ("at least", Cue.AtLeastBefore, 0), ("more than", Cue.AtLeastBefore, 0), ("no less than", Cue.AtLeastBefore, 0), ("not less than", Cue.AtLeastBefore, 0), ("longer than", Cue.AtLeastBefore, 0), ("minimum of", Cue.AtLeastBefore, 0),
        ("or more", Cue.AtLeastBehind, 0), ("or above", Cue.AtLeastBehind, 0), ("and above", Cue.AtLeastBehind, 0), ("and over", Cue.AtLeastBehind, 0), ("or over", Cue.AtLeastBehind, 0), ("and up", Cue.AtLeastBehind, 0),
        ("or less", Cue.AtMostBehind, 0), ("or fewer", Cue.AtMostBehind, 0), ("or below", Cue.AtMostBehind, 0), ("and under", Cue.AtMostBehind, 0),
        ("not only", Cue.None, 0), ("no charge", Cue.Strength, (int)Strength.Free), ("no cost", Cue.Strength, (int)Strength.Free), ("no extra charge", Cue.Strength, (int)Strength.Free), ("no extra cost", Cue.Strength, (int)Strength.Free),
        ("no fee", Cue.Strength, (int)Strength.Free), ("without charge", Cue.Strength, (int)Strength.Free), ("free of", Cue.Strength, (int)Strength.Free),
        ("other than", Cue.Exception, 0), ("apart from", Cue.Exception, 0), ("rather than", Cue.Exception, 0), ("instead of", Cue.Exception, 0), ("except for", Cue.Exception, 0),
        ("as long as", Cue.Condition, 0), ("provided that", Cue.Condition, 0), ("only if", Cue.Condition, 0), ("only when", Cue.Condition, 0), ("in case", Cue.Condition, 0), ("even if", Cue.Clause, 0),
        ("have to", Cue.Strength, (int)Strength.Must), ("has to", Cue.Strength, (int)Strength.Must), ("right away", Cue.Strength, (int)Strength.AtOnce), ("at once", Cue.Strength, (int)Strength.AtOnce),
        ("straight away", Cue.Strength, (int)Strength.AtOnce), ("any time", Cue.Strength, (int)Strength.All), ("at any time", Cue.Strength, (int)Strength.All), ("no matter", Cue.Strength, (int)Strength.All),
        ("gift card", Cue.None, 0), ("gift cards", Cue.None, 0), ("in full", Cue.Strength, (int)Strength.Full), ("no problem", Cue.None, 0));

    private static readonly FrozenDictionary<string, (Cue Cue, int Value)> ChineseWords = Words(
        (Cue.Negation, 0, "不 没 没有 无 未 勿 莫 禁止 严禁 拒绝 谢绝 无法 不能 不可 不可以 不会 不得 不支持 不包括 不包含 不含 不提供 暂不 并非 非 别 不要 不需要 不必 不用 无需 无须 未经 尚未 除外"),
        (Cue.Exception, 0, "除 除了"),
        (Cue.Condition, 0, "如果 若 如 只要 只有 除非 的话 假如 倘若 一旦 凡 需在 须在"),
        (Cue.Clause, 0, "但 但是 而 却 因为 所以 因此 则 不过 可是 然而"),
        (Cue.None, 0, "应用 反应 供应 响应 适应 效应 对应 应急 不仅 不但 不同 不错 不锈钢 不管 不论 不止 不断 不好意思 不久 不妨 对不起 差不多 无论 无线 无忧 无理由 无缝 无敌 无比 未来 没错 没问题 非常 非凡 非洲 别墅 别针 特别 分别 区别 级别 性别 识别 个别 告别 差别 类别 别人 别的 除湿 除菌 除螨 除味 去除 删除 清除 拆除 免除 解除 扣除 消除 除尘 除霜 满意 圆满 满足 充满 内容 内部 内置 内帐 内胆 室内 店内 国内 包内 箱内 袋内 市内 境内 内外 前往 前台 目前 提前 以前的 前面 后台 后面 售后 最后 然后 前后 起来 一起 起订 发起 引起 如何 如下 例如 比如 如实 假如 起床 起步 后盖 后备 后续 背后 单独 只读 一只 两只 几只 三只 船只 每只 全球通 安全 齐全 完全 全新 健全 全家 大全 最近 最好是 一定程度 而且 从而 反而 首先 规则 原则 否则 除夕"),
        (Cue.AtMostBefore, 0, "不超过 不多于 不高于 不大于 不长于 最多 至多 最高 最长 不满 不足 少于 低于 小于 未满 上限 最迟 不晚于 不到"),
        (Cue.AtLeastBefore, 0, "满 超过 大于 高于 多于 至少 最少 不少于 不低于 不小于 最低 超出 自 起订"),
        (Cue.AtMostBehind, 0, "以内 之内 内 以下 及以下 前 之前 以前"),
        (Cue.AtLeastBehind, 0, "以上 及以上 起 以后 后 之后"),
        (Cue.Strength, (int)Strength.All, "全部 所有 任何 一律 全场 全店 全国 全球 全程 均 永远 始终 每 任意 随时 全年 全天 任一 无条件 一切 总是"),
        (Cue.Strength, (int)Strength.Only, "仅 只 唯一 独家 仅限 仅支持 只能"),
        (Cue.Strength, (int)Strength.Free, "免费 包邮 免运费 免邮 免邮费 不收费 不收 免收 免单 不另收费 零元 0元 不额外收费 不加价"),
        (Cue.Strength, (int)Strength.Must, "必须 务必 必需 强制 一定要"),
        (Cue.Strength, (int)Strength.Sure, "保证 一定 承诺 肯定 绝对 必定 确保 担保 百分百"),
        (Cue.Strength, (int)Strength.Unlimited, "无限 终身 永久 无限次 不限 无限制 不限次数"),
        (Cue.Strength, (int)Strength.AtOnce, "立即 马上 立刻 即时 秒到 秒发 当场 今天 今日 当天 当日"),
        (Cue.Strength, (int)Strength.Best, "最好 最便宜 最快 最强 最轻 最大 最新 最优惠 第一 最佳 最优"),
        (Cue.Strength, (int)Strength.Gift, "赠送 赠品 优惠券 代金券 红包 返现 礼品 送券 附赠"),
        (Cue.Strength, (int)Strength.Full, "全额 全款 完全退 双倍 三倍 翻倍"),
        (Cue.Strength, (int)Strength.Need, "需 需要 应 应该 须"),
        (Cue.Weekday, 1, "周一 星期一 礼拜一"), (Cue.Weekday, 2, "周二 星期二 礼拜二"), (Cue.Weekday, 3, "周三 星期三 礼拜三"), (Cue.Weekday, 4, "周四 星期四 礼拜四"), (Cue.Weekday, 5, "周五 星期五 礼拜五"),
        (Cue.Weekday, 6, "周六 星期六 礼拜六"), (Cue.Weekday, 7, "周日 周天 星期日 星期天 礼拜天 礼拜日"));

    private static readonly FrozenDictionary<string, (Cue Cue, int Value)>.AlternateLookup<ReadOnlySpan<char>> English = EnglishWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, (string Tail, Cue Cue, int Value)[]>.AlternateLookup<ReadOnlySpan<char>> Phrase = EnglishPhrases.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, (Cue Cue, int Value)>.AlternateLookup<ReadOnlySpan<char>> Chinese = ChineseWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<char> ChineseFirst = ChineseWords.Keys.Select(static word => word[0]).ToFrozenSet();

    /// <summary>The cue that a text begins with at a word's start.</summary>
    /// <param name="text">The folded text from the word on.</param>
    /// <param name="wordLength">How long the word is.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="value">What the cue says.</param>
    /// <param name="length">How much of the text the cue takes.</param>
    public static bool TryEnglish(ReadOnlySpan<char> text, int wordLength, out Cue cue, out int value, out int length)
    {
        var word = text[..wordLength];
        if (Phrase.TryGetValue(word, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                var end = wordLength + phrase.Tail.Length;
                if (text.Length >= end && text[wordLength..].StartsWith(phrase.Tail, StringComparison.Ordinal) && (text.Length == end || !char.IsAsciiLetter(text[end])))
                {
                    (cue, value, length) = (phrase.Cue, phrase.Value, end);
                    return true;
                }
            }
        }

        length = wordLength;
        var isFound = English.TryGetValue(word, out var found);
        (cue, value) = found;
        return isFound;
    }

    /// <summary>The longest cue that a folded Chinese text begins with.</summary>
    public static bool TryChinese(ReadOnlySpan<char> text, out Cue cue, out int value, out int length)
    {
        if (ChineseFirst.Contains(text[0]))
        {
            for (length = Math.Min(MaxChineseLength, text.Length); length > 0; length--)
            {
                if (Chinese.TryGetValue(text[..length], out var found))
                {
                    (cue, value) = found;
                    return true;
                }
            }
        }

        (cue, value, length) = (Cue.None, 0, 0);
        return false;
    }

    private static FrozenDictionary<string, (Cue Cue, int Value)> Words(params ReadOnlySpan<(Cue Cue, int Value, string Words)> groups)
    {
        var words = new Dictionary<string, (Cue, int)>();
        foreach (var (cue, value, list) in groups)
        {
            foreach (var word in list.Split(' '))
            {
                words.TryAdd(word, (cue, value));
            }
        }

        return words.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, (string Tail, Cue Cue, int Value)[]> Phrases(params ReadOnlySpan<(string Text, Cue Cue, int Value)> phrases)
    {
        var byFirst = new Dictionary<string, List<(string Tail, Cue Cue, int Value)>>();
        foreach (var (text, cue, value) in phrases)
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var first = text[..space];
            if (!byFirst.TryGetValue(first, out var list))
            {
                byFirst.Add(first, list = []);
            }

            list.Add((text[space..], cue, value));
        }

        return byFirst.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.OrderByDescending(static phrase => phrase.Tail.Length).ToArray());
    }
}
