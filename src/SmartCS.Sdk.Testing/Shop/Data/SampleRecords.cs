using System.Globalization;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;

namespace SmartCS.Sdk.Testing;

/// <summary>Makes the sample shoppers, orders, parcels and returns from their rows.</summary>
internal static class SampleRecords
{
    public static SampleCustomer Customer(MerchantId merchant, bool chinese, string[] row)
    {
        var name = chinese ? row[2] : row[1];
        return new SampleCustomer
        {
            Email = row[3],
            Phone = chinese ? row[5] : row[4],
            Customer = new Customer
            {
                Merchant = merchant,
                Shopper = row[0],
                Name = name,
                Address = Address(name, chinese, row),
                PaymentMethods = [.. row[8].Split('/').Select(text => Method(row[0], text.Split(':'), chinese))],
            },
        };
    }

    public static SampleOrder Order(List<Product> products, List<SampleCustomer> customers, bool chinese, DateTimeOffset now, string[] row)
    {
        var customer = customers.First(found => found.Customer.Shopper == row[1]).Customer;
        var method = customer.PaymentMethods[int.Parse(row[6], CultureInfo.InvariantCulture)].Id;
        List<OrderLine> lines = [.. row[5].Split(',').Select((text, i) => Line(products, chinese, text, i + 1))];
        var total = new Money(lines.Sum(static line => line.Price.Amount * line.Quantity), lines[0].Price.Currency);
        var isCancelled = row[2] == "cancelled";
        SamplePayment paid = new(false, total, method);
        return new SampleOrder
        {
            Order = new Order
            {
                Merchant = customer.Merchant,
                Shopper = customer.Shopper,
                Id = SampleShopData.OrderOf(customer.Merchant, int.Parse(row[0], CultureInfo.InvariantCulture)),
                Status = new OrderStatus(row[2]),
                PlacedAt = Ago(now, row[3]),
                DeliveredAt = row[4].Length > 0 ? Ago(now, row[4]) : null,
                Lines = lines,
                Address = customer.Address,
                Total = total,
                PaidBy = method,
            },
            Payments = isCancelled ? [paid, paid with { IsRefund = true }] : [paid],
            CancelReason = isCancelled ? "no longer needed" : null,
        };
    }

    /// <summary>The return that the order's state speaks of; null where it speaks of none.</summary>
    public static SampleReturn? Return(SampleOrder found, DateTimeOffset now)
    {
        var order = found.Order;
        var isExchange = order.Status == OrderStatus.ExchangeRequested;
        if (!isExchange && order.Status != OrderStatus.ReturnRequested && order.Status != OrderStatus.Cancelled)
        {
            return null;
        }

        var isCancelled = order.Status == OrderStatus.Cancelled;
        var line = order.Lines[0];
        return new SampleReturn(
            new ReturnCase
            {
                Merchant = order.Merchant,
                Shopper = order.Shopper,
                Id = "R" + order.Id.Value[^4..],
                Order = order.Id,
                Kind = isCancelled ? ReturnKind.RefundOnly : isExchange ? ReturnKind.Exchange : ReturnKind.Refund,
                Status = isCancelled ? "refunded" : isExchange ? "approved" : "received",
                RequestedAt = (order.DeliveredAt ?? order.PlacedAt)?.AddDays(2),
                Refund = isExchange ? null : order.Total,
                RefundedAt = isCancelled ? (order.PlacedAt < now.AddDays(-5) ? order.PlacedAt?.AddDays(3) : null) : null,
                RefundTo = isExchange ? null : order.PaidBy,
            },
            isExchange
                ? new ReturnRequest { Order = order.Id, Kind = ReturnKind.Exchange, Replacements = [new ItemChange(line.Id, "RS01-BLA-43")], Payment = order.PaidBy }
                : new ReturnRequest { Order = order.Id, Kind = isCancelled ? ReturnKind.RefundOnly : ReturnKind.Refund, Items = [new ReturnedItem(line.Id, line.Quantity)], Payment = order.PaidBy });
    }

