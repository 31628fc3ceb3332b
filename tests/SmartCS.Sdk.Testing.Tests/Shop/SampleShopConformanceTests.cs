using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests;

public sealed class SampleCatalogConformanceTests : ProductCatalogConformance, IDisposable
{
    private readonly SampleShop _shop = SampleShopData.CreateShop(new ManualTimeProvider());

    public void Dispose() => _shop.Dispose();

    protected override ValueTask<ProductCatalogSubject> CreateAsync() =>
        new(new ProductCatalogSubject { Catalog = _shop.Catalog, Merchant = SampleShopData.English, OtherMerchant = "nobody" });
}

public sealed class SampleOrdersConformanceTests : OrderServiceConformance, IDisposable
{
    private readonly SampleShop _shop = SampleShopData.CreateShop(new ManualTimeProvider());

    public void Dispose() => _shop.Dispose();

    protected override ValueTask<OrderServiceSubject> CreateAsync() =>
        new(new OrderServiceSubject { Orders = _shop.Orders, Merchant = SampleShopData.Chinese, OtherMerchant = SampleShopData.English, Shopper = "s1", OtherShopper = "s2" });
}

/// <summary>Each kind of write of the sample shop.</summary>
public abstract class SampleShopWritesTests : ShopWritesConformance, IDisposable
{
    private readonly List<SampleShop> _shops = [];

    public void Dispose()
    {
        _shops.ForEach(static shop => shop.Dispose());
        GC.SuppressFinalize(this);
    }

    protected static OrderId OrderOf(int number) => SampleShopData.OrderOf(SampleShopData.English, number);

    protected abstract ShopWritesSubject Create(SampleShop shop);

    protected override ValueTask<ShopWritesSubject> CreateAsync()
    {
        var shop = SampleShopData.CreateShop(new ManualTimeProvider());
        _shops.Add(shop);
        return new ValueTask<ShopWritesSubject>(Create(shop));
    }

    protected static ShopWritesSubject Orders(SampleShop shop, OrderChange done, OrderChange refused) => new()
    {
        Port = shop.Orders,
        Merchant = SampleShopData.English,
        Shopper = "s1",
        OtherShopper = "s2",
        OtherMerchant = SampleShopData.Chinese,
        Write = (write, token) => shop.Orders.ApplyAsync(write, done, token),
        WriteRefused = (write, token) => shop.Orders.ApplyAsync(write, refused, token),
        ReadState = _ => ValueTask.FromResult(StateOf(shop, "s1")),
    };

    protected static string StateOf(SampleShop shop, ShopperId shopper) => string.Join('\n',
    [
        .. shop.ReadOrders(SampleShopData.English).Where(order => order.Order.Shopper == shopper).Select(static order => string.Create(
            CultureInfo.InvariantCulture,
            $"{order.Order.Id} {order.Order.Status} {order.Order.Address?.Line1} {order.Order.InvoiceId} {string.Join(',', order.Order.Lines.Select(static line => line.Sku))} {string.Join(',', order.Payments)}")),
        .. shop.ReadCustomers(SampleShopData.English).Where(customer => customer.Shopper == shopper).Select(static customer => $"{customer.Address} {string.Join(',', customer.PaymentMethods)}"),
        .. shop.ReadReturns(SampleShopData.English).Where(found => found.Case.Shopper == shopper).Select(static found => found.Case.ToString()),
    ]);
}

public sealed class SampleCancelTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => Orders(shop, new CancelOrder(OrderOf(1001), "no longer needed"), new CancelOrder(OrderOf(1002), "no longer needed"));
}

public sealed class SampleChangeAddressTests : SampleShopWritesTests
{
    private static readonly PostalAddress Elsewhere = new() { Line1 = "1 Elsewhere", City = "Salem" };

    protected override ShopWritesSubject Create(SampleShop shop) => Orders(shop, new ChangeOrderAddress(OrderOf(1001), Elsewhere), new ChangeOrderAddress(OrderOf(1003), Elsewhere));
}

public sealed class SampleChangeItemsTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => Orders(
        shop,
        new ChangeOrderItems(OrderOf(1001), [new ItemChange("1", "TS01-BLA-L", 2)], null),
        new ChangeOrderItems(OrderOf(1001), [new ItemChange("1", "HD01-BLA-L", 2)], null));
}

