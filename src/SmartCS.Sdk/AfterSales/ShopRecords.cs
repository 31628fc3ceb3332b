using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Reads the verified shopper's own records through the guarded ports. What is somebody else's does not exist here.</summary>
internal sealed class ShopRecords(ShopPorts ports)
{
    private const int LeastDigits = 4;
    private const int MostOrders = 50;

    public ShopPorts Ports => ports;

    /// <summary>The shopper's order; null where there is none of that number, whoever else may have one.</summary>
    public async ValueTask<Order?> FindOrderAsync(MerchantId merchant, ShopperId? shopper, DataValue number, CancellationToken cancellationToken)
    {
        if (ports.Orders is null || shopper is not { } owner || ShopArguments.Id<OrderId>(number) is not { } id)
        {
            return null;
        }

        var order = await ports.Orders.FindAsync(merchant, owner, id, cancellationToken).ConfigureAwait(false);
        return order is not null && order.Merchant == merchant && order.Shopper == owner ? order : await FindByDigitsAsync(merchant, owner, id, cancellationToken).ConfigureAwait(false);
    }

    // Shoppers leave out the letters before a number, or all but its end; it must mean one of their own orders only.
    private async ValueTask<Order?> FindByDigitsAsync(MerchantId merchant, ShopperId owner, OrderId id, CancellationToken cancellationToken)
    {
        var digits = id.Value.Trim().TrimStart('#');
        if (digits.Length < LeastDigits || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var orders = await ListOrdersAsync(merchant, owner, MostOrders, cancellationToken).ConfigureAwait(false);
        var meant = orders.Where(order => order.Id.Value.EndsWith(digits, StringComparison.Ordinal)).Take(2).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    public async ValueTask<IReadOnlyList<Order>> ListOrdersAsync(MerchantId merchant, ShopperId? shopper, int count, CancellationToken cancellationToken)
    {
        if (ports.Orders is null || shopper is not { } owner)
        {
            return [];
        }

        var orders = await ports.Orders.ListAsync(merchant, owner, count, cancellationToken).ConfigureAwait(false);
        return [.. orders.Where(order => order.Merchant == merchant && order.Shopper == owner)];
    }

    /// <summary>What the shop has on record of the shopper; null where it has nothing, or tells nothing.</summary>
    public async ValueTask<Customer?> FindCustomerAsync(MerchantId merchant, ShopperId? shopper, CancellationToken cancellationToken)
    {
        if (ports.Customers is null || shopper is not { } owner)
        {
            return null;
        }

        var customer = await ports.Customers.FindAsync(merchant, owner, cancellationToken).ConfigureAwait(false);
        return customer is not null && customer.Merchant == merchant && customer.Shopper == owner ? customer : null;
    }

    /// <summary>The product of a line as it is sold now; null where it is no longer sold, or the shop tells nothing.</summary>
    public async ValueTask<Product?> FindProductAsync(MerchantId merchant, ProductId id, CancellationToken cancellationToken)
    {
        var product = ports.Catalog is null ? null : await ports.Catalog.FindAsync(merchant, id, cancellationToken).ConfigureAwait(false);
        return product is not null && product.Merchant == merchant && product.Id == id ? product : null;
    }

    /// <summary>The time zone in which a merchant counts days.</summary>
    public static TimeZoneInfo ZoneOf(MerchantProfile profile, string? other = null) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(other ?? profile.Routing.Slots.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