    /// <summary>The parcel in the state that the row says; null where nothing was sent.</summary>
    public static Shipment? Shipment(Order order, string status, bool chinese, DateTimeOffset now)
    {
        if (status.Length == 0)
        {
            return null;
        }

        var sent = order.PlacedAt!.Value.AddDays(1);
        List<ShipmentEvent> events = [new(order.PlacedAt.Value.AddHours(6), chinese ? "商家正在备货" : "Being packed")];
        if (status != "preparing")
        {
            events.Add(new(sent, chinese ? "已揽收" : "Picked up by the carrier"));
        }

        if (status is "in_transit" or "out_for_delivery" or "failed" or "delivered")
        {
            events.Add(new(sent.AddHours(14), chinese ? "已到达分拨中心" : "Arrived at the sorting centre"));
        }

        if (status is "out_for_delivery" or "failed" or "delivered")
        {
            events.Add(new((order.DeliveredAt ?? now).AddHours(-4), chinese ? "派送中" : "Out for delivery"));
        }

        if (status == "delivered")
        {
            events.Add(new(order.DeliveredAt!.Value, chinese ? "已签收" : "Delivered"));
        }
        else if (status == "failed")
        {
            events.Add(new(now.AddHours(-1), chinese ? "派送失败:无人接听电话" : "Delivery failed: nobody was there"));
        }

        events.Reverse();
        return new Shipment
        {
            Merchant = order.Merchant,
            Order = order.Id,
            TrackingId = (chinese ? "SF" : "1Z") + "88002300" + order.Id.Value[^4..],
            Carrier = chinese ? "顺丰速运" : "Parcel Express",
            Status = status,
            ExpectedAt = status is "preparing" or "in_transit" or "out_for_delivery" ? now.AddDays(status == "out_for_delivery" ? 0.25 : 2) : null,
            Events = events,
            Lines = [.. order.Lines.Select(static line => line.Id)],
        };
    }

    private static DateTimeOffset Ago(DateTimeOffset now, string days) => now.AddDays(-double.Parse(days, CultureInfo.InvariantCulture));

    private static OrderLine Line(List<Product> products, bool chinese, string text, int number)
    {
        var parts = text.Split('*', '@');
        var product = products.First(found => found.Variants.Any(variant => variant.Sku == parts[0]));
        var variant = product.Variants.First(found => found.Sku == parts[0]);
        return new OrderLine
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Product = product.Id,
            Sku = variant.Sku,
            Name = product.Name,
            Category = product.Category,
            Options = variant.Options,
            Quantity = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1,
            Price = parts.Length > 2 ? SampleProducts.Price(decimal.Parse(parts[2], CultureInfo.InvariantCulture), chinese) : variant.Price,
        };
    }

    private static PostalAddress Address(string name, bool chinese, string[] row)
    {
        var parts = (chinese ? row[7] : row[6]).Split(',');
        return new PostalAddress
        {
            Recipient = name,
            Phone = chinese ? row[5] : row[4],
            Line1 = parts[0],
            Line2 = chinese ? string.Empty : parts[1],
            District = chinese ? parts[1] : string.Empty,
            City = parts[2],
            State = parts[3],
            Country = parts[4],
            PostalCode = parts[5],
        };
    }

    private static PaymentMethod Method(string shopper, string[] parts, bool chinese)
    {
        var number = shopper[1..];
        return parts[0] switch
        {
            "gift_card" => new PaymentMethod
            {
                Id = $"gift_{shopper}",
                Kind = "gift_card",
                Title = chinese ? $"礼品卡(尾号{number}006)" : $"Gift card ending in {number}006",
                Balance = SampleProducts.Price(0, chinese) with { Amount = decimal.Parse(parts[1], CultureInfo.InvariantCulture) * (chinese ? 7 : 1) },
            },
            "paypal" when chinese => new PaymentMethod { Id = $"alipay_{shopper}", Kind = "alipay", Title = "支付宝" },
            "paypal" => new PaymentMethod { Id = $"paypal_{shopper}", Kind = "paypal", Title = "PayPal" },
            _ when chinese => new PaymentMethod { Id = $"wechat_{shopper}", Kind = "wechat_pay", Title = "微信支付" },
            _ => new PaymentMethod { Id = $"card_{shopper}", Kind = "credit_card", Title = $"Visa ending in {number}242" },
        };
    }
}
