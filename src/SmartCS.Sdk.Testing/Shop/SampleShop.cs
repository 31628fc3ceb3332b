using Microsoft.Extensions.Logging;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>
/// A complete shop behind all eight ports, in one SQLite file or in memory, for several merchants: for trying the assistant out, for tests
/// and for measurements. It writes in real transactions, once for a key, keeps a journal of the writes, and fails when it is told to.
/// </summary>
/// <remarks>Safe for concurrent use, a file also by several processes. <c>AddSampleShop</c> registers its ports with a host.</remarks>
public sealed class SampleShop : IDisposable
{
    private readonly SampleShopDatabase _database;
    private readonly SampleShopCalls _calls;
    private readonly TimeProvider _time;

    /// <summary>Opens a shop.</summary>
    /// <param name="file">The SQLite file, made where there is none; null for a shop in memory.</param>
    /// <param name="timeProvider">The shop's clock; null means the system's.</param>
    /// <param name="rules">What the shop insists on; null means the defaults.</param>
    public SampleShop(string? file = null, TimeProvider? timeProvider = null, SampleShopRules? rules = null)
    {
        _database = new SampleShopDatabase(file);
        _time = timeProvider ?? TimeProvider.System;
        Rules = rules ?? new SampleShopRules();
        _calls = new SampleShopCalls(_database, _time, Faults);
        Catalog = new SampleCatalog(_calls);
        Orders = new SampleOrders(_calls, Rules);
        Returns = new SampleReturns(_calls);
        Carts = new SampleCarts(_calls);
        Customers = new SampleCustomers(_calls);
        Promotions = new SamplePromotions(_calls);
        Tickets = new SampleTickets(_calls);
        Tracker = new SampleTracker(_calls);
    }

    /// <summary>What the shop insists on.</summary>
    public SampleShopRules Rules { get; }

    /// <summary>The switches that make it fail.</summary>
    public SampleShopFaults Faults { get; } = new();

    /// <summary>What the merchants sell.</summary>
    public IProductCatalog Catalog { get; }

    /// <summary>The shoppers' orders.</summary>
    public IOrderService Orders { get; }

    /// <summary>Returns, exchanges and refunds.</summary>
    public IReturnService Returns { get; }

    /// <summary>The shoppers' carts.</summary>
    public ICartService Carts { get; }

    /// <summary>Who the shoppers are.</summary>
    public ICustomerDirectory Customers { get; }

    /// <summary>The merchants' promotions.</summary>
    public IPromotionService Promotions { get; }

    /// <summary>What people work on.</summary>
    public ITicketService Tickets { get; }

    /// <summary>Where the parcels are.</summary>
    public IDeliveryTracker Tracker { get; }

    internal static MerchantId OtherMerchant { get; } = "some-other-merchant";

    internal static ShopperId OtherShopper { get; } = "some-other-shopper";

    /// <summary>The shop behind the engine's guards, as the engine uses it.</summary>
    /// <param name="options">The limits; null means their defaults.</param>
    /// <param name="logger">Where dropped records are logged; null for nowhere.</param>
    /// <returns>The guarded ports.</returns>
    public ShopPorts Guard(ShopPortOptions? options = null, ILogger<ShopPorts>? logger = null) =>
        new(Catalog, Orders, Returns, Carts, Customers, Promotions, Tickets, Tracker, options, _time, logger);

    /// <summary>Puts records into the shop, all or none; what has the id of a record that is there takes its place.</summary>
    /// <param name="contents">The records.</param>
    public void Load(SampleShopContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        _database.Change(session =>
        {
            foreach (var product in contents.Products)
            {
                SampleCatalog.Put(session, product);
            }

            foreach (var customer in contents.Customers)
            {
                SampleCustomers.Put(session, customer);
            }

            foreach (var order in contents.Orders)
            {
                SampleOrders.Put(session, order);
            }

            foreach (var found in contents.Returns)
            {
                SampleReturns.Put(session, found);
            }

            foreach (var shipment in contents.Shipments)
            {
                SampleTracker.Put(session, shipment);
            }

            foreach (var ticket in contents.Tickets)
            {
                SampleTickets.Put(session, ticket);
            }

            foreach (var promotion in contents.Promotions)
            {
                SamplePromotions.Put(session, promotion);
            }
        });
    }

