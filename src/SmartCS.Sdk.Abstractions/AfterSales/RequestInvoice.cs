namespace SmartCS.Sdk.AfterSales;

/// <summary>Make out an invoice, or make it out anew where there is one.</summary>
/// <param name="Order">The order.</param>
/// <param name="Invoice">To whom.</param>
public sealed record RequestInvoice(OrderId Order, InvoiceDetails Invoice) : OrderChange(Order);
