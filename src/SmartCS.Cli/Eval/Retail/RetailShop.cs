using System.Globalization;
using System.Text.Json.Nodes;
using SmartCS.Sdk;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Shopping;
using SmartCS.Sdk.Testing;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>The database file as a sample shop, and the other way round.</summary>
internal static class RetailShop
{
    private const string Currency = "USD";

    private static readonly (string File, OrderStatus Shop)[] s_states =
    [
        ("pending", OrderStatus.Pending),
        ("pending (item modified)", OrderStatus.PendingChanged),
        ("processed", OrderStatus.Processed),
        ("delivered", OrderStatus.Delivered),
        ("cancelled", OrderStatus.Cancelled),
        ("return requested", OrderStatus.ReturnRequested),
        ("exchange requested", OrderStatus.ExchangeRequested),
    ];

    /// <summary>The merchant whose shop it is.</summary>
    public static MerchantId Merchant { get; } = "retail";

    /// <summary>Makes a shop with the records of a file.</summary>
    /// <exception cref="CommandException">A record lacks what an order, shopper or product must have.</exception>
    public static SampleShop Load(RetailData data, TimeProvider timeProvider)
    {
        var shop = new SampleShop(timeProvider: timeProvider, rules: new SampleShopRules { CancelReasons = ["no longer needed", "ordered by mistake"] });
        try
        {
            shop.Load(new SampleShopContents
            {
                Products = [.. data.Products.Select(static product => ToProduct(product.Key, product.Value!.AsObject()))],
                Customers = [.. data.Users.Select(static user => ToCustomer(user.Key, user.Value!.AsObject()))],
                Orders = [.. data.Orders.Select((order, i) => ToOrder(order.Key, order.Value!.AsObject(), timeProvider.GetUtcNow().AddMinutes(-i)))],
            });
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or FormatException or ArgumentException)
        {
            shop.Dispose();
            throw new CommandException("the database has a record without what every user, order or product must have.", exception);
        }

        return shop;
    }

    /// <summary>The records of a shop that are another than those of the file.</summary>
    public static RetailChanges Export(RetailData data, SampleShop shop)
    {
        var changes = new RetailChanges(data);
        var returns = shop.ReadReturns(Merchant).Where(static found => found.Case.Status != "withdrawn").ToLookup(static found => found.Case.Order);
        foreach (var order in shop.ReadOrders(Merchant))
        {
            var record = ToJson(order, data.Orders[order.Order.Id.Value]!.AsObject(), returns[order.Order.Id].LastOrDefault(), data);
            if (!JsonValues.AreEqual(record, data.Orders[order.Order.Id.Value]))
            {
                changes.Orders[order.Order.Id.Value] = record;
            }
        }

        foreach (var customer in shop.ReadCustomers(Merchant))
        {
            var record = ToJson(customer, data.Users[customer.Shopper.Value]!.AsObject());
            if (!JsonValues.AreEqual(record, data.Users[customer.Shopper.Value]))
            {
                changes.Users[customer.Shopper.Value] = record;
            }
        }

        return changes;
    }

    private static Product ToProduct(string id, JsonObject product) => new()
    {
        Merchant = Merchant,
        Id = id,
        Name = Text(product["name"]),
        Category = Text(product["name"]),
        Variants =
        [
            .. product["variants"]!.AsObject().Select(static variant => new ProductVariant
            {
                Sku = variant.Key,
                Options = Options(variant.Value!["options"]),
                Price = ToMoney(variant.Value["price"]),
                IsAvailable = variant.Value["available"]!.GetValue<bool>(),
            }),
        ],
    };

    private static SampleCustomer ToCustomer(string id, JsonObject user) => new()
    {
        Email = Text(user["email"]),
        Customer = new Customer
        {
            Merchant = Merchant,
            Shopper = id,
            Name = $"{user["name"]!["first_name"]} {user["name"]!["last_name"]}",
            Address = ToAddress(user["address"]!),
            PaymentMethods = [.. user["payment_methods"]!.AsObject().Select(static method => ToMethod(method.Key, method.Value!))],
        },
    };

    private static PaymentMethod ToMethod(string id, JsonNode method) => new()
    {
        Id = id,
        Kind = Text(method["source"]),
        Title = Text(method["source"]) switch
        {
            "credit_card" => $"{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Text(method["brand"]))} ending in {Text(method["last_four"])}",
            "gift_card" => $"Gift card {id[(id.LastIndexOf('_') + 1)..]}",
            _ => $"PayPal {id[(id.LastIndexOf('_') + 1)..]}",
        },
        Balance = method["balance"] is { } balance ? ToMoney(balance) : null,
    };

