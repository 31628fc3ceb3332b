using System.Collections.Frozen;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Words that a fluent answer puts around what the evidence says: offer, available, 提供, 一般. They may be added and left out. None of
/// them may change what is said: no amounts, no rights, no opposites.
/// </summary>
internal static class GlueWords
{
    private const int MaxChineseLength = 4;

    private static readonly FrozenSet<ulong> English = Stems(
        "yes sure also usually normally typically generally simply currently mainly roughly approximately about around per each both either well directly easily further additional additionally total overall exact exactly "
        + "offer offers offered offering provide provides provided providing available allow allows allowed include includes included including comes come came coming make makes made making take takes taken taking "
        + "give gives given go goes going keep keeps use uses using used find see look looks check work works working apply applies mean means note feel enjoy choose pick select want wish like ask request "
        + "people person customer customers shopper shoppers user users shop store website site page item items product products goods thing things article order orders ordering ordered purchase purchases purchased "
        + "information detail details question questions answer answers way ways case cases option options type kind range example part parts place time times period day-to-day such same other different following based "
        + "depending regarding concerning once while when where who why how since because therefore however meanwhile whereas long simply able good great nice suitable fit fits ideal perfect designed feature features featuring has having get gets "
        + "receive receives received arrive arrives send sends sent arrival regular standard normal common set sets handle handled process processes processed cover covers covered covering require between across until during along together "
        + "then next first second up out off down back away through model version contain contains containing equipped built support supports supported run runs reach talk speak contact tell know mean measure measures weight price cost costs priced charged amount amounts "
        + "we're you'll it'll that's they're we'll you're it's");

    private static readonly FrozenSet<string> Chinese = FrozenSet.ToFrozenSet(
        ("提供 支持 享受 进行 一般 通常 大约 大概 左右 约 目前 我们 本店 店铺 小店 商家 顾客 用户 客户 您的 商品 产品 宝贝 物品 该 这款 此 款 订单 购买 下单 选购 的话 情况 方式 方面 时间 期间 过程 相关 具体 详细 信息 "
        + "直接 即可 可 就 会 将 能 能够 也 都 还 并 且 并且 同时 以及 和 与 及 或 或者 为 是 有 在 于 对 把 被 给 让 使 由 从 向 到 至 里 中 时 等 其 个 种 们 用 以 所 则 来 去 "
        + "亲 哦 呢 吧 啦 哈 您 你 它 我 他 她 这 那 之 而 因 因此 所以 由于 关于 根据 按照 按 通过 属于 包括 包含 含 配有 配备 带有 具有 拥有 采用 适合 适用 适用于 使用 做 作为 了 着 过 要 想 请 需 需要 可以 是的 好的 当然 "
        + "共 总共 一共 合计 分别 各 主要 整体 本 款式 型号 名为 叫 叫做 称为 达 达到 高达 长达 重达 重量 价格 售价 尺寸 容量 每个 一个 一款 一种 此外 另外 其中 如果 如 若 话 申请 办理 操作 处理 收到 安排 送达 到货 帮 帮您 为您")
        .Split(' '));

    // They round off words: 换货 says what 换 says.
    private const string Suffixes = "货款品件费单码号版天日";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ChineseLookup = Chinese.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a character may round off a word without saying more.</summary>
    public static bool IsSuffix(char c) => Suffixes.Contains(c, StringComparison.Ordinal);

    public static bool IsEnglish(ulong stem) => English.Contains(stem);

    /// <summary>The length of the longest glue word that a folded text begins with; 0 for none.</summary>
    public static int ChineseLength(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(MaxChineseLength, text.Length); length > 0; length--)
        {
            if (ChineseLookup.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    private static FrozenSet<ulong> Stems(string words)
    {
        var stems = new HashSet<ulong>();
        Span<char> scratch = stackalloc char[32];
        foreach (var word in words.Split(' '))
        {
            word.CopyTo(scratch);
            stems.Add(TermHash.Of(scratch[..EnglishStemmer.Stem(scratch[..word.Length])]));
        }

        return stems.ToFrozenSet();
    }
}
