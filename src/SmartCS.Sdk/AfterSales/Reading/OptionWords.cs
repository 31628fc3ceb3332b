using System.Collections.Frozen;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What shoppers call the options of articles, and their values, in English and Chinese: every word of a row means the same.</summary>
internal static class OptionWords
{
    private static readonly string[] Names =
    [
        "color|colour|颜色|色|配色", "size|尺码|尺寸|大小|码数|规格", "material|材质|面料|材料|made of", "style|款式|版型", "storage|存储|储存|内存|容量|硬盘|disk|ssd", "ram|memory|运存|内存|运行内存", "capacity|容量|volume",
        "backlight|背光|backlit|back light|灯光", "waterproof|防水|water proof", "water resistance|防水|water resistant|water-resistant|waterproof", "switch type|switch|switches|轴|轴体", "length|长度|长短",
        "screen size|screen|display size|屏幕尺寸|屏幕", "brightness|亮度|bright", "power source|power|电源|供电", "compatibility|compatible|compatible with|兼容", "armrest|arm rest|armrests|扶手", "processor|cpu|处理器",
        "zoom|变焦", "pieces|piece|片数|片", "piece count|pieces|件数", "difficulty level|difficulty|难度", "theme|主题|图案", "strap material|strap|表带|背带", "band material|band|表带", "dial color|dial|表盘", "frame size|frame|车架",
        "frame color|frame|镜框|边框", "lens color|lens|lenses|镜片", "frame material|frame|框架|镜框", "type|类型|种类", "features|feature|功能", "battery life|续航", "connectivity|connection|连接", "resolution|分辨率|清晰度", "weight range|weight|重量",
        "ventilation|通风", "room size|room|房间", "filter type|filter|滤网|滤芯", "flavor|口味|味道", "scent family|scent|香型|香味", "gender|性别", "thickness|厚度", "height|高度|身高", "deck material|deck|板面", "design|设计|图案", "cover type|cover|封面", "brand|品牌|牌子",
        "set type|set|套装", "sensor type|sensor|传感器", "speed settings|speed|速度|档位", "kit size|kit|套装",
    ];

    private static readonly string[] Values =
    [
        "cotton|棉|纯棉|全棉", "polyester|涤纶|聚酯|聚酯纤维", "leather|皮|皮革|真皮|皮质|皮的", "metal|金属", "plastic|塑料", "glass|玻璃", "silicone|硅胶", "wood|木|木质|实木|木头|wooden", "stainless steel|不锈钢|steel", "ceramic|陶瓷", "fabric|布|布艺|织物",
        "mesh|网布|网面", "bamboo|竹|竹子|竹制", "maple|枫木", "nylon|尼龙", "canvas|帆布", "rubber|橡胶", "wool|羊毛", "silk|真丝|丝绸", "linen|亚麻", "wired|有线", "wireless|无线", "bluetooth|蓝牙", "clicky|青轴|段落轴", "linear|红轴|线性轴", "tactile|茶轴",
        "crew neck|圆领|round neck|crewneck", "v-neck|v领|v neck|vneck", "full size|全尺寸|full-size|full sized", "analog|指针|analogue", "digital|数字|电子", "automatic|自动", "manual|手动", "hard cover|精装|硬壳|hardcover|hardback", "soft cover|平装|软壳|softcover|paperback",
        "polarized|偏光|polarised", "non-polarized|非偏光|不偏光|unpolarized", "rechargeable|充电|可充电|充电款", "google assistant|google home|google|谷歌", "apple homekit|homekit|apple home|苹果", "amazon alexa|alexa|亚马逊", "men|mens|men's|男|男款|男士",
        "women|womens|women's|女|女款|女士", "unisex|中性|男女通用", "fixed|固定", "adjustable|可调|可调节|adjustible", "gas|燃气", "electric|电|电动", "induction|电磁炉|电磁", "warm white|暖白|暖光|暖白光", "daylight|日光|自然光", "battery|电池|battery powered", "ac adapter|插电|电源适配器|ac",
        "beginner|easy|easiest|初级|入门|简单", "expert|hardest|最难|专家", "intermediate|中级", "animals|animal|动物", "art|艺术", "fantasy|奇幻", "landscape|风景", "in-ear|入耳|入耳式", "over-ear|头戴|头戴式|包耳", "on-ear|贴耳|压耳", "softshell|soft shell|soft|软壳|软箱|soft material",
        "hardshell|hard shell|硬壳|硬箱", "small|s|小号|小码|小", "medium|m|中号|中码|中", "large|l|大号|大码|大", "xl|extra large|x-large|加大|加大码|特大", "xxl|2xl|double xl|加加大", "none|no|without|无|没有|不带", "yes|有|带|是", "high|高", "low|低", "space grey|space gray|深空灰|灰", "grey|gray|灰|灰色", "full|全", "half|半",
    ];

    private static readonly FrozenDictionary<string, string[]> NameRows = Rows(Names);

    private static readonly FrozenDictionary<string, string[]> ValueRows = Rows(Values);

    /// <summary>What an option may be called, its own name first.</summary>
    public static IReadOnlyList<string> OfName(string option) => Of(NameRows, option);

    /// <summary>What a value may be called, its own name first.</summary>
    public static IReadOnlyList<string> OfValue(string value) => Of(ValueRows, value);

    /// <summary>Whether a value says that there is none of what the option is.</summary>
    public static bool IsNone(string value) => ShopText.Of(value).Folded is "none" or "no" or "not resistant" or "n/a" or "false" or "无" or "没有" or "否" or "不带" or "不支持";

    /// <summary>Whether a value says no more than that there is what the option is.</summary>
    public static bool IsYes(string value) => ShopText.Of(value).Folded is "yes" or "true" or "有" or "是" or "带" or "支持";

    private static string[] Of(FrozenDictionary<string, string[]> rows, string word)
    {
        var folded = ShopText.Of(word).Folded;
        return rows.TryGetValue(folded, out var row) ? [folded, .. row.Where(other => other != folded)] : [folded];
    }

    private static FrozenDictionary<string, string[]> Rows(string[] rows)
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in rows.Select(static row => row.Split('|')))
        {
            foreach (var word in row)
            {
                // A word of several rows keeps the first; the rows of the values themselves come first.
                table.TryAdd(word, row);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
