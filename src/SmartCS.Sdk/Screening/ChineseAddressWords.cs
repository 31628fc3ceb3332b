using System.Buffers;
using System.Collections.Frozen;

namespace SmartCS.Sdk.Screening;

/// <summary>The words that Chinese addresses are made of, and those that end them.</summary>
internal static class ChineseAddressWords
{
    /// <summary>What follows the number of a house, building, floor or room.</summary>
    public const string HouseUnits = "号號弄巷栋棟幢座单單室楼樓层層组户院房队";

    private const string Areas = "省市区县旗盟州區縣";
    private const string Streets = "路街道巷弄里村庄屯寨桥镇乡坊径條莊橋鎮鄉";
    private const string Estates = "园苑庭府城湾郡轩阁居邸墅院厦场寓舍楼区岸峰庐筑舘馆園廣場廈閣";

    // Of a region, not a place that one can send to.
    private static readonly FrozenSet<string> NoPlaces = FrozenSet.ToFrozenSet(
    [
        "知道", "频道", "味道", "渠道", "管道", "通道", "赛道", "轨道", "难道", "报道", "力道", "跑道", "地道", "厚道", "公道", "门道", "柔道", "头道", "线路", "思路", "电路", "套路", "走路", "半路", "迷路", "顺路", "后路", "出路", "网路", "铁路",
        "逛街", "农村", "乡村", "这里", "那里", "哪里", "家里", "手里", "店里", "箱里", "盒里", "袋里", "心里", "夜里", "城里", "屋里", "房里", "车里", "包里", "里里", "公里", "城市", "超市", "股市", "上市", "门市", "夜市", "菜市", "市区", "郊区", "地区", "专区", "景区",
        "社区", "误区", "禁区", "时区", "商城", "长城", "京城", "市场", "现场", "商场", "专场", "立场", "机场", "到场", "在场", "出场", "上场", "公园", "校园", "乐园", "家园", "政府", "住院", "医院", "法院", "电影院", "居居", "全场", "会场", "下场", "东西南", "几楼", "同城",
    ]);

    /// <summary>Words of two characters that end what may be a name, where read from its left.</summary>
    private static readonly FrozenSet<string> Breaks = FrozenSet.ToFrozenSet(
    [
        "地址", "住址", "快递", "物流", "包邮", "发货", "收货", "到货", "退货", "缺货", "有货", "补货", "换货", "一下", "麻烦", "帮忙", "姓名", "电话", "手机", "收件", "质量", "价格", "客服", "商品", "产品", "衣服", "时间", "位于", "公司", "家里", "老家", "单位", "搬到", "改为",
        "改成", "换成", "填写", "写成", "变成", "打包", "怎样", "可以", "能否", "是否", "已经", "现在", "今天", "明天", "昨天", "下午", "上午", "晚上", "早上", "左右", "附近", "门口", "旁边", "谢谢", "尽快", "联系", "本人", "签收", "自提", "代收", "派送", "配送", "仓库", "订单", "如果", "因为", "所以",
        "但是", "然后", "还有", "直接", "放在", "放到", "没人", "有人", "方便", "修改", "更改", "更新", "备注",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoPlacesBySpan = NoPlaces.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BreaksBySpan = Breaks.GetAlternateLookup<ReadOnlySpan<char>>();

    // No part of a place's name; what asks, speaks of people, or does something.
    private static readonly SearchValues<char> Stops = SearchValues.Create("的了是在到我你您他她它吗呢吧啊哦嗯请要想把被给寄送买卖退换不没几这那哪什怎么让说问查就也很住址您们邮");

    // Stops only where a name begins, and not in these names.
    private const string Leads = "发收去往至改为成叫搬家于投转走从地件人";

    private static readonly FrozenSet<string> Led = FrozenSet.ToFrozenSet(["发展", "发祥", "发达", "成都", "成华", "成功", "成才", "为民", "至善", "于都", "于洪", "于田", "家和", "从化", "地安", "地王", "地质", "人民", "人和", "人才", "收获", "走马", "改革"]);

    private static readonly string[] EstateWords =
        ["小区", "花园", "家园", "大厦", "广场", "中心", "大楼", "公寓", "新村", "新城", "公馆", "宿舍", "校区", "大学", "学院", "学校", "中学", "小学", "医院", "酒店", "宾馆", "写字楼", "科技园", "工业园", "产业园", "创业园", "工业区", "开发区", "园区", "社区", "豪庭", "名苑", "雅苑", "嘉园", "华府", "国际", "城市", "天地", "商城", "市场", "商场", "超市", "驿站", "门口", "小區", "大廈"];

    public static bool IsStop(char c) => Stops.Contains(c);

    /// <summary>Whether a word begins at a place that is no part of a name.</summary>
    public static bool IsBreak(ReadOnlySpan<char> text, int at) => at + 2 <= text.Length && BreaksBySpan.Contains(text.Slice(at, 2));

    /// <summary>Whether the character before a name leads to it, as in 发建国路.</summary>
    public static bool IsLead(ReadOnlySpan<char> text, int at) =>
        Leads.Contains(text[at]) && !(at + 2 <= text.Length && Led.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Slice(at, 2)));

    /// <summary>What kind of place ends with the character at a place of the text.</summary>
    public static PlaceKind KindAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        var kind = Areas.Contains(c) ? PlaceKind.Area : Streets.Contains(c) ? PlaceKind.Street : Estates.Contains(c) ? PlaceKind.Estate : PlaceKind.None;
        if (EndsWithEstate(text[..(at + 1)]))
        {
            return PlaceKind.Estate;
        }

        if (at > 0 && (c is '同' or '衕') && text[at - 1] is '胡' or '衚')
        {
            return PlaceKind.Street;
        }

        if (kind == PlaceKind.Street && c == '道' && at > 0 && text[at - 1] == '街')
        {
            return PlaceKind.Area;
        }

        return kind != PlaceKind.None && at > 0 && NoPlacesBySpan.Contains(text.Slice(at - 1, 2)) ? PlaceKind.None : kind;
    }

    /// <summary>Whether a text ends with a word for a building or estate of two characters or more.</summary>
    public static bool EndsWithEstate(ReadOnlySpan<char> text)
    {
        foreach (var word in EstateWords)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
