using System.Collections.Frozen;

namespace SmartCS.Sdk.Testing;

/// <summary>How the Chinese sample shop says what the English one says.</summary>
internal static class SampleWords
{
    private const string Pairs = """
        T-shirts=T恤;Shirts=衬衫;Hoodies=卫衣;Jackets=外套;Trousers=裤子;Dresses=连衣裙;Scarves=围巾;Socks=袜子;Laptops=笔记本电脑;Phones=手机;Tablets=平板电脑;Earphones=耳机;Headphones=头戴耳机;
        Watches=手表;Chargers=充电器;Hubs=扩展坞;Laptop sleeves=电脑包;Phone cases=手机壳;Power banks=充电宝;Keyboards=键盘;Mice=鼠标;E-readers=电子阅读器;Running shoes=跑鞋;Hiking boots=徒步鞋;Yoga mats=瑜伽垫;
        Dumbbells=哑铃;Water bottles=水杯;Tents=帐篷;Sleeping bags=睡袋;Backpacks=双肩包;Rackets=球拍;Helmets=头盔;
        Harbor=海湾;Kestrel=红隼;Fellside=山野;Marisol=玛丽索;Nimbus=云霄;Vortex=旋风;Sonora=索诺拉;Voltio=伏特;Clack=嗒嗒;Lotusa=莲动;Ironleaf=铁叶;Shuttler=羽翼;Spoke=辐条;
        material=材质;season=适用季节;gender=适用人群;fit=版型;style=风格;use=用途;waterproof=防水;weight_g=重量(克);weight_kg=重量(公斤);gift=适合送礼;screen_inch=屏幕尺寸(英寸);memory_gb=内存(GB);battery_hours=续航(小时);
        noise=噪音;camera_mp=像素(百万);connector=接口;connection=连接方式;noise_cancelling=主动降噪;power_w=功率(瓦);capacity_mah=电池容量(毫安);layout=布局;terrain=路面;thickness_mm=厚度(毫米);persons=人数;capacity_l=容量(升);
        color=颜色;size=尺码;storage=存储;switch=轴体;weight=重量;capacity=容量;size_chart=尺码表;
        cotton=棉;polyester=聚酯纤维;nylon=尼龙;down=羽绒;fleece=抓绒;denim=牛仔布;linen=亚麻;cashmere=羊绒;silk=真丝;wool=羊毛;silicone=硅胶;rubber=天然橡胶;steel=不锈钢;carbon=碳纤维;
        spring=春;summer=夏;autumn=秋;winter=冬;unisex=男女通用;men=男;women=女;regular=标准;slim=修身;business=商务;running=跑步;hiking=徒步;travel=出行;office=办公;home=家用;gaming=游戏;yoga=瑜伽;strength=力量训练;camping=露营;
        badminton=羽毛球;cycling=骑行;yes=是;no=否;silent=静音;quiet=低噪;audible=有风扇声;bluetooth=蓝牙;full size=全尺寸;road=公路;trail=越野;
        white=白色;black=黑色;navy=藏青色;blue=蓝色;light blue=浅蓝色;grey=灰色;green=绿色;red=红色;pink=粉色;khaki=卡其色;camel=驼色;silver=银色;clear=透明;purple=紫色;orange=橙色;brown=棕色;linear=线性轴;tactile=段落轴;long=加长
        """;

    private static readonly FrozenDictionary<string, string> Chinese = Pairs
        .Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(static pair => pair.Split('='))
        .ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    /// <summary>The word in the shop's language; what has no translation, such as a model number, stays.</summary>
    public static string Say(string word, bool chinese) => chinese ? Chinese.GetValueOrDefault(word, word) : word;
}
