using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's orders.</summary>
internal sealed class SampleOrders(SampleShopCalls calls, SampleShopRules rules) : IOrderService
{
    private const string Port = nameof(IOrderService) + ".";

    public ValueTask<Order?> FindAsync(MerchantId merchant, ShopperId shopper, OrderId order, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(Port + nameof(FindAsync), session => Find(session, merchant, shopper, order)?.Order, static (found, fault) => found is null ? null : Spoil(found, fault), cancellationToken);

    public ValueTask<IReadOnlyList<Order>> ListAsync(MerchantId merchant, ShopperId shopper, int count, CancellationToken cancellationToken = default) => calls.ReadAsync<IReadOnlyList<Order>>(
        Port + nameof(ListAsync),
        session => session.Documents(
            "SELECT document FROM orders WHERE merchant = $0 AND shopper = $1 ORDER BY placed_at DESC, rowid LIMIT $2", SampleShopJson.Context.Order, merchant.Value, shopper.Value, count),
        static (found, fault) => [.. found.Select(order => Spoil(order, fault))],
        cancellationToken);

    public ValueTask<WriteResult> ApplyAsync(ShopWrite write, OrderChange change, CancellationToken cancellationToken = default) =>
        calls.WriteAsync(Port + nameof(ApplyAsync), write, change.GetType().Name, SampleShopJson.Write(change), session => Apply(session, write, change), cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        calls.FindWriteAsync(nameof(IOrderService), merchant, shopper, key, cancellationToken);

    public static SampleOrder? Find(SampleShopSession session, MerchantId merchant, ShopperId shopper, OrderId order) => Read(
        session, "SELECT document, cancel_reason FROM orders WHERE merchant = $0 AND lookup = $1 AND shopper = $2", merchant.Value, Lookup(order), shopper.Value).FirstOrDefault();

    public static List<SampleOrder> All(SampleShopSession session, MerchantId merchant) => Read(session, "SELECT document, cancel_reason FROM orders WHERE merchant = $0 ORDER BY rowid", merchant.Value);

    public static void Put(SampleShopSession session, SampleOrder found)
    {
        var order = found.Order;
        session.Execute(
            "INSERT INTO orders VALUES ($0, $1, $2, $3, $4, $5, $6) ON CONFLICT DO UPDATE SET lookup = $2, shopper = $3, placed_at = $4, cancel_reason = $5, document = $6",
            order.Merchant.Value, order.Id.Value, Lookup(order.Id), order.Shopper.Value, SampleShopSession.ToText(order.PlacedAt), found.CancelReason, SampleShopSession.ToJson(order, SampleShopJson.Context.Order));
        session.Execute("DELETE FROM payments WHERE merchant = $0 AND order_id = $1", order.Merchant.Value, order.Id.Value);
        for (var i = 0; i < found.Payments.Count; i++)
        {
            var payment = found.Payments[i];
            session.Execute(
                "INSERT INTO payments VALUES ($0, $1, $2, $3, $4, $5, $6)",
                order.Merchant.Value, order.Id.Value, i, payment.IsRefund ? 1 : 0, SampleShopSession.ToText(payment.Amount.Amount), payment.Amount.Currency, payment.Method.Value);
        }
    }

    private WriteResult Apply(SampleShopSession session, ShopWrite write, OrderChange change)
    {
        if (Find(session, write.Merchant, write.Shopper, change.Order) is not { } order || SampleCustomers.Find(session, write.Merchant, write.Shopper) is not { } customer)
        {
            return WriteResult.Refused(SampleShopRefusals.NotFound);
        }

        var work = new SampleOrderWork(session, customer, order);
        return change switch
        {
            CancelOrder cancel => work.Cancel(cancel, rules.CancelReasons),
            ChangeOrderAddress address => work.ChangeAddress(address),
            ChangeOrderItems items => work.ChangeItems(items),
            ChangeOrderPayment payment => work.ChangePayment(payment),
            RequestInvoice invoice => work.RequestInvoice(invoice),
            ClaimPriceProtection claim => work.ClaimPriceProtection(claim),
            _ => WriteResult.Refused(SampleShopRefusals.NotSupported),
        };
    }

    private static List<SampleOrder> Read(SampleShopSession session, string sql, params ReadOnlySpan<object?> values)
    {
        var rows = session.Query(sql, static row => (Document: row.GetString(0), Reason: row.IsDBNull(1) ? null : row.GetString(1)), values);
        return rows.ConvertAll(row =>
        {
            var order = System.Text.Json.JsonSerializer.Deserialize(row.Document, SampleShopJson.Context.Order)!;
            return new SampleOrder { Order = order, CancelReason = row.Reason, Payments = ReadPayments(session, order) };
        });
    }

    private static List<SamplePayment> ReadPayments(SampleShopSession session, Order order) => session.Query(
        "SELECT is_refund, amount, currency, method FROM payments WHERE merchant = $0 AND order_id = $1 ORDER BY position",
        static row => new SamplePayment(row.GetInt32(0) != 0, new Money(SampleShopSession.ToDecimal(row.GetString(1)), row.GetString(2)), new PaymentMethodId(row.GetString(3))),
        order.Merchant.Value, order.Id.Value);

    // Shoppers write #W123, w123 and "W 123".
    private static string Lookup(OrderId order) => string.Concat(order.Value.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static Order Spoil(Order order, SampleShopFault fault) => fault switch
    {
        SampleShopFault.OtherMerchant => order with { Merchant = SampleShop.OtherMerchant },
        SampleShopFault.OtherShopper => order with { Shopper = SampleShop.OtherShopper },
        _ => order,
    };
}
