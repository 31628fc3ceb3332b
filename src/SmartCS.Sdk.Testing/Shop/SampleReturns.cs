using System.Globalization;
using System.Text.Json;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>The sample shop's returns and exchanges.</summary>
internal sealed class SampleReturns(SampleShopCalls calls) : IReturnService
{
    private const string Port = nameof(IReturnService) + ".";

    public ValueTask<IReadOnlyList<ReturnCase>> ListAsync(MerchantId merchant, ShopperId shopper, OrderId? order, CancellationToken cancellationToken = default) => calls.ReadAsync<IReadOnlyList<ReturnCase>>(
        Port + nameof(ListAsync),
        session =>
        {
            var id = order is { } asked ? SampleOrders.Find(session, merchant, shopper, asked)?.Order.Id.Value ?? string.Empty : null;
            return session.Documents(
                "SELECT document FROM returns WHERE merchant = $0 AND shopper = $1 AND ($2 IS NULL OR order_id = $2) ORDER BY requested_at DESC, id DESC",
                SampleShopJson.Context.ReturnCase, merchant.Value, shopper.Value, id);
        },
        static (found, fault) => [.. found.Select(one => Spoil(one, fault))],
        cancellationToken);

    public ValueTask<WriteResult> RequestAsync(ShopWrite write, ReturnRequest request, CancellationToken cancellationToken = default) => calls.WriteAsync(
        Port + nameof(RequestAsync), write, "Request" + request.Kind, SampleShopSession.ToJson(request, SampleShopJson.Context.ReturnRequest), session => Request(session, write, request), cancellationToken);

    public ValueTask<WriteResult> WithdrawAsync(ShopWrite write, ReturnId id, CancellationToken cancellationToken = default) => calls.WriteAsync(
        Port + nameof(WithdrawAsync), write, "WithdrawReturn", $"\"{JsonEncodedText.Encode(id.Value)}\"", session => Withdraw(session, write, id), cancellationToken);

    public ValueTask<WriteResult?> FindWriteAsync(MerchantId merchant, ShopperId shopper, EffectKey key, CancellationToken cancellationToken = default) =>
        calls.FindWriteAsync(nameof(IReturnService), merchant, shopper, key, cancellationToken);

    public static List<SampleReturn> All(SampleShopSession session, MerchantId merchant) => session.Query(
        "SELECT document, request FROM returns WHERE merchant = $0 ORDER BY rowid",
        static row => new SampleReturn(JsonSerializer.Deserialize(row.GetString(0), SampleShopJson.Context.ReturnCase)!, JsonSerializer.Deserialize(row.GetString(1), SampleShopJson.Context.ReturnRequest)!),
        merchant.Value);

    public static void Put(SampleShopSession session, SampleReturn found) => session.Execute(
        "INSERT OR REPLACE INTO returns VALUES ($0, $1, $2, $3, $4, $5, $6)",
        found.Case.Merchant.Value, found.Case.Id.Value, found.Case.Shopper.Value, found.Case.Order.Value, SampleShopSession.ToText(found.Case.RequestedAt),
        SampleShopSession.ToJson(found.Request, SampleShopJson.Context.ReturnRequest), SampleShopSession.ToJson(found.Case, SampleShopJson.Context.ReturnCase));

    private WriteResult Request(SampleShopSession session, ShopWrite write, ReturnRequest request)
    {
        if (SampleOrders.Find(session, write.Merchant, write.Shopper, request.Order) is not { } found || SampleCustomers.Find(session, write.Merchant, write.Shopper) is not { } customer)
        {
            return WriteResult.Refused(SampleShopRefusals.NotFound);
        }

        var order = found.Order;
        if (order.Status != OrderStatus.Delivered && !(request.Kind == ReturnKind.RefundOnly && order.Status == OrderStatus.Shipped))
        {
            return WriteResult.Refused(SampleShopRefusals.NotDelivered);
        }

        var cards = new SampleGiftCards(customer);
        var original = found.Payments.FirstOrDefault(static payment => !payment.IsRefund)?.Method ?? order.PaidBy;
        var method = request.Payment ?? original;
        Money? refund;
        if (request.Kind == ReturnKind.Exchange)
        {
            var swap = SampleSwap.Plan(session, order, request.Replacements, mayBeSame: true);
            if ((swap.Refusal ?? cards.Refuse(method, swap.Difference)) is { } refusal)
            {
                return WriteResult.Refused(refusal);
            }

            refund = swap.Difference < 0 ? new Money(-swap.Difference, order.Total.Currency) : null;
        }
        else
        {
            if (request.Items.Count == 0 || !SampleSwap.CoversQuantities(order, request.Items.Select(static item => (item.Line, item.Quantity))))
            {
                return WriteResult.Refused(request.Items.Count == 0 ? SampleShopRefusals.InvalidQuantity : SampleShopRefusals.NotFound);
            }

            if (request.Kind != ReturnKind.Repair && !cards.Has(method))
            {
                return WriteResult.Refused(SampleShopRefusals.NotFound);
            }

            if (request.Kind != ReturnKind.Repair && method != original && !cards.IsGiftCard(method))
            {
                return WriteResult.Refused(SampleShopRefusals.PaymentNotAllowed);
            }

            refund = request.Kind == ReturnKind.Repair ? null : new Money(request.Items.Sum(item => order.Lines.First(line => line.Id == item.Line).Price.Amount * item.Quantity), order.Total.Currency);
        }

        var number = 1_001 + session.Number("SELECT COUNT(*) FROM returns WHERE merchant = $0", write.Merchant.Value);
        var id = string.Create(CultureInfo.InvariantCulture, $"R{number}");
        Put(session, new SampleReturn(
            new ReturnCase
            {
                Merchant = write.Merchant,
                Shopper = write.Shopper,
                Id = id,
                Order = order.Id,
                Kind = request.Kind,
                Status = "requested",
                RequestedAt = calls.Now,
                Refund = refund,
                RefundTo = refund is null ? null : method,
            },
            request with { Payment = method }));
        SampleOrders.Put(session, found with { Order = order with { Status = request.Kind == ReturnKind.Exchange ? OrderStatus.ExchangeRequested : OrderStatus.ReturnRequested } });
        return WriteResult.Done(id, refund);
    }

    private static WriteResult Withdraw(SampleShopSession session, ShopWrite write, ReturnId id)
    {
        if (All(session, write.Merchant).FirstOrDefault(one => one.Case.Id == id && one.Case.Shopper == write.Shopper) is not { } found)
        {
            return WriteResult.Refused(SampleShopRefusals.NotFound);
        }

        if (found.Case.Status is not ("requested" or "approved"))
        {
            return WriteResult.Refused(SampleShopRefusals.TooLate);
        }

        Put(session, found with { Case = found.Case with { Status = "withdrawn" } });
        if (SampleOrders.Find(session, write.Merchant, write.Shopper, found.Case.Order) is { } order)
        {
            SampleOrders.Put(session, order with { Order = order.Order with { Status = OrderStatus.Delivered } });
        }

        return WriteResult.Done(id.Value);
    }

    private static ReturnCase Spoil(ReturnCase found, SampleShopFault fault) => fault switch
    {
        SampleShopFault.OtherMerchant => found with { Merchant = SampleShop.OtherMerchant },
        SampleShopFault.OtherShopper => found with { Shopper = SampleShop.OtherShopper },
        _ => found,
    };
}
