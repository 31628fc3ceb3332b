using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Tests.Shopping.Dialogue;

/// <summary>Two small shops made by hand: gifts and clothes in Chinese, laptops and what goes with them in English.</summary>
internal static class SmallCatalogues
{
    public static readonly MerchantId Gifts = new("gifts");
    public static readonly MerchantId Laptops = new("laptops");

    public static IReadOnlyList<Product> OfGifts { get; } =
    [
        Gift("necklace", "星月银项链", "首饰", 259, ("适合", "女友"), ("材质", "银"), ("场合", "生日")),
        Gift("bracelet", "四叶草手链", "首饰", 199, ("适合", "女友"), ("材质", "银"), ("场合", "纪念日")),
        Gift("perfume", "茉莉淡香水", "香水", 289, ("适合", "女友"), ("香调", "花香"), ("场合", "生日")),
        Gift("perfume-wood", "雪松淡香水", "香水", 459, ("适合", "男友"), ("香调", "木香"), ("场合", "生日")),
        Gift("lamp", "月球小夜灯", "家居", 129, ("适合", "女友"), ("场合", "生日")),
        Gift("mug", "情侣马克杯", "家居", 89, ("适合", "情侣"), ("场合", "纪念日")),
        Gift("scarf", "羊绒围巾", "服饰", 399, ("适合", "长辈"), ("材质", "羊绒")),
        Gift("tea", "明前龙井礼盒", "茶叶", 268, ("适合", "长辈"), ("场合", "节日")),
        Gift("teddy", "抱抱熊玩偶", "玩偶", 99, ("适合", "女友"), ("场合", "生日")),
        Gift("album", "手工相册", "文创", 69, ("适合", "女友"), ("场合", "纪念日")),
        Dress(),
        Shirt(),
    ];

    public static IReadOnlyList<Product> OfLaptops { get; } =
    [
        Laptop("air-13", "Feather 13", "Nimbus", 749, 1.1, 22, 8, "13.3\""),
        Laptop("air-14", "Feather 14", "Nimbus", 899, 1.25, 23, 16, "14\""),
        Laptop("slab-15", "Slab 15", "Granit", 599, 2.1, 38, 8, "15.6\""),
        Laptop("slab-17", "Slab 17", "Granit", 799, 2.9, 41, 16, "17.3\""),
        Laptop("hush-14", "Hush 14", "Stille", 779, 1.3, 18, 16, "14\""),
        Laptop("hush-15", "Hush 15", "Stille", 1099, 1.6, 19, 32, "15.6\""),
        Laptop("tiny-11", "Tiny 11", "Nimbus", 399, 0.9, 25, 4, "11.6\""),
        Laptop("game-16", "Blaze 16", "Granit", 1499, 2.6, 49, 32, "16\""),
        Accessory("sleeve-14", "Felt sleeve 14", "Sleeves", 29.90m, "hush-14", "air-14"),
        Accessory("charger", "Travel charger 65 W", "Chargers", 45, "Nimbus", "Stille"),
        Accessory("dock", "Desk dock", "Docks", 129, "hush-15"),
        Accessory("mouse", "Quiet mouse", "Mice", 25, "Laptops"),
    ];

    public static Product Gift(string id, string name, string category, decimal price, params (string Name, string Value)[] attributes) => new()
    {
        Merchant = Gifts,
        Id = id,
        Name = name,
        Category = category,
        Attributes = [.. attributes.Select(static attribute => new Facet(attribute.Name, attribute.Value))],
        Variants = [new ProductVariant { Sku = "G-" + id, Price = new Money(price, "CNY"), Stock = 20 }],
    };

    public static Product Laptop(string id, string name, string brand, decimal price, double weight, double noise, double memory, string screen) => new()
    {
        Merchant = Laptops,
        Id = id,
        Name = name,
        Brand = brand,
        Category = "Laptops",
        Attributes = [new Facet("Weight (kg)", weight), new Facet("Noise level (dB)", noise), new Facet("Memory (GB)", memory), new Facet("Screen size", screen)],
        Variants = [new ProductVariant { Sku = "L-" + id, Price = new Money(price, "USD"), Stock = 9 }],
    };

    public static Product Accessory(string id, string name, string category, decimal price, params string[] with) => new()
    {
        Merchant = Laptops,
        Id = id,
        Name = name,
        Category = category,
        Attributes = [.. with.Select(static target => new Facet(Product.CompatibleWith, target))],
        Variants = [new ProductVariant { Sku = "A-" + id, Price = new Money(price, "USD"), Stock = 50 }],
    };

    private static Product Dress() => new()
    {
        Merchant = Gifts,
        Id = "dress",
        Name = "碎花连衣裙",
        Category = "女装",
        Attributes = [new Facet("材质", "棉"), new Facet("适合", "女友"), new Facet("尺码表", "S: 身高155-160cm 体重45-50kg; M: 身高160-165cm 体重50-55kg; L: 身高165-170cm 体重55-62kg")],
        Variants = [.. from color in new[] { "红色", "蓝色" }
                       from size in new[] { "S", "M", "L" }
                       select new ProductVariant
                       {
                           Sku = $"G-dress-{(color == "红色" ? "r" : "b")}-{size}",
                           Options = new Dictionary<string, string> { ["颜色"] = color, ["尺码"] = size },
                           Price = new Money(239, "CNY"),
                           Stock = color == "蓝色" && size == "L" ? 0 : 5,
                           IsAvailable = !(color == "蓝色" && size == "L"),
                       }],
    };

    private static Product Shirt() => new()
    {
        Merchant = Gifts,
        Id = "shirt",
        Name = "亚麻衬衫",
        Category = "男装",
        Attributes = [new Facet("材质", "亚麻"), new Facet("适合", "男友")],
        Variants = [.. new[] { "M", "L", "XL" }.Select(static size => new ProductVariant
        {
            Sku = "G-shirt-" + size,
            Options = new Dictionary<string, string> { ["尺码"] = size },
            Price = new Money(size == "XL" ? 179 : 169, "CNY"),
            Stock = 8,
        })],
    };
}
