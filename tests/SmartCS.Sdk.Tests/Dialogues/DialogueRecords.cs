using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Dialogues;

/// <summary>What dialogues need besides the sample shops: a shopper <c>s9</c> with one order only, and one without any, <c>s10</c>.</summary>
internal static class DialogueRecords
{
    /// <summary>Makes the records of both shops.</summary>
    /// <param name="now">The time that all dates are told from.</param>
    public static SampleShopContents Create(DateTimeOffset now) => new()
    {
        Customers = [Customer(false, "s9", "Nora Quinn", "孙悦"), Customer(true, "s9", "Nora Quinn", "孙悦"), Customer(false, "s10", "Sam Reed", "何苗"), Customer(true, "s10", "Sam Reed", "何苗")],
        Orders = [Order(false, now), Order(true, now)],
    };

    private static SampleCustomer Customer(bool isChinese, string id, string english, string chinese) => new()
    {
        Email = $"{english.ToLowerInvariant().Replace(' ', '.')}@mail.example",
        Customer = new Customer
        {
            Merchant = isChinese ? SampleShopData.Chinese : SampleShopData.English,
            Shopper = id,
            Name = isChinese ? chinese : english,
            Address = isChinese
                ? new PostalAddress { Recipient = chinese, Line1 = "文三路20号", District = "西湖区", City = "杭州市", State = "浙江省", PostalCode = "310012" }
                : new PostalAddress { Recipient = english, Line1 = "3 Harbor Way", City = "Portland", State = "ME", Country = "USA", PostalCode = "04101" },
            PaymentMethods = [new PaymentMethod { Id = $"pay_{id}", Kind = isChinese ? "alipay" : "paypal", Title = isChinese ? "支付宝" : "PayPal" }],
        },
    };

    private static SampleOrder Order(bool isChinese, DateTimeOffset now)
    {
        var currency = isChinese ? "CNY" : "USD";
        var order = new Order
        {
            Merchant = isChinese ? SampleShopData.Chinese : SampleShopData.English,
            Shopper = "s9",
            Id = SampleShopData.OrderOf(isChinese ? SampleShopData.Chinese : SampleShopData.English, 1901),
            Status = OrderStatus.Delivered,
            PlacedAt = now.AddDays(-8),
            DeliveredAt = now.AddDays(-5),
            Lines =
            [
                new OrderLine
                {
                    Id = "1", Product = "SK01", Sku = "SK01-GRE-M", Name = isChinese ? "羊毛徒步袜" : "Wool Hiking Socks", Category = isChinese ? "袜子" : "Socks", Quantity = 2,
                    Options = isChinese ? new Dictionary<string, string> { ["颜色"] = "灰色", ["尺码"] = "M" } : new Dictionary<string, string> { ["color"] = "grey", ["size"] = "M" },
                    Price = new Money(isChinese ? 99 : 14.99m, currency),
                },
                new OrderLine
                {
                    Id = "2", Product = "HD01", Sku = "HD01-GRE-M", Name = isChinese ? "加绒连帽卫衣" : "Brushed Hoodie", Category = isChinese ? "卫衣" : "Hoodies",
                    Options = isChinese ? new Dictionary<string, string> { ["颜色"] = "灰色", ["尺码"] = "M" } : new Dictionary<string, string> { ["color"] = "grey", ["size"] = "M" },
                    Price = new Money(isChinese ? 339 : 48.99m, currency),
                },
            ],
            Address = null,
            Total = new Money(isChinese ? 537 : 78.97m, currency),
            PaidBy = "pay_s9",
        };
        return new SampleOrder { Order = order, Payments = [new SamplePayment(false, order.Total, "pay_s9")] };
    }
}
