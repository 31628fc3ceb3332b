namespace SmartCS.Sdk.Routing;

/// <summary>Chinese words whose kind tells more of an intent than the word does: places, times and numbers.</summary>
internal static class ChineseKinds
{
    /// <summary>The longest word of <see cref="Find"/>.</summary>
    public const int MaxLength = 4;

    public const int Place = 10_000;
    public const int Time = 10_001;
    public const int Number = 10_002;

    private const string Numerals = "一二三四五六七八九十百千万亿两零几";

    private const string Places =
        "北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 "
        + "石家庄 太原 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 常州 徐州 南通 扬州 镇江 盐城 杭州 宁波 温州 绍兴 嘉兴 金华 台州 义乌 湖州 合肥 芜湖 福州 厦门 泉州 漳州 南昌 九江 赣州 "
        + "济南 青岛 烟台 潍坊 淄博 威海 临沂 济宁 日照 泰安 郑州 洛阳 开封 南阳 新乡 武汉 宜昌 襄阳 荆州 长沙 株洲 湘潭 岳阳 衡阳 常德 张家界 广州 深圳 珠海 佛山 东莞 中山 惠州 汕头 江门 湛江 肇庆 "
        + "南宁 桂林 柳州 北海 海口 三亚 成都 绵阳 德阳 乐山 宜宾 南充 贵阳 遵义 昆明 大理 丽江 拉萨 西安 咸阳 宝鸡 延安 汉中 兰州 天水 西宁 银川 乌鲁木齐 呼和浩特 包头 鄂尔多斯 "
        + "唐山 秦皇岛 保定 邯郸 廊坊 大同 鞍山 抚顺 锦州 丹东 齐齐哈尔 大庆 牡丹江 中国 美国 英国 法国 德国 日本 韩国 俄罗斯 意大利 西班牙 泰国 新加坡 马来西亚 加拿大 澳大利亚 印度 巴西 "
        + "纽约 伦敦 巴黎 东京 首尔 曼谷 台北 高雄";

    private const string Times =
        "今天 明天 后天 昨天 前天 大后天 今晚 明晚 昨晚 今早 明早 今日 明日 昨日 现在 目前 当前 刚才 早上 上午 中午 下午 晚上 傍晚 凌晨 夜里 半夜 本周 这周 下周 上周 本月 这个月 下个月 上个月 "
        + "今年 明年 去年 后年 周末 星期天 星期日 周日 周一 周二 周三 周四 周五 周六 星期一 星期二 星期三 星期四 星期五 星期六 礼拜一 礼拜天 春节 元旦 国庆 国庆节 中秋 中秋节 端午 端午节 "
        + "清明 清明节 五一 十一 圣诞 圣诞节 情人节 除夕 元宵 元宵节 重阳 重阳节 劳动节 儿童节 妇女节 教师节 母亲节 父亲节 双十一 双十二";

    private static readonly HashedWords Words = new(
    [
        .. Places.Split(' ').Select(static word => (word, Place)),
        .. Times.Split(' ').Select(static word => (word, Time)),
        .. Numerals.Select(static c => (c.ToString(), Number)),
    ]);

    /// <summary>The longest word at the start of a text that has a kind or a group of synonyms.</summary>
    /// <param name="text">Ideographs.</param>
    /// <param name="length">Its length.</param>
    /// <returns>Its kind or group; -1 for none.</returns>
    public static int Find(ReadOnlySpan<char> text, out int length)
    {
        var found = -1;
        length = 0;
        var hash = FeatureHash.Seed;
        for (var i = 0; i < Math.Min(MaxLength, text.Length); i++)
        {
            hash = FeatureHash.Mix(hash, text[i]);
            var number = Words.Find(hash);
            number = number >= 0 ? number : SynonymGroups.Find(hash);
            if (number >= 0)
            {
                found = number;
                length = i + 1;
            }
        }

        return found;
    }
}
