using System.Globalization;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.AfterSales;

/// <summary>The shop's records as values that flows hold.</summary>
internal static class ShopValues
{
    public static DataValue Of(Order order, AfterSalesPhrases phrases) => DataValue.MapOf(
        ("id", order.Id.Value),
        ("status", order.Status.Name),
        ("status_title", phrases.Title("status", order.Status.Name)),
        ("placed_at", Instant(order.PlacedAt)),
        ("delivered_at", Instant(order.DeliveredAt)),
        ("lines", DataValue.ListOf(order.Lines.Select(line => Of(line, phrases)))),
        ("total", order.Total.Amount),
        ("currency", order.Total.Currency),
        ("address", order.Address is null ? null : OrderWords.Address(order.Address)),
        ("address_parts", order.Address is null ? default : Of(order.Address)),
        ("paid_by", order.PaidBy?.Value),
        ("invoice", order.InvoiceId));

    public static DataValue Of(OrderLine line, AfterSalesPhrases phrases) => DataValue.MapOf(
        ("id", line.Id.Value),
        ("sku", line.Sku.Value),
        ("product", line.Product.Value),
        ("name", line.Name),
        ("title", OrderWords.Item(phrases, line)),
        ("options", DataValue.MapOf(line.Options.Select(static option => (option.Key, DataValue.FromString(option.Value))))),
        ("quantity", line.Quantity),
        ("price", line.Price.Amount),
        ("currency", line.Price.Currency),
        ("category", line.Category));

    public static DataValue Of(PostalAddress address) => DataValue.MapOf(
        ("recipient", NotEmpty(address.Recipient)),
        ("phone", NotEmpty(address.Phone)),
        ("line1", address.Line1),
        ("line2", NotEmpty(address.Line2)),
        ("district", NotEmpty(address.District)),
        ("city", NotEmpty(address.City)),
        ("state", NotEmpty(address.State)),
        ("country", NotEmpty(address.Country)),
        ("postal_code", NotEmpty(address.PostalCode)));

    public static DataValue Of(PaymentMethod method, AfterSalesPhrases phrases) => DataValue.MapOf(
        ("id", method.Id.Value),
        ("kind", method.Kind),
        ("kind_title", phrases.Title("payment", method.Kind)),
        ("title", method.Title),
        ("balance", method.Balance?.Amount is { } balance ? balance : default(DataValue)),
        ("currency", method.Balance?.Currency));

    public static DataValue Of(Money money) => DataValue.MapOf(("amount", money.Amount), ("currency", money.Currency));

    public static DataValue Instant(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string? NotEmpty(string text) => text.Length == 0 ? null : text;
}
