namespace SmartCS.Sdk.AfterSales;

/// <summary>A change to an order: one of <see cref="CancelOrder"/>, <see cref="ChangeOrderAddress"/>, <see cref="ChangeOrderItems"/>, <see cref="ChangeOrderPayment"/>, <see cref="RequestInvoice"/>, <see cref="ClaimPriceProtection"/>.</summary>
public abstract record OrderChange
{
    private protected OrderChange(OrderId order) => Order = order;

    /// <summary>The order.</summary>
    public OrderId Order { get; }
}
