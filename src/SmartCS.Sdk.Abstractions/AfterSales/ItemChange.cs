using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.AfterSales;

/// <summary>One piece of an order that another article of the same product is to take the place of.</summary>
/// <param name="Line">The line.</param>
/// <param name="NewSku">The article instead.</param>
/// <param name="Quantity">How many of the line, at least 1.</param>
public sealed record ItemChange(OrderLineId Line, Sku NewSku, int Quantity = 1);
