using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.Testing;

/// <summary>The changes of one order of the sample shop, within one transaction. A refusal has changed nothing.</summary>
internal sealed class SampleOrderWork(SampleShopSession session, Customer customer, SampleOrder order)
{
    private readonly SampleGiftCards _cards = new(customer);

    private string Currency => order.Order.Total.Currency;

    public WriteResult Cancel(CancelOrder change, IReadOnlyList<string> reasons)
    {
        if (order.Order.Status != OrderStatus.Pending)
        {
            return WriteResult.Refused(SampleShopRefusals.NotPending);
        }

        if (reasons.Count > 0 && !reasons.Contains(change.Reason))
        {
            return WriteResult.Refused(SampleShopRefusals.InvalidReason);
        }

        var refunds = Unrefunded().Select(static payment => payment with { IsRefund = true }).ToList();
        refunds.ForEach(refund => _cards.Add(refund.Method, refund.Amount.Amount));
        Save(order.Order with { Status = OrderStatus.Cancelled }, refunds, change.Reason);
        return WriteResult.Done(amount: new Money(refunds.Sum(static refund => refund.Amount.Amount), Currency));
    }

    public WriteResult ChangeAddress(ChangeOrderAddress change)
    {
        if (!IsOpen)
        {
            return WriteResult.Refused(SampleShopRefusals.NotPending);
        }

        Save(order.Order with { Address = change.Address });
        return WriteResult.Done();
    }

    public WriteResult ChangeItems(ChangeOrderItems change)
    {
        if (order.Order.Status != OrderStatus.Pending)
        {
            return WriteResult.Refused(SampleShopRefusals.NotPending);
        }

        var swap = SampleSwap.Plan(session, order.Order, change.Items, mayBeSame: false);
        var method = change.Payment ?? order.Order.PaidBy;
        if ((swap.Refusal ?? _cards.Refuse(method, swap.Difference)) is { } refusal)
        {
            return WriteResult.Refused(refusal);
        }

        var difference = swap.Difference;
        _cards.Add(method!.Value, -difference);
        var lines = swap.Lines;
        var total = new Money(lines.Sum(static line => line.Price.Amount * line.Quantity), Currency);
        Save(
            order.Order with { Lines = lines, Status = OrderStatus.PendingChanged, Total = total, PaidBy = method == order.Order.PaidBy || difference == 0 ? order.Order.PaidBy : null },
            [new SamplePayment(difference <= 0, new Money(Math.Abs(difference), Currency), method.Value)]);
        return WriteResult.Done(amount: new Money(-difference, Currency));
    }

    public WriteResult ChangePayment(ChangeOrderPayment change)
    {
        if (!IsOpen)
        {
            return WriteResult.Refused(SampleShopRefusals.NotPending);
        }

        if (!_cards.Has(change.Payment))
        {
            return WriteResult.Refused(SampleShopRefusals.NotFound);
        }

        if (order.Payments is not [{ IsRefund: false } paid])
        {
            return WriteResult.Refused(SampleShopRefusals.PaymentNotAllowed);
        }

        if (paid.Method == change.Payment)
        {
            return WriteResult.Refused(SampleShopRefusals.SamePayment);
        }

        if (_cards.Refuse(change.Payment, paid.Amount.Amount) is { } refusal)
        {
            return WriteResult.Refused(refusal);
        }

        _cards.Add(change.Payment, -paid.Amount.Amount);
        _cards.Add(paid.Method, paid.Amount.Amount);
        Save(order.Order with { PaidBy = change.Payment }, [paid with { Method = change.Payment }, paid with { IsRefund = true }]);
        return WriteResult.Done();
    }

    public WriteResult RequestInvoice(RequestInvoice change)
    {
        if (order.Order.Status == OrderStatus.Cancelled)
        {
            return WriteResult.Refused(SampleShopRefusals.NotSupported);
        }

        var number = 1 + session.Number("SELECT COUNT(*) FROM invoices WHERE merchant = $0", order.Order.Merchant.Value);
        var id = string.Create(CultureInfo.InvariantCulture, $"INV{number:00000}");
        session.Execute("INSERT OR REPLACE INTO invoices VALUES ($0, $1, $2)", order.Order.Merchant.Value, order.Order.Id.Value, SampleShopJson.Write(change));
        Save(order.Order with { InvoiceId = id });
        return WriteResult.Done(id);
    }

    public WriteResult ClaimPriceProtection(ClaimPriceProtection change)
    {
        if (order.Order.Status == OrderStatus.Cancelled || order.Order.Lines.FirstOrDefault(line => line.Id == change.Line) is not { } line)
        {
            return WriteResult.Refused(SampleShopRefusals.NotFound);
        }

        var isClaimed = session.Number("SELECT COUNT(*) FROM claims WHERE merchant = $0 AND order_id = $1 AND line = $2", order.Order.Merchant.Value, order.Order.Id.Value, line.Id.Value) > 0;
        var price = SampleCatalog.FindBySku(session, order.Order.Merchant, line.Sku)?.Variants.First(variant => variant.Sku == line.Sku).Price;
        if (isClaimed || price is not { } now || now.Currency != line.Price.Currency || now.Amount >= line.Price.Amount || order.Order.PaidBy is not { } method)
        {
            return WriteResult.Refused(SampleShopRefusals.NoDifference);
        }

        var difference = new Money((line.Price.Amount - now.Amount) * line.Quantity, Currency);
        if (difference != change.Difference)
        {
            return WriteResult.Refused(SampleShopRefusals.PriceChanged);
        }

        _cards.Add(method, difference.Amount);
        session.Execute("INSERT INTO claims VALUES ($0, $1, $2)", order.Order.Merchant.Value, order.Order.Id.Value, line.Id.Value);
        Save(order.Order, [new SamplePayment(true, difference, method)]);
        return WriteResult.Done(amount: difference);
    }

    private bool IsOpen => order.Order.Status == OrderStatus.Pending || order.Order.Status == OrderStatus.PendingChanged;

    private List<SamplePayment> Unrefunded()
    {
        var paid = order.Payments.Where(static payment => !payment.IsRefund).ToList();
        foreach (var refund in order.Payments.Where(static payment => payment.IsRefund))
        {
            paid.Remove(refund with { IsRefund = false });
        }

        return paid;
    }

    private void Save(Order changed, IReadOnlyList<SamplePayment>? payments = null, string? reason = null)
    {
        SampleOrders.Put(session, order with { Order = changed, Payments = [.. order.Payments, .. payments ?? []], CancelReason = reason ?? order.CancelReason });
        if (_cards.HasChanged)
        {
            SampleCustomers.Update(session, _cards.Customer);
        }
    }
}
