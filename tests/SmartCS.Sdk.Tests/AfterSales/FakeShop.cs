using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Tests.AfterSales;

/// <summary>A shop in memory with the orders of two shoppers; it notes what is written.</summary>
internal sealed class FakeShop : IOrderService, IReturnService, ICustomerDirectory, IProductCatalog, ITicketService, IDeliveryTracker, IPromotionService
{
    public static readonly MerchantId Merchant = "acme";
    public static readonly ShopperId Ann = "ann";
    public static readonly ShopperId Bob = "bob";
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<EffectKey, WriteResult> _results = [];

    public FakeShop()
    {
        Products = [.. Goods.All];
        Orders = [.. Goods.OrdersOf(Ann), .. Goods.OrdersOf(Bob)];
        Customers =
        [
            new() { Merchant = Merchant, Shopper = Ann, Name = "Ann Lee", Address = Goods.Home, PaymentMethods = Goods.Payments },
            new() { Merchant = Merchant, Shopper = Bob, Name = "Bob", PaymentMethods = [new() { Id = "card_bob", Kind = "credit_card", Title = "Amex ending in 9" }] },
        ];
    }

    public List<Product> Products { get; }

    public List<Order> Orders { get; }

    public List<Customer> Customers { get; }

    public List<ReturnCase> Returns { get; } = [];

    public List<Ticket> Tickets { get; } = [];

    public List<Shipment> Parcels { get; } = [];

    public List<Promotion> Promotions { get; } = [];

    public List<object> Written { get; } = [];

    public ShopRecords Records => new(new ShopPorts(this, this, this, null, this, this, this, this));

    public static MerchantProfile Profile(AfterSalesSettings? settings = null) => new()
    {
        Id = Merchant,
        AfterSales = settings ?? new AfterSalesSettings(),
        Routing = new RoutingSettings { Slots = new SlotSettings { TimeZone = "Asia/Shanghai", OrderIds = ["#?W[0-9]{4}"] } },
    };

    public static EffectContext Context(ShopperId? shopper = null, Locale? locale = null, AfterSalesSettings? settings = null) =>
        new() { Profile = Profile(settings), Conversation = "c1", Shopper = shopper ?? Ann, Locale = locale ?? Locale.English };

    public static ValueTask<FlowActionResult> RunAsync(IFlowAction action, ShopperId? shopper, Locale locale, AfterSalesSettings? settings, params (string Name, DataValue Value)[] arguments) => action.RunAsync(new FlowActionContext
    {
        Profile = Profile(settings),
        Conversation = "c1",
        Shopper = shopper,
        Locale = locale,
        Now = Now,
        Arguments = arguments.ToDictionary(static argument => argument.Name, static argument => argument.Value),
    });

    public ValueTask<Order?> FindAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default) =>
        new(Orders.Find(one => one.Merchant == merchant && one.Shopper == shopper && one.Id.Value.TrimStart('#') == order.Value.TrimStart('#')));

    public ValueTask<IReadOnlyList<Order>> ListAsync(MerchantId merchant, ShopperId shopper, int count, CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<Order>)[.. Orders.Where(one => one.Merchant == merchant && one.Shopper == shopper).Take(count)]);

    public ValueTask<WriteResult> ApplyAsync(ShopWrite write, OrderChange change, CancellationToken cancellationToken = default) => Write(write, change, WriteResult.Done());

    public ValueTask<IReadOnlyList<ReturnCase>> ListAsync(MerchantId merchant, ShopperId shopper, OrderId? order, CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<ReturnCase>)[.. Returns.Where(one => one.Merchant == merchant && one.Shopper == shopper && (order is null || one.Order == order))]);

    public ValueTask<WriteResult> RequestAsync(ShopWrite write, ReturnRequest request, CancellationToken cancellationToken = default) => Write(write, request, WriteResult.Done("R1"));

    public ValueTask<WriteResult> WithdrawAsync(ShopWrite write, ReturnId id, CancellationToken cancellationToken = default) => Write(write, id, WriteResult.Done(id.Value));

    public ValueTask<Customer?> FindAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) =>
        new(Customers.Find(one => one.Merchant == merchant && one.Shopper == shopper));

    public ValueTask<IdentityCheck> IdentifyAsync(MerchantId merchant, ConversationId conversation, IdentityClaims claims, CancellationToken cancellationToken = default) => new(claims switch
    {
        { Email: "ann@example.com" } => new IdentityCheck(IdentityStatus.Verified, Ann),
        { Name: "Ann Lee", PostalCode: "76165" } => new IdentityCheck(IdentityStatus.Verified, Ann),
        { Name: not null, PostalCode: null } => new IdentityCheck(IdentityStatus.NeedsMore),
        { Phone: not null, Code: null } => new IdentityCheck(IdentityStatus.CodeSent),
        _ => new IdentityCheck(IdentityStatus.NotFound),
    });

    public ValueTask<WriteResult> ChangeAddressAsync(ShopWrite write, PostalAddress address, CancellationToken cancellationToken = default) => Write(write, address, WriteResult.Done());

    public IAsyncEnumerable<Product> ReadAsync(MerchantId merchant, CancellationToken cancellationToken = default) => Products.ToAsyncEnumerable();

    public ValueTask<IReadOnlyList<Product>> SearchAsync(MerchantId merchant, ProductQuery query, CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<Product>)[.. Products.Where(product => product.Name.Contains(query.Text, StringComparison.OrdinalIgnoreCase)).Take(query.Count)]);

    public ValueTask<Product?> FindAsync(MerchantId merchant, ProductId product, CancellationToken cancellationToken = default) => new(Products.Find(one => one.Merchant == merchant && one.Id == product));

    public ValueTask<Product?> FindBySkuAsync(MerchantId merchant, Sku sku, CancellationToken cancellationToken = default) => new(Products.Find(one => one.Variants.Any(variant => variant.Sku == sku)));

    public ValueTask<IReadOnlyList<Ticket>> ListAsync(MerchantId merchant, ShopperId shopper, CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<Ticket>)[.. Tickets.Where(one => one.Merchant == merchant && one.Shopper == shopper)]);

    public ValueTask<WriteResult> OpenAsync(ShopWrite write, TicketRequest request, CancellationToken cancellationToken = default) => Write(write, request, WriteResult.Done("T1"));

    public ValueTask<IReadOnlyList<Shipment>> TrackAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default) =>
        new((IReadOnlyList<Shipment>)[.. Parcels.Where(one => one.Order == order)]);

    public ValueTask<IReadOnlyList<Promotion>> ReadAsync(MerchantId merchant, ShopperId? shopper, CancellationToken cancellationToken = default) => new((IReadOnlyList<Promotion>)Promotions);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) => new(_results.GetValueOrDefault(key));

    private ValueTask<WriteResult> Write(ShopWrite write, object what, WriteResult result)
    {
        Written.Add(what);
        _results[write.Key] = result;
        return new(result);
    }
}
