namespace SmartCS.Sdk.AfterSales;

/// <summary>Put other articles of the same products in the place of some.</summary>
/// <param name="Order">The order.</param>
/// <param name="Items">Which, at least one.</param>
/// <param name="Payment">What the difference is paid with, or paid back to; null means as the order was paid.</param>
public sealed record ChangeOrderItems(OrderId Order, IReadOnlyList<ItemChange> Items, PaymentMethodId? Payment) : OrderChange(Order);
