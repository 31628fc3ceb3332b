using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Tests.Shopping.Guide;

/// <summary>Two small catalogues in the two styles that shops have: English electronics with technical names, and Chinese clothes and gifts with variants.</summary>
internal static class GuideShops
{
    public static ProductGuide Electronics { get; } = new(ProductIndex.Build(ElectronicsProducts()));

    public static ProductGuide Gifts { get; } = new(ProductIndex.Build(GiftProducts()));

    public static Product Make(string id, string name, string brand, string category, decimal price, string currency, params Facet[] attributes) => new()
    {
        Merchant = "shop",
        Id = id,
        Name = name,
        Brand = brand,
        Category = category,
        Attributes = [.. attributes],
        Variants = [new ProductVariant { Sku = id, Price = new Money(price, currency) }],
    };

    public static IReadOnlyList<Product> ElectronicsProducts() =>
    [
        Laptop("l1", "HP EliteBook 840 notebook", "HP", 749, "Silver", 14, 16, 512, 1480, 25, true),
        Laptop("l2", "HP Pavilion 15 notebook", "HP", 529, "Black", 15.6, 8, 256, 1750, 34, false),
        Laptop("l3", "Lenovo ThinkPad X13 notebook", "Lenovo", 899, "Black", 13.3, 16, 512, 1290, 22, false),
        Laptop("l4", "Lenovo Legion 5 notebook", "Lenovo", 1299, "Grey", 15.6, 32, 1000, 2400, 46, false),
        Laptop("l5", "Acer Swift 3 notebook", "Acer", 649, "Silver", 14, 8, 512, 1200, 28, true),
        Make("c1", "StarTech.com 2m Cat6 patch cable", "StarTech.com", "Networking cable", 7.95m, "USD", new("cable_length", 2.0), new("cable_colour", "Blue"), new("connector_1", "RJ-45"), new("connector_2", "RJ-45")),
        Make("c2", "StarTech.com 5m Cat6 patch cable", "StarTech.com", "Networking cable", 11.95m, "USD", new("cable_length", 5.0), new("cable_colour", "Black"), new("connector_1", "RJ-45"), new("connector_2", "RJ-45")),
        Make("c3", "C2G 3m HDMI cable", "C2G", "Video cable", 14.5m, "USD", new("cable_length", 3.0), new("cable_colour", "Black"), new("connector_1", "HDMI"), new("connector_2", "HDMI")),
        Make("t1", "HP 42X toner cartridge black", "HP", "Toner cartridge", 120, "USD", new("compatibility", "HP LaserJet 4250, HP LaserJet 4350"), new("printing_colours", "Black"), new("page_yield", 20000.0)),
        Make("t2", "Canon CRG-716 toner cartridge cyan", "Canon", "Toner cartridge", 85, "USD", new("compatibility", "Canon i-SENSYS LBP5050"), new("printing_colours", "Cyan"), new("page_yield", 1500.0)),
        Make("m1", "Philips 24 inch monitor", "Philips", "Monitor", 189, "USD", new("display_diagonal", 24.0), new("product_colour", "Black"), new("touchscreen", false), new("package_weight", 5200.0)),
        Make("m2", "Canon scanner", "Canon", "Scanner", 99, "USD", new("product_colour", "White"), new("package_weight", 3100.0)),
    ];

    public static IReadOnlyList<Product> GiftProducts() =>
    [
        Garment("g1", "真丝方巾礼盒", "丝语", "围巾", 268, ["红色", "米白色"], new("材质", "真丝"), new("场合", "生日礼物"), new("送礼对象", "女朋友,妈妈"), new("季节", "四季")),
        Garment("g2", "羊毛格子围巾", "暖朵", "围巾", 199, ["灰色", "驼色"], new("材质", "羊毛"), new("场合", "日常"), new("送礼对象", "男朋友,爸爸"), new("季节", "冬季")),
        Garment("g3", "纯棉短袖T恤", "棉野", "T恤", 79, ["白色", "黑色"], new("材质", "纯棉"), new("场合", "日常"), new("季节", "夏季")),
        Garment("g4", "法式碎花连衣裙", "花屿", "连衣裙", 359, ["红色", "蓝色"], new("材质", "雪纺"), new("场合", "约会"), new("季节", "夏季"), new("裙长", 108.0)),
        Garment("g5", "加绒牛仔裤", "棉野", "牛仔裤", 169, ["黑色", "蓝色"], new("材质", "牛仔布"), new("场合", "日常"), new("季节", "冬季")),
        Garment("g6", "香薰蜡烛礼盒", "屿光", "礼盒", 128, ["粉色"], new("材质", "大豆蜡"), new("场合", "生日礼物"), new("送礼对象", "女朋友,闺蜜")),
        Garment("g7", "音乐盒八音盒", "屿光", "摆件", 320, ["木色"], new("材质", "木质"), new("场合", "生日礼物"), new("送礼对象", "女朋友")),
        Garment("g8", "商务羊毛大衣", "暖朵", "大衣", 899, ["黑色", "驼色"], new("材质", "羊毛"), new("场合", "通勤"), new("季节", "冬季"), new("可机洗", false)),
    ];

    private static Product Laptop(string id, string name, string brand, decimal price, string colour, double diagonal, double memory, double storage, double weight, double noise, bool touch) =>
        Make(
            id,
            name,
            brand,
            "Notebook",
            price,
            "USD",
            new("product_colour", colour),
            new("display_diagonal", diagonal),
            new("internal_memory", memory),
            new("total_storage_capacity", storage),
            new("weight", weight),
            new("noise_level", noise),
            new("touchscreen", touch),
            new("bluetooth", true),
            new("package_weight", weight + 900));

    private static Product Garment(string id, string name, string brand, string category, decimal price, string[] colours, params Facet[] attributes) =>
        Make(id, name, brand, category, price, "CNY", attributes) with
        {
            Variants = [.. colours.Select((colour, i) => new ProductVariant { Sku = $"{id}-{i}", Price = new Money(price, "CNY"), Options = new Dictionary<string, string> { ["颜色"] = colour } })],
        };
}