    private static SampleOrder ToOrder(string id, JsonObject order, DateTimeOffset placed)
    {
        var payments = order["payment_history"]!.AsArray().Select(static row => new SamplePayment(Text(row!["transaction_type"]) == "refund", ToMoney(row["amount"]), Text(row["payment_method_id"]))).ToList();
        OrderLine[] lines =
        [
            .. order["items"]!.AsArray().Select(static (item, i) => new OrderLine
            {
                Id = (i + 1).ToString(CultureInfo.InvariantCulture),
                Product = Text(item!["product_id"]),
                Sku = Text(item["item_id"]),
                Name = Text(item["name"]),
                Category = Text(item["name"]),
                Options = Options(item["options"]),
                Price = ToMoney(item["price"]),
            }),
        ];
        var status = Text(order["status"]);
        return new SampleOrder
        {
            Payments = payments,
            Order = new Order
            {
                Merchant = Merchant,
                Shopper = Text(order["user_id"]),
                Id = id,
                Status = s_states.Any(state => state.File == status) ? s_states.First(state => state.File == status).Shop : throw new FormatException(),
                PlacedAt = placed,
                DeliveredAt = status == "delivered" ? placed : null,
                Lines = lines,
                Address = ToAddress(order["address"]!),
                Total = new Money(lines.Sum(static line => line.Price.Amount), Currency),
                PaidBy = payments.Count > 0 ? payments[0].Method : default(PaymentMethodId?),
            },
        };
    }

    // What no port writes, such as what was sent when, is as in the file.
    private static JsonObject ToJson(SampleOrder found, JsonObject file, SampleReturn? back, RetailData data)
    {
        var order = found.Order;
        var record = new JsonObject
        {
            ["order_id"] = order.Id.Value,
            ["user_id"] = order.Shopper.Value,
            ["address"] = order.Address is { } address ? ToJson(address) : null,
            ["items"] = new JsonArray([.. order.Lines.SelectMany(static line => Enumerable.Repeat(line, line.Quantity)).Select(ToJson)]),
            ["status"] = s_states.First(state => state.Shop == order.Status).File,
            ["fulfillments"] = file["fulfillments"]?.DeepClone(),
            ["payment_history"] = new JsonArray([.. found.Payments.Select(static payment => new JsonObject
            {
                ["transaction_type"] = payment.IsRefund ? "refund" : "payment",
                ["amount"] = payment.Amount.Amount,
                ["payment_method_id"] = payment.Method.Value,
            })]),
        };
        if (found.CancelReason is { } reason)
        {
            record["cancel_reason"] = reason;
        }

        string Item(OrderLineId line) => order.Lines.First(one => one.Id == line).Sku.Value;
        if (back is { Case.Kind: ReturnKind.Exchange } exchange)
        {
            var swaps = exchange.Request.Replacements.SelectMany(static swap => Enumerable.Repeat(swap, swap.Quantity)).ToList();
            record["exchange_items"] = Sorted(swaps.Select(swap => Item(swap.Line)));
            record["exchange_new_items"] = Sorted(swaps.Select(static swap => swap.NewSku.Value));
            record["exchange_payment_method_id"] = exchange.Request.Payment?.Value;
            record["exchange_price_difference"] = swaps.Sum(swap => JsonValues.Cents(data.Items[swap.NewSku.Value].Variant["price"]) - order.Lines.First(line => line.Id == swap.Line).Price.Amount);
        }
        else if (back is { } returned)
        {
            record["return_items"] = Sorted(returned.Request.Items.SelectMany(item => Enumerable.Repeat(Item(item.Line), item.Quantity)));
            record["return_payment_method_id"] = returned.Request.Payment?.Value;
        }

        return record;
    }

    private static JsonNode ToJson(OrderLine line) => new JsonObject
    {
        ["name"] = line.Name,
        ["product_id"] = line.Product.Value,
        ["item_id"] = line.Sku.Value,
        ["price"] = line.Price.Amount,
        ["options"] = new JsonObject(line.Options.Select(static option => KeyValuePair.Create<string, JsonNode?>(option.Key, option.Value))),
    };

    private static JsonObject ToJson(Customer customer, JsonObject file)
    {
        var record = file.DeepClone().AsObject();
        record["address"] = customer.Address is { } address ? ToJson(address) : null;
        foreach (var method in customer.PaymentMethods)
        {
            if (method.Balance is { } balance)
            {
                record["payment_methods"]![method.Id.Value]!["balance"] = balance.Amount;
            }
        }

        return record;
    }

    private static JsonObject ToJson(PostalAddress address) => new()
    {
        ["address1"] = address.Line1,
        ["address2"] = address.Line2,
        ["city"] = address.City,
        ["country"] = address.Country,
        ["state"] = address.State,
        ["zip"] = address.PostalCode,
    };

    /// <summary>An address as the file writes it.</summary>
    public static PostalAddress ToAddress(JsonNode address) => new()
    {
        Line1 = Text(address["address1"]),
        Line2 = Text(address["address2"]),
        City = Text(address["city"]),
        State = Text(address["state"]),
        Country = Text(address["country"]),
        PostalCode = Text(address["zip"]),
    };

    private static Dictionary<string, string> Options(JsonNode? options) => options?.AsObject().ToDictionary(static option => option.Key, static option => Text(option.Value)) ?? [];

    private static JsonArray Sorted(IEnumerable<string> items) => [.. items.Order(StringComparer.Ordinal).Select(static item => JsonValue.Create(item))];

    private static Money ToMoney(JsonNode? amount) => new(JsonValues.Cents(amount), Currency);

    private static string Text(JsonNode? node) => node?.ToString() ?? string.Empty;
}
