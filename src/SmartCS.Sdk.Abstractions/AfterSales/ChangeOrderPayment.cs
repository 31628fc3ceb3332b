namespace SmartCS.Sdk.AfterSales;

/// <summary>Pay the order in another way.</summary>
/// <param name="Order">The order.</param>
/// <param name="Payment">Which.</param>
public sealed record ChangeOrderPayment(OrderId Order, PaymentMethodId Payment) : OrderChange(Order);
