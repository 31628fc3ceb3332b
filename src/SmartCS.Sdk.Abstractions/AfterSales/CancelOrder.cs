namespace SmartCS.Sdk.AfterSales;

/// <summary>Cancel the order and pay back what was paid.</summary>
/// <param name="Order">The order.</param>
/// <param name="Reason">Why, as one of the reasons that the merchant takes.</param>
public sealed record CancelOrder(OrderId Order, string Reason) : OrderChange(Order);
