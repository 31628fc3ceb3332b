using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests;

public sealed class SampleShopDataTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Merchants => ["harbor", "haiwan"];

    [Theory]
    [MemberData(nameof(Merchants))]
    public void Create_Products_AreWholeAndTheirArticlesUnique(string merchant)
    {
        var products = SampleShopData.Create(Now).Products.Where(product => product.Merchant == merchant).ToList();

        Assert.Equal(42, products.Count);
        Assert.All(products, static product => Assert.NotEmpty(product.Variants));
        var skus = products.SelectMany(static product => product.Variants).Select(static variant => variant.Sku).ToList();
        Assert.Equal(skus.Count, skus.Distinct().Count());
        Assert.Contains(products, static product => product.Variants.Any(static variant => !variant.IsAvailable));
        Assert.All(products.SelectMany(static product => product.Attributes).Where(static attribute => attribute.Name == Product.CompatibleWith), attribute =>
            Assert.Contains(products, product => product.Id.Value == attribute.Value.Text || product.Category == attribute.Value.Text));
    }

    [Fact]
    public void Create_ChineseProducts_HaveNoEnglishWordLeft()
    {
        var products = SampleShopData.Create(Now).Products.Where(static product => product.Merchant == SampleShopData.Chinese).ToList();
        var words = products.SelectMany(static product => product.Attributes.Where(static attribute => attribute.Name != Product.CompatibleWith).Select(static attribute => attribute.Name)
            .Concat([product.Category, product.Brand])
            .Concat(product.Variants.SelectMany(static variant => variant.Options.Keys)))
            .Concat(products.SelectMany(static product => product.Attributes).Where(static attribute => attribute.Value.Text is not null && attribute.Name is "材质" or "用途" or "适用人群" or "适用季节").Select(static attribute => attribute.Value.Text!))
            .Where(static word => word.Any(char.IsAsciiLetterLower));

        Assert.Empty(words);
    }

    [Theory]
    [MemberData(nameof(Merchants))]
    public async Task CreateShop_Orders_AreInAllStates(string merchant)
    {
        using var shop = SampleShopData.CreateShop(new ManualTimeProvider(Now));

        var orders = shop.ReadOrders(merchant);

        Assert.Equal(31, orders.Count);
        OrderStatus[] all = [OrderStatus.Pending, OrderStatus.PendingChanged, OrderStatus.Processed, OrderStatus.Shipped, OrderStatus.Delivered, OrderStatus.Cancelled, OrderStatus.ReturnRequested, OrderStatus.ExchangeRequested];
        Assert.Superset(all.ToHashSet(), orders.Select(static order => order.Order.Status).ToHashSet());
        Assert.All(orders, static order => Assert.True(order.Order.PlacedAt < Now && !(order.Order.DeliveredAt > Now)));
        var ports = shop.Guard();
        foreach (var shopper in shop.ReadCustomers(merchant))
        {
            Assert.Equal(orders.Count(order => order.Order.Shopper == shopper.Shopper), (await ports.Orders!.ListAsync(merchant, shopper.Shopper, 100, TestContext.Current.CancellationToken)).Count);
        }

        Assert.Equal(4, (await ports.Promotions!.ReadAsync(merchant, null, TestContext.Current.CancellationToken)).Count);
        Assert.NotEmpty(await ports.Tickets!.ListAsync(merchant, "s4", TestContext.Current.CancellationToken));
        Assert.Single(await ports.Tracker!.TrackAsync(merchant, "s4", SampleShopData.OrderOf(merchant, 1015), TestContext.Current.CancellationToken));
    }
}
