namespace SmartCS.Sdk.AfterSales;

/// <summary>Pay back by how much the price of a line fell since it was bought.</summary>
/// <param name="Order">The order.</param>
/// <param name="Line">The line.</param>
/// <param name="Difference">What is paid back for all pieces of the line, as the shopper was shown; the shop refuses with <c>price_changed</c> where it is another.</param>
public sealed record ClaimPriceProtection(OrderId Order, OrderLineId Line, Models.Money Difference) : OrderChange(Order);
