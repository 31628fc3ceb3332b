using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>
/// A small realistic shop, once in English with dollars and once in Chinese with yuan: 42 products with their articles, size charts and what
/// goes with what, promotions, 8 shoppers with cards and gift cards, 31 orders in all states, parcels, returns and tickets. Everything made up.
/// </summary>
/// <remarks>
/// The two shops have the same products, shoppers <c>s1</c> to <c>s8</c> and orders under the same skus and ids; order 1001 is
/// <c>#W2001001</c> in the English shop and <c>280002001001</c> in the Chinese one.
/// </remarks>
public static class SampleShopData
{
    /// <summary>The English shop, with prices in dollars.</summary>
    public static MerchantId English { get; } = "harbor";

    /// <summary>The Chinese shop, with prices in yuan.</summary>
    public static MerchantId Chinese { get; } = "haiwan";

    /// <summary>Makes the contents of both shops.</summary>
    /// <param name="now">The time that all dates are told from.</param>
    /// <returns>The contents.</returns>
    public static SampleShopContents Create(DateTimeOffset now)
    {
        var (english, chinese) = (Create(English, false, now), Create(Chinese, true, now));
        return new SampleShopContents
        {
            Products = [.. english.Products, .. chinese.Products],
            Customers = [.. english.Customers, .. chinese.Customers],
            Orders = [.. english.Orders, .. chinese.Orders],
            Returns = [.. english.Returns, .. chinese.Returns],
            Shipments = [.. english.Shipments, .. chinese.Shipments],
            Tickets = [.. english.Tickets, .. chinese.Tickets],
            Promotions = [.. english.Promotions, .. chinese.Promotions],
        };
    }

    /// <summary>Makes a shop in memory with both merchants' contents.</summary>
    /// <param name="timeProvider">The shop's clock, from which all dates are told.</param>
    /// <returns>The shop.</returns>
    public static SampleShop CreateShop(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        var shop = new SampleShop(timeProvider: timeProvider);
        shop.Load(Create(timeProvider.GetUtcNow()));
        return shop;
    }

    /// <summary>The order's number in a shop.</summary>
    /// <param name="merchant">The shop, <see cref="English"/> or <see cref="Chinese"/>.</param>
    /// <param name="number">The number, 1001 to 1031.</param>
    /// <returns>The order.</returns>
    public static OrderId OrderOf(MerchantId merchant, int number) => (merchant == Chinese ? "28000200" : "#W200") + number.ToString(CultureInfo.InvariantCulture);

    private static SampleShopContents Create(MerchantId merchant, bool chinese, DateTimeOffset now)
    {
        var products = SampleProducts.Create(merchant, chinese);
        var customers = SampleOrderRows.Shoppers.Select(row => SampleRecords.Customer(merchant, chinese, row.Split('|'))).ToList();
        var orders = SampleOrderRows.Orders.Select(row => SampleRecords.Order(products, customers, chinese, now, row.Split('|'))).ToList();
        return new SampleShopContents
        {
            Products = products,
            Customers = customers,
            Orders = orders,
            Returns = [.. orders.Select(order => SampleRecords.Return(order, now)).OfType<SampleReturn>()],
            Shipments = [.. orders.Zip(SampleOrderRows.Orders).Select(pair => SampleRecords.Shipment(pair.First.Order, pair.Second.Split('|')[7], chinese, now)).OfType<Shipment>()],
            Tickets = Tickets(merchant, chinese, now),
            Promotions = Promotions(merchant, chinese, now),
        };
    }

    private static List<Ticket> Tickets(MerchantId merchant, bool chinese, DateTimeOffset now) =>
    [
        new()
        {
            Merchant = merchant,
            Shopper = "s4",
            Id = "T1001",
            Kind = "lost_parcel",
            Status = "in_progress",
            OpenedAt = now.AddDays(-2),
            LastNote = chinese ? "已联系承运商核实,预计明天给您答复。" : "We have asked the carrier and expect an answer tomorrow.",
        },
        new() { Merchant = merchant, Shopper = "s3", Id = "T1002", Kind = "complaint", Status = "resolved", OpenedAt = now.AddDays(-7), LastNote = chinese ? "已为您补发礼盒,给您带来不便非常抱歉。" : "A new gift box is on its way. We are sorry for the trouble." },
        new() { Merchant = merchant, Shopper = "s8", Id = "T1003", Kind = "wrong_item", Status = "waiting_for_shopper", OpenedAt = now.AddDays(-1), LastNote = chinese ? "请您提供商品照片。" : "Please send us a photo of what arrived." },
    ];

    private static List<Promotion> Promotions(MerchantId merchant, bool chinese, DateTimeOffset now) =>
    [
        new()
        {
            Merchant = merchant,
            Id = "spend",
            Title = LocalizedText.Of("Spend more, save more", "满减"),
            Rules = LocalizedText.Of("$20 off when you spend $150 or more. Not combined with other offers.", "单笔满1049元减139元,不与其他优惠叠加。"),
            Amount = SampleProducts.Price(20, chinese) with { Amount = chinese ? 139 : 20 },
            MinimumSpend = SampleProducts.Price(150, chinese) with { Amount = chinese ? 1049 : 150 },
            ValidUntil = now.AddDays(30),
        },
        new()
        {
            Merchant = merchant,
            Id = "travel-set",
            Title = LocalizedText.Of("Laptop travel set", "轻薄本出行套装"),
            Rules = LocalizedText.Of("10% off the Feather 13 laptop, its sleeve and the 65 W charger when bought together.", "轻羽13笔记本电脑、内胆包与65W充电器一起购买,享九折。"),
            Percent = 10,
            Products = ["LP01", "SL01", "CG01"],
            IsBundle = true,
        },
        new()
        {
            Merchant = merchant,
            Id = "shoes",
            Title = LocalizedText.Of("Running week", "跑步周"),
            Rules = LocalizedText.Of("15% off all running shoes this week.", "本周跑鞋全场八五折。"),
            Percent = 15,
            Categories = [SampleWords.Say("Running shoes", chinese)],
            ValidFrom = now.AddDays(-3),
            ValidUntil = now.AddDays(4),
        },
        new()
        {
            Merchant = merchant,
            Id = "welcome",
            Title = LocalizedText.Of("Welcome code", "新人优惠码"),
            Rules = LocalizedText.Of("5% off your first order with the code HELLO5.", "首单使用优惠码 HELLO5 享九五折。"),
            Percent = 5,
            Code = "HELLO5",
        },
        new()
        {
            Merchant = merchant,
            Id = "past",
            Title = LocalizedText.Of("Summer sale", "夏季大促"),
            Rules = LocalizedText.Of("30% off summer clothes.", "夏装七折。"),
            Percent = 30,
            ValidUntil = now.AddDays(-60),
        },
    ];
}
