using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of colours.</summary>
internal static class ColorWords
{
    public static string[] AddTones(WordTreeBuilder words) => words.AddNamed(WordKind.Tone,
        "dark:深|深色|暗|dark|deep", "light:浅|浅色|淡|light|pale", "bright:亮|鲜|bright|vivid", "matte:哑光|磨砂|matte|matt", "neon:荧光|neon|fluorescent|hot");

    public static string[] AddColors(WordTreeBuilder words) => words.AddNamed(WordKind.Color,
        "red:红|红色|大红|大红色|正红|正红色|朱红|red|reds",
        "orange:橙|橙色|橘色|橘|桔色|桔红|橘红|橘红色|橙红|orange",
        "yellow:黄|黄色|鹅黄|鹅黄色|柠檬黄|明黄|嫩黄|姜黄|姜黄色|yellow|mustard|lemon yellow",
        "green:绿|绿色|翠绿|翠绿色|草绿|草绿色|果绿|豆绿|豆绿色|green",
        "blue:蓝|蓝色|blue|azure",
        "purple:紫|紫色|purple|violet",
        "pink:粉|粉色|粉红|粉红色|pink",
        "black:黑|黑色|纯黑|纯黑色|炭黑|曜石黑|black|jet black",
        "white:白|白色|纯白|纯白色|雪白|亮白|white|snow white|pure white",
        "gray:灰|灰色|gray|grey",
        "brown:棕|棕色|褐色|褐|咖色|brown",
        "gold:金|金色|土豪金|gold|golden",
        "silver:银|银色|银白|银白色|银灰|银灰色|silver",
        "navy:藏青|藏青色|藏蓝|藏蓝色|海军蓝|navy|navy blue",
        "beige:米色|米黄|米黄色|杏色|杏|beige|nude|apricot",
        "off-white:米白|米白色|乳白|乳白色|奶白|奶白色|奶油白|象牙白|象牙色|off white|ivory|cream|creamy white",
        "khaki:卡其|卡其色|驼色|驼|khaki|camel|tan",
        "burgundy:酒红|酒红色|枣红|枣红色|暗红色|burgundy|wine red|maroon|claret",
        "rose:玫红|玫红色|玫瑰红|桃红|桃红色|梅红|rose|rose red|magenta|fuchsia",
        "rose gold:玫瑰金|玫瑰金色|rose gold|rosegold",
        "champagne gold:香槟金|香槟金色|champagne gold",
        "champagne:香槟色|champagne",
        "space gray:深空灰|深空灰色|太空灰|太空灰色|space gray|space grey",
        "starlight:星光色|starlight",
        "graphite:石墨色|石墨灰|graphite",
        "charcoal:炭灰|炭灰色|炭灰黑|charcoal|charcoal gray|charcoal grey",
        "sky blue:天蓝|天蓝色|天空蓝|湖蓝|湖蓝色|浅天蓝|sky blue|baby blue",
        "royal blue:宝蓝|宝蓝色|宝石蓝|royal blue",
        "turquoise:青绿|青绿色|孔雀蓝|孔雀绿|蓝绿色|turquoise|teal|aqua|cyan",
        "cyan:青色",
        "denim:牛仔蓝|牛仔色|denim blue",
        "mint:薄荷绿|薄荷色|mint|mint green",
        "olive:橄榄绿|橄榄色|军绿|军绿色|墨橄榄|olive|olive green|army green|military green",
        "dark green:墨绿|墨绿色|祖母绿|forest green|emerald|emerald green",
        "lavender:薰衣草紫|淡紫|淡紫色|浅紫|浅紫色|香芋紫|藕荷色|lavender|lilac",
        "coffee:咖啡色|咖啡|coffee|chocolate|mocha",
        "coral:珊瑚色|珊瑚红|珊瑚粉|coral|salmon",
        "nude pink:藕粉|藕粉色|裸粉|裸粉色|裸色|豆沙色|豆沙粉|dusty pink|nude pink",
        "haze blue:雾霾蓝|雾霾蓝色|haze blue|dusty blue",
        "titanium:原色钛|钛金属色|钛灰|titanium|natural titanium",
        "multicolor:彩色|花色|彩虹色|五颜六色|multicolor|multicolour|multi color|multi colour|rainbow|colorful|colourful",
        "transparent:透明|透明色|transparent|clear color");
}