    /// <summary>Takes a product off sale, as happens between a reply and a yes.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="product">The product.</param>
    public void Withdraw(MerchantId merchant, ProductId product) => _database.Change(session =>
    {
        session.Execute("DELETE FROM articles WHERE merchant = $0 AND product = $1", merchant.Value, product.Value);
        session.Execute("DELETE FROM products WHERE merchant = $0 AND id = $1", merchant.Value, product.Value);
    });

    /// <summary>Changes an article's price or stock, as happens between a reply and a yes.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="sku">The article.</param>
    /// <param name="change">Gives the article as it is from now on.</param>
    /// <exception cref="ArgumentException">There is no such article.</exception>
    public void Change(MerchantId merchant, Sku sku, Func<ProductVariant, ProductVariant> change) => _database.Change(session =>
    {
        var product = SampleCatalog.FindBySku(session, merchant, sku) ?? throw new ArgumentException($"The shop has no article '{sku}'.", nameof(sku));
        SampleCatalog.Put(session, product with { Variants = [.. product.Variants.Select(variant => variant.Sku == sku ? change(variant) : variant)] });
    });

    /// <summary>Reads a merchant's orders with what moved for them, in the order in which they came.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <returns>The orders.</returns>
    public IReadOnlyList<SampleOrder> ReadOrders(MerchantId merchant) => _database.Read(session => SampleOrders.All(session, merchant));

    /// <summary>Reads a merchant's shoppers.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <returns>The shoppers.</returns>
    public IReadOnlyList<Customer> ReadCustomers(MerchantId merchant) =>
        _database.Read(session => session.Documents("SELECT document FROM customers WHERE merchant = $0 ORDER BY rowid", SampleShopJson.Context.Customer, merchant.Value));

    /// <summary>Reads a merchant's returns and exchanges with what was asked for.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <returns>The returns.</returns>
    public IReadOnlyList<SampleReturn> ReadReturns(MerchantId merchant) => _database.Read(session => SampleReturns.All(session, merchant));

    /// <summary>Reads the journal of a merchant's writes, those that were refused included, the earliest first.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <returns>The writes, one for each key.</returns>
    public IReadOnlyList<SampleShopWrite> ReadJournal(MerchantId merchant) => _database.Read(session => session.Query(
        "SELECT key, shopper, operation, arguments, result, count, at FROM writes WHERE merchant = $0 ORDER BY rowid",
        row => new SampleShopWrite
        {
            Merchant = merchant,
            Key = row.GetString(0),
            Shopper = row.GetString(1),
            Operation = row.GetString(2),
            Arguments = row.GetString(3),
            Result = SampleShopJson.ReadResult(row.GetString(4)),
            Count = row.GetInt32(5),
            At = DateTimeOffset.Parse(row.GetString(6), System.Globalization.CultureInfo.InvariantCulture),
        },
        merchant.Value));

    /// <summary>The code that the shop sends to a phone in a conversation; always the same one, so that tests can say it.</summary>
    /// <param name="merchant">The merchant.</param>
    /// <param name="conversation">The conversation.</param>
    /// <returns>Six digits.</returns>
    public static string CodeFor(MerchantId merchant, ConversationId conversation) => SampleCustomers.CodeFor(merchant, conversation);

    /// <summary>Commits what <see cref="SampleShopFault.CommitLate"/> has held back.</summary>
    public void CommitHeld() => _calls.CommitHeld();

    /// <summary>Makes a shop in memory with the same records and journal, which from then on is its own.</summary>
    /// <returns>The shop.</returns>
    public SampleShop Copy()
    {
        var copy = new SampleShop(timeProvider: _time, rules: Rules);
        _database.CopyTo(copy._database);
        return copy;
    }

    /// <summary>Puts the records and the journal of another shop in the place of this one's.</summary>
    /// <param name="other">The other shop.</param>
    public void Restore(SampleShop other)
    {
        ArgumentNullException.ThrowIfNull(other);
        other._database.CopyTo(_database);
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
