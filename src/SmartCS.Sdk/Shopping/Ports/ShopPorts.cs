using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.AfterSales;

namespace SmartCS.Sdk.Shopping;

/// <summary>
/// The shop behind the assistant, as far as the host provides it. The engine uses the host's ports only through this: a call that takes too
/// long is given up, whatever a port throws becomes a <see cref="ShopPortException"/>, records of another merchant or shopper and records
/// with absurd figures are dropped and logged as errors, and writes with absurd figures are refused before the shop sees them.
/// </summary>
/// <remarks>Safe for concurrent use. Made by dependency injection from the ports that the host registers; can also be made by hand.</remarks>
public sealed class ShopPorts
{
    private readonly (string Name, bool IsPresent)[] _ports;

    /// <summary>Puts the guards around a host's ports.</summary>
    /// <param name="catalog">The catalogue; null where the host has none, as for all others.</param>
    /// <param name="orders">The orders.</param>
    /// <param name="returns">The returns.</param>
    /// <param name="carts">The carts.</param>
    /// <param name="customers">The shoppers.</param>
    /// <param name="promotions">The promotions.</param>
    /// <param name="tickets">The tickets.</param>
    /// <param name="tracker">The parcels.</param>
    /// <param name="options">The limits; null means their defaults.</param>
    /// <param name="timeProvider">The clock by which a call takes too long; null means the system's.</param>
    /// <param name="logger">Where dropped records are logged; null for nowhere.</param>
    public ShopPorts(
        IProductCatalog? catalog = null,
        IOrderService? orders = null,
        IReturnService? returns = null,
        ICartService? carts = null,
        ICustomerDirectory? customers = null,
        IPromotionService? promotions = null,
        ITicketService? tickets = null,
        IDeliveryTracker? tracker = null,
        ShopPortOptions? options = null,
        TimeProvider? timeProvider = null,
        ILogger<ShopPorts>? logger = null)
    {
        var limit = (options ?? new ShopPortOptions()).TimeLimit;
        PortGuard Guard(string port) => new(port, limit, timeProvider ?? TimeProvider.System, logger ?? NullLogger<ShopPorts>.Instance);

        Catalog = catalog is null ? null : new GuardedCatalog(catalog, Guard(nameof(IProductCatalog)));
        Orders = orders is null ? null : new GuardedOrders(orders, Guard(nameof(IOrderService)));
        Returns = returns is null ? null : new GuardedReturns(returns, Guard(nameof(IReturnService)));
        Carts = carts is null ? null : new GuardedCarts(carts, Guard(nameof(ICartService)));
        Customers = customers is null ? null : new GuardedCustomers(customers, Guard(nameof(ICustomerDirectory)));
        Promotions = promotions is null ? null : new GuardedPromotions(promotions, Guard(nameof(IPromotionService)));
        Tickets = tickets is null ? null : new GuardedTickets(tickets, Guard(nameof(ITicketService)));
        Tracker = tracker is null ? null : new GuardedTracker(tracker, Guard(nameof(IDeliveryTracker)));
        _ports =
        [
            (nameof(IProductCatalog), Catalog is not null),
            (nameof(IOrderService), Orders is not null),
            (nameof(IReturnService), Returns is not null),
            (nameof(ICartService), Carts is not null),
            (nameof(ICustomerDirectory), Customers is not null),
            (nameof(IPromotionService), Promotions is not null),
            (nameof(ITicketService), Tickets is not null),
            (nameof(IDeliveryTracker), Tracker is not null),
        ];
    }

    /// <summary>What the merchants sell; null where the host does not provide it.</summary>
    public IProductCatalog? Catalog { get; }

    /// <summary>The shoppers' orders; null where the host does not provide them.</summary>
    public IOrderService? Orders { get; }

    /// <summary>Returns, exchanges and refunds; null where the host does not provide them.</summary>
    public IReturnService? Returns { get; }

    /// <summary>The shoppers' carts; null where the host does not provide them.</summary>
    public ICartService? Carts { get; }

    /// <summary>Who the shoppers are; null where the host does not provide it.</summary>
    public ICustomerDirectory? Customers { get; }

    /// <summary>The merchants' promotions; null where the host does not provide them.</summary>
    public IPromotionService? Promotions { get; }

    /// <summary>What people work on; null where the host does not provide it.</summary>
    public ITicketService? Tickets { get; }

    /// <summary>Where the parcels are; null where the host does not provide it.</summary>
    public IDeliveryTracker? Tracker { get; }

    /// <summary>The names of the ports that the host provides, such as <c>IOrderService</c>.</summary>
    public IReadOnlyList<string> Present => [.. _ports.Where(static port => port.IsPresent).Select(static port => port.Name)];

    /// <summary>The names of the ports that the host does not provide; what needs them is switched off.</summary>
    public IReadOnlyList<string> Missing => [.. _ports.Where(static port => !port.IsPresent).Select(static port => port.Name)];
}
