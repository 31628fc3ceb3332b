namespace SmartCS.Sdk.AfterSales;

/// <summary>Send the order elsewhere.</summary>
/// <param name="Order">The order.</param>
/// <param name="Address">Where to.</param>
public sealed record ChangeOrderAddress(OrderId Order, PostalAddress Address) : OrderChange(Order);
