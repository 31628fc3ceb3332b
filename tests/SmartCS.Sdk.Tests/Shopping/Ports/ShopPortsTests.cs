using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Shopping;

public sealed class ShopPortsTests : IDisposable
{
    private static readonly MerchantId Merchant = SampleShopData.English;
    private static readonly ShopWrite Write = new(Merchant, "s1", "k1");

    private readonly ManualTimeProvider _time = new();
    private readonly RecordedPortLog _log = new();
    private readonly SampleShop _shop;
    private readonly ShopPorts _ports;

    public ShopPortsTests()
    {
        _shop = SampleShopData.CreateShop(_time);
        _ports = _shop.Guard(logger: _log);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static OrderId Order => SampleShopData.OrderOf(Merchant, 1001);

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task FindAsync_PortThatThrows_IsOneKindOfFailureWithoutTheShopsWords()
    {
        _shop.Faults.Next(SampleShopFault.ThrowBefore);

        var failure = await Assert.ThrowsAsync<ShopPortException>(async () => await _ports.Orders!.FindAsync(Merchant, "s1", Order, Token));

        Assert.Equal((nameof(IOrderService), nameof(IOrderService.FindAsync)), (failure.Port, failure.Method));
        Assert.IsType<IOException>(failure.Cause);
        Assert.DoesNotContain(failure.Cause.Message, failure.ToString(), StringComparison.Ordinal);
        Assert.False(failure.IsSafeToShow);
        Assert.Equal(2104, Assert.Single(_log.Events).Id);
    }

    [Theory]
    [InlineData("IOrderService.FindAsync")]
    [InlineData("IProductCatalog.ReadAsync")]
    [InlineData("IOrderService.ApplyAsync")]
    public async Task AnyCall_PortThatNeverReturns_EndsAfterTheLimit(string call)
    {
        _shop.Faults.Next(SampleShopFault.Hang, call);
        var pending = CallAsync(call);
        Assert.False(pending.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(5));

        var failure = await Assert.ThrowsAsync<ShopPortException>(() => pending);
        Assert.True(failure.IsTransient);
        Assert.Null(failure.Cause);
        Assert.Equal(2105, Assert.Single(_log.Events).Id);
    }

    [Fact]
    public async Task FindAsync_CallerGivesUp_IsACancellationAndNoFailure()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _shop.Faults.Next(SampleShopFault.Hang);
        var pending = _ports.Orders!.FindAsync(Merchant, "s1", Order, caller.Token).AsTask();

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.Empty(_log.Events);
    }

