namespace SmartCS.Sdk.AfterSales;

/// <summary>A piece of an order that goes back.</summary>
/// <param name="Line">The line.</param>
/// <param name="Quantity">How many of it, at least 1.</param>
public sealed record ReturnedItem(OrderLineId Line, int Quantity = 1);