public sealed class SampleChangePaymentTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => Orders(shop, new ChangeOrderPayment(OrderOf(1001), "gift_s1"), new ChangeOrderPayment(OrderOf(1001), "card_s1"));
}

public sealed class SampleInvoiceTests : SampleShopWritesTests
{
    private static readonly InvoiceDetails Details = new() { Title = "Clarke Ltd", TaxId = "12-345" };

    protected override ShopWritesSubject Create(SampleShop shop) => Orders(shop, new RequestInvoice(OrderOf(1002), Details), new RequestInvoice(OrderOf(1005), Details));
}

public sealed class SamplePriceProtectionTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop)
    {
        shop.Change(SampleShopData.English, "RS02-PIN-38", static variant => variant with { Price = variant.Price with { Amount = variant.Price.Amount - 10 } });
        return Orders(shop, new ClaimPriceProtection(OrderOf(1002), "1", new Money(10, "USD")), new ClaimPriceProtection(OrderOf(1002), "1", new Money(20, "USD")));
    }
}

public sealed class SampleReturnTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => Returns(
        shop,
        new ReturnRequest { Order = OrderOf(1002), Kind = ReturnKind.Refund, Items = [new ReturnedItem("1")] },
        new ReturnRequest { Order = OrderOf(1001), Kind = ReturnKind.Refund, Items = [new ReturnedItem("1")] });

    public static ShopWritesSubject Returns(SampleShop shop, ReturnRequest done, ReturnRequest refused) => Orders(shop, new CancelOrder(OrderOf(1), ""), new CancelOrder(OrderOf(1), "")) with
    {
        Port = shop.Returns,
        Write = (write, token) => shop.Returns.RequestAsync(write, done, token),
        WriteRefused = (write, token) => shop.Returns.RequestAsync(write, refused, token),
    };
}

public sealed class SampleExchangeTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => SampleReturnTests.Returns(
        shop,
        new ReturnRequest { Order = OrderOf(1002), Kind = ReturnKind.Exchange, Replacements = [new ItemChange("1", "RS02-PIN-39")] },
        new ReturnRequest { Order = OrderOf(1002), Kind = ReturnKind.Exchange, Replacements = [new ItemChange("1", "RS01-BLA-42")] });
}

public sealed class SampleTicketTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => Orders(shop, new CancelOrder(OrderOf(1), ""), new CancelOrder(OrderOf(1), "")) with
    {
        Port = shop.Tickets,
        IsEverybodys = true,
        Write = (write, token) => shop.Tickets.OpenAsync(write, new TicketRequest { Kind = "complaint", Text = "Too late." }, token),
        WriteRefused = (write, token) => shop.Tickets.OpenAsync(write, new TicketRequest { Kind = "complaint", Text = "Too late.", Order = OrderOf(1006) }, token),
        ReadState = async token => string.Join(',', await shop.Tickets.ListAsync(SampleShopData.English, "s1", token)),
    };
}

public sealed class SampleCartTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => Orders(shop, new CancelOrder(OrderOf(1), ""), new CancelOrder(OrderOf(1), "")) with
    {
        Port = shop.Carts,
        IsEverybodys = true,
        Write = (write, token) => shop.Carts.AddAsync(write, [new CartItem("WB01-WHI-500ML", 2, new Money(24.99m, "USD"))], token),
        WriteRefused = (write, token) => shop.Carts.AddAsync(write, [new CartItem("WB01-WHI-500ML", 1, new Money(1, "USD"))], token),
        ReadState = async token => string.Join(',', (await shop.Carts.GetAsync(SampleShopData.English, "s1", token)).Items),
    };
}

public sealed class SampleShopperAddressTests : SampleShopWritesTests
{
    protected override ShopWritesSubject Create(SampleShop shop) => Orders(shop, new CancelOrder(OrderOf(1), ""), new CancelOrder(OrderOf(1), "")) with
    {
        Port = shop.Customers,
        IsEverybodys = true,
        Write = (write, token) => shop.Customers.ChangeAddressAsync(write, new PostalAddress { Line1 = "1 Elsewhere" }, token),
        WriteRefused = null,
    };
}