    [Fact]
    public async Task AllReadings_RecordsOfOthers_AreDroppedAndLogged()
    {
        _shop.Faults.Choose = static _ => SampleShopFault.OtherMerchant;

        Assert.Null(await _ports.Orders!.FindAsync(Merchant, "s1", Order, Token));
        Assert.Empty(await _ports.Orders!.ListAsync(Merchant, "s1", 10, Token));
        Assert.Empty(await _ports.Returns!.ListAsync(Merchant, "s1", null, Token));
        Assert.Empty(await _ports.Tickets!.ListAsync(Merchant, "s4", Token));
        Assert.Empty(await _ports.Tracker!.TrackAsync(Merchant, "s4", SampleShopData.OrderOf(Merchant, 1015), Token));
        Assert.Empty(await _ports.Promotions!.ReadAsync(Merchant, null, Token));
        Assert.Null(await _ports.Customers!.FindAsync(Merchant, "s1", Token));
        Assert.Null(await _ports.Catalog!.FindAsync(Merchant, "TS01", Token));
        Assert.Null(await _ports.Catalog!.FindBySkuAsync(Merchant, "TS01-WHI-M", Token));
        Assert.Empty(await _ports.Catalog!.SearchAsync(Merchant, new ProductQuery(), Token));
        Assert.Empty(await ReadAsync());
        Assert.Equal(Merchant, (await _ports.Carts!.GetAsync(Merchant, "s1", Token)).Merchant);
        Assert.All(_log.Events, static one => Assert.Equal(2101, one.Id));
        Assert.DoesNotContain(_log.Events, static one => one.Text.Contains("Clarke", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AllReadings_RecordsOfAnotherShopper_AreDropped()
    {
        _shop.Faults.Choose = static _ => SampleShopFault.OtherShopper;

        Assert.Null(await _ports.Orders!.FindAsync(Merchant, "s1", Order, Token));
        Assert.Empty(await _ports.Orders!.ListAsync(Merchant, "s1", 10, Token));
        Assert.Empty(await _ports.Returns!.ListAsync(Merchant, "s1", null, Token));
        Assert.Empty(await _ports.Tickets!.ListAsync(Merchant, "s4", Token));
        Assert.Null(await _ports.Customers!.FindAsync(Merchant, "s1", Token));
        Assert.Equal("s1", (await _ports.Carts!.GetAsync(Merchant, "s1", Token)).Shopper);
        Assert.NotEmpty(_log.Events);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1_000_001)]
    [InlineData(1_000_000_000)]
    [InlineData(int.MinValue)]
    public async Task Writes_AbsurdQuantity_AreRefusedBeforeTheShopSeesThem(int quantity)
    {
        var price = new Money(1, "USD");

        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await _ports.Carts!.AddAsync(Write, [new CartItem("TS01-WHI-M", quantity, price)], Token)).Refusal);
        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await _ports.Carts!.RemoveAsync(Write, "TS01-WHI-M", quantity, Token)).Refusal);
        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await _ports.Orders!.ApplyAsync(Write, new ChangeOrderItems(Order, [new ItemChange("1", "TS01-BLA-M", quantity)], null), Token)).Refusal);
        Assert.Equal(ShopPortRefusals.InvalidQuantity, (await _ports.Returns!.RequestAsync(Write, new ReturnRequest { Order = Order, Kind = ReturnKind.Refund, Items = [new ReturnedItem("1", quantity)] }, Token)).Refusal);
        Assert.Empty(_shop.ReadJournal(Merchant));
    }

    [Fact]
    public async Task AddAsync_WrongMoney_IsRefusedBeforeTheShopSeesIt()
    {
        Assert.Equal(ShopPortRefusals.InvalidPrice, (await _ports.Carts!.AddAsync(Write, [new CartItem("TS01-WHI-M", 1, new Money(-1, "USD"))], Token)).Refusal);
        Assert.Equal(ShopPortRefusals.InvalidPrice, (await _ports.Carts!.AddAsync(Write, [new CartItem("TS01-WHI-M", 1, new Money(1, "dollars"))], Token)).Refusal);
        Assert.Equal(
            ShopPortRefusals.MixedCurrencies,
            (await _ports.Carts!.AddAsync(Write, [new CartItem("TS01-WHI-M", 1, new Money(18.99m, "USD")), new CartItem("TS01-WHI-L", 1, new Money(18.99m, "CNY"))], Token)).Refusal);
        Assert.Equal(ShopPortRefusals.Nothing, (await _ports.Carts!.AddAsync(Write, [], Token)).Refusal);
        Assert.Equal(ShopPortRefusals.InvalidText, (await _ports.Tickets!.OpenAsync(Write, new TicketRequest { Kind = "complaint", Text = new string('x', 4_001) }, Token)).Refusal);
        Assert.Empty(_shop.ReadJournal(Merchant));
    }

    [Theory]
    [InlineData(-3, 10, "USD")]
    [InlineData(1, -10, "USD")]
    [InlineData(1, 10, "CNY")]
    [InlineData(1, 10, "")]
    public async Task FindAsync_AbsurdOrder_IsDroppedAndLogged(int quantity, int price, string currency)
    {
        var order = (await _shop.Orders.FindAsync(Merchant, "s1", Order, Token))!;
        using var broken = new SampleShop();
        broken.Load(new SampleShopContents { Orders = [new SampleOrder { Order = order with { Lines = [order.Lines[0] with { Quantity = quantity, Price = new Money(price, currency) }] } }] });

        Assert.Null(await broken.Guard(logger: _log).Orders!.FindAsync(Merchant, "s1", Order, Token));

        Assert.Equal(2102, Assert.Single(_log.Events).Id);
    }

    [Fact]
    public async Task ApplyAsync_AnswerLostAfterCommit_IsFoundByItsKey()
    {
        _shop.Faults.Next(SampleShopFault.ThrowAfter, "IOrderService.ApplyAsync");
        await Assert.ThrowsAsync<ShopPortException>(async () => await _ports.Orders!.ApplyAsync(Write, new CancelOrder(Order, "no longer needed"), Token));

        var found = await _ports.Orders!.FindWriteAsync(Merchant, "s1", Write.Key, Token);

        Assert.Equal(WriteStatus.Done, found?.Status);
        Assert.Equal(1, Assert.Single(_shop.ReadJournal(Merchant)).Count);
    }

    [Theory]
    [InlineData(IdentityStatus.Verified, null, IdentityStatus.NotFound, null)]
    [InlineData(IdentityStatus.CodeSent, "s1", IdentityStatus.CodeSent, null)]
    [InlineData(IdentityStatus.NotFound, "s1", IdentityStatus.NotFound, null)]
    [InlineData(IdentityStatus.Verified, "s1", IdentityStatus.Verified, "s1")]
    [InlineData((IdentityStatus)99, "s1", IdentityStatus.NotFound, null)]
    public async Task IdentifyAsync_HalfAnAnswer_IdentifiesNobody(IdentityStatus said, string? shopper, IdentityStatus status, string? expected)
    {
        var id = shopper is null ? default(ShopperId?) : new ShopperId(shopper);
        var ports = new ShopPorts(customers: new FixedDirectory(new IdentityCheck(said, id)));

        var check = await ports.Customers!.IdentifyAsync(Merchant, "c1", new IdentityClaims { Email = "a@mail.example" }, Token);

        Assert.Equal((status, expected), (check.Status, check.Shopper?.Value));
    }

    [Fact]
    public void Missing_SomePorts_AreNamed()
    {
        var ports = new ShopPorts(orders: _shop.Orders, catalog: _shop.Catalog);

        Assert.Equal([nameof(IProductCatalog), nameof(IOrderService)], ports.Present);
        Assert.Equal([nameof(IReturnService), nameof(ICartService), nameof(ICustomerDirectory), nameof(IPromotionService), nameof(ITicketService), nameof(IDeliveryTracker)], ports.Missing);
        Assert.Null(ports.Carts);
    }

    private async Task CallAsync(string call)
    {
        switch (call)
        {
            case "IProductCatalog.ReadAsync":
                await ReadAsync();
                break;
            case "IOrderService.ApplyAsync":
                await _ports.Orders!.ApplyAsync(Write, new CancelOrder(Order, "no longer needed"), Token);
                break;
            default:
                await _ports.Orders!.FindAsync(Merchant, "s1", Order, Token);
                break;
        }
    }

    private async Task<List<Product>> ReadAsync()
    {
        List<Product> products = [];
        await foreach (var product in _ports.Catalog!.ReadAsync(Merchant, Token))
        {
            products.Add(product);
        }

        return products;
    }
}
