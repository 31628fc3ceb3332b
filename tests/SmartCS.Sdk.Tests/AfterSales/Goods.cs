using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Tests.AfterSales;

/// <summary>What the fake shop sells and has sold.</summary>
internal static class Goods
{
    public static readonly PostalAddress Home = new() { Recipient = "Ann Lee", Line1 = "445 Maple Drive", Line2 = "Suite 394", City = "Fort Worth", State = "TX", PostalCode = "76165", Country = "USA" };

    public static readonly PaymentMethod[] Payments =
    [
        new() { Id = "card_1", Kind = "credit_card", Title = "Visa ending in 1234" },
        new() { Id = "card_2", Kind = "credit_card", Title = "Mastercard ending in 9212" },
        new() { Id = "gift_1", Kind = "gift_card", Title = "Gift card", Balance = Usd(20) },
        new() { Id = "paypal_1", Kind = "paypal", Title = "PayPal" },
        new() { Id = "alipay_1", Kind = "alipay", Title = "支付宝" },
    ];

    public static readonly Product Keyboard = Product(
        "kb", "Mechanical Keyboard", "electronics",
        ("k1", 100, true, [("switch type", "linear"), ("backlight", "RGB"), ("size", "full size")]),
        ("k2", 110, false, [("switch type", "clicky"), ("backlight", "RGB"), ("size", "full size")]),
        ("k3", 95, true, [("switch type", "clicky"), ("backlight", "none"), ("size", "full size")]),
        ("k4", 90, true, [("switch type", "clicky"), ("backlight", "white"), ("size", "80%")]),
        ("k5", 99, true, [("switch type", "linear"), ("backlight", "none"), ("size", "full size")]));

    public static readonly Product Shirt = Product(
        "ts", "T-Shirt", "clothing",
        ("s1", 20, true, [("color", "blue"), ("size", "S"), ("material", "cotton")]),
        ("s2", 21, true, [("color", "blue"), ("size", "M"), ("material", "cotton")]),
        ("s3", 22, true, [("color", "red"), ("size", "S"), ("material", "cotton")]),
        ("s4", 25, true, [("color", "purple"), ("size", "S"), ("material", "polyester")]),
        ("s5", 26, true, [("color", "blue"), ("size", "XL"), ("material", "cotton")]),
        ("s6", 24, false, [("color", "black"), ("size", "S"), ("material", "cotton")]));

    public static readonly Product Lamp = Product("dl", "Desk Lamp", "home", ("l1", 50, true, [("color", "black"), ("brightness", "low")]), ("l2", 60, true, [("color", "black"), ("brightness", "high")]), ("l3", 55, true, [("color", "white"), ("brightness", "low")]));

    public static readonly Product Tablet = Product("tb", "Tablet", "electronics", ("t1", 300, true, [("storage", "64GB"), ("color", "black")]), ("t2", 350, true, [("storage", "128GB"), ("color", "black")]), ("t3", 320, true, [("storage", "64GB"), ("color", "silver")]));

    public static readonly Product Tee = Product("tx", "纯棉T恤", "服装", ("x1", 99, true, [("颜色", "黑色"), ("尺码", "M")]), ("x2", 99, true, [("颜色", "白色"), ("尺码", "M")]), ("x3", 109, true, [("颜色", "黑色"), ("尺码", "L")]), ("x4", 99, false, [("颜色", "红色"), ("尺码", "M")]));

    public static readonly Product Bulb = Product("tl", "护眼台灯", "家居", ("y1", 199, true, [("颜色", "白色"), ("背光", "有")]), ("y2", 179, true, [("颜色", "白色"), ("背光", "无")]));

    public static IReadOnlyList<Product> All => [Keyboard, Shirt, Lamp, Tablet, Tee, Bulb];

    public static IEnumerable<Order> OrdersOf(ShopperId shopper)
    {
        var prefix = shopper == FakeShop.Ann ? "#W1" : "#W2";
        var pay = shopper == FakeShop.Ann ? "card_1" : "card_bob";
        yield return Order(shopper, $"{prefix}001", OrderStatus.Pending, pay, Line("1", Keyboard, "k1"), Line("2", Shirt, "s1", 3), Line("3", Lamp, "l1"));
        yield return Order(shopper, $"{prefix}002", OrderStatus.Delivered, pay, Line("1", Keyboard, "k1"), Line("2", Shirt, "s1"), Line("3", Shirt, "s1"), Line("4", Shirt, "s3"), Line("5", Tablet, "t1"));
        yield return Order(shopper, $"{prefix}003", OrderStatus.Processed, pay, Line("1", Lamp, "l1"));
        yield return Order(shopper, $"{prefix}004", OrderStatus.Delivered, "gift_1", Line("1", Lamp, "l1"));
        yield return Order(shopper, $"{prefix}005", OrderStatus.PendingChanged, pay, Line("1", Lamp, "l1"));
        yield return Order(shopper, $"{prefix}006", OrderStatus.Delivered, "alipay_1", Line("1", Tee, "x1", 2), Line("2", Bulb, "y1"));
    }

    public static OrderLine Line(string id, Product product, string sku, int quantity = 1)
    {
        var variant = product.Variants.First(one => one.Sku == sku);
        return new OrderLine { Id = id, Product = product.Id, Sku = sku, Name = product.Name, Category = product.Category, Options = variant.Options, Quantity = quantity, Price = variant.Price };
    }

    public static Order Order(ShopperId shopper, string id, OrderStatus status, string pay, params OrderLine[] lines) => new()
    {
        Merchant = FakeShop.Merchant,
        Shopper = shopper,
        Id = id,
        Status = status,
        PlacedAt = FakeShop.Now.AddDays(-10),
        DeliveredAt = status == OrderStatus.Delivered ? FakeShop.Now.AddDays(-5) : null,
        Lines = lines,
        Address = Home,
        Total = new Money(lines.Sum(static line => line.Price.Amount * line.Quantity), lines[0].Price.Currency),
        PaidBy = pay,
    };

    public static Money Usd(decimal amount) => new(amount, "USD");

    private static Product Product(string id, string name, string category, params (string Sku, decimal Price, bool IsAvailable, (string, string)[] Options)[] variants) => new()
    {
        Merchant = FakeShop.Merchant,
        Id = id,
        Name = name,
        Category = category,
        Variants = [.. variants.Select(variant => new ProductVariant
        {
            Sku = variant.Sku,
            Price = new Money(variant.Price, name[0] > 'z' ? "CNY" : "USD"),
            IsAvailable = variant.IsAvailable,
            Options = variant.Options.ToDictionary(static option => option.Item1, static option => option.Item2),
        })],
    };
}
