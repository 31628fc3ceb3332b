using System.Text.Json.Nodes;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>
/// Applies expected actions to the records of the file itself, by the rules of the shop's operations and without any part of the engine or
/// of the sample shop. An action that fails a check changes nothing.
/// </summary>
internal sealed class RetailReference(RetailData data)
{
    /// <summary>The records as a task's actions define them.</summary>
    public RetailChanges Apply(IEnumerable<RetailAction> actions)
    {
        var changes = new RetailChanges(data);
        foreach (var action in actions)
        {
            TryApply(changes, action);
        }

        return changes;
    }

    /// <summary>Applies one action.</summary>
    /// <returns>Whether all its checks held; false where nothing was changed.</returns>
    public bool TryApply(RetailChanges changes, RetailAction action)
    {
        if (action.Name == "modify_user_address")
        {
            return ChangeShopperAddress(changes, action);
        }

        if (!action.IsWrite || changes.Order(action.Text("order_id")) is not { } order || changes.User(Text(order["user_id"])) is not { } user)
        {
            return false;
        }

        return action.Name switch
        {
            "cancel_pending_order" => Cancel(changes, action, order, user),
            "modify_pending_order_address" => ChangeAddress(changes, action, order),
            "modify_pending_order_items" => ChangeItems(changes, action, order, user),
            "modify_pending_order_payment" => ChangePayment(changes, action, order, user),
            "return_delivered_order_items" => Return(changes, action, order, user),
            _ => Exchange(changes, action, order, user),
        };
    }

    private static bool ChangeShopperAddress(RetailChanges changes, RetailAction action)
    {
        if (changes.User(action.Text("user_id")) is null)
        {
            return false;
        }

        changes.UserToChange(action.Text("user_id"))["address"] = Address(action);
        return true;
    }

    private static bool Cancel(RetailChanges changes, RetailAction action, JsonObject order, JsonObject user)
    {
        if (Text(order["status"]) != "pending" || action.Text("reason") is not ("no longer needed" or "ordered by mistake"))
        {
            return false;
        }

        var changed = changes.OrderToChange(action.Text("order_id"));
        var history = changed["payment_history"]!.AsArray();
        foreach (var payment in history.Where(static row => Text(row!["transaction_type"]) == "payment").ToList())
        {
            var (amount, method) = (JsonValues.Cents(payment!["amount"]), Text(payment["payment_method_id"]));
            history.Add(Row("refund", amount, method));
            Credit(changes, user, method, amount);
        }

        changed["status"] = "cancelled";
        changed["cancel_reason"] = action.Text("reason");
        return true;
    }

    private static bool ChangeAddress(RetailChanges changes, RetailAction action, JsonObject order)
    {
        if (!Text(order["status"]).StartsWith("pending", StringComparison.Ordinal))
        {
            return false;
        }

        changes.OrderToChange(action.Text("order_id"))["address"] = Address(action);
        return true;
    }

    private bool ChangeItems(RetailChanges changes, RetailAction action, JsonObject order, JsonObject user)
    {
        var (old, now, method) = (action.Texts("item_ids"), action.Texts("new_item_ids"), action.Text("payment_method_id"));
        if (Text(order["status"]) != "pending" || !HasItems(order, old) || old.Count != now.Count || old.Zip(now).Any(static pair => pair.First == pair.Second)
            || Difference(order, old, now) is not { } difference || !MayPay(user, method, difference))
        {
            return false;
        }

        var changed = changes.OrderToChange(action.Text("order_id"));
        changed["payment_history"]!.AsArray().Add(Row(difference > 0 ? "payment" : "refund", Math.Abs(difference), method));
        Credit(changes, user, method, -difference);
        foreach (var (before, after) in old.Zip(now))
        {
            var item = changed["items"]!.AsArray().First(found => Text(found!["item_id"]) == before)!;
            var variant = data.Items[after].Variant;
            item["item_id"] = after;
            item["price"] = variant["price"]!.DeepClone();
            item["options"] = variant["options"]!.DeepClone();
        }

        changed["status"] = "pending (item modified)";
        return true;
    }

    private static bool ChangePayment(RetailChanges changes, RetailAction action, JsonObject order, JsonObject user)
    {
        var method = action.Text("payment_method_id");
        if (!Text(order["status"]).StartsWith("pending", StringComparison.Ordinal) || Method(user, method) is null
            || order["payment_history"] is not JsonArray { Count: 1 } history || Text(history[0]!["transaction_type"]) != "payment" || Text(history[0]!["payment_method_id"]) == method)
        {
            return false;
        }

        var (amount, old) = (JsonValues.Cents(history[0]!["amount"]), Text(history[0]!["payment_method_id"]));
        if (!MayPay(user, method, amount))
        {
            return false;
        }

        var rows = changes.OrderToChange(action.Text("order_id"))["payment_history"]!.AsArray();
        rows.Add(Row("payment", amount, method));
        rows.Add(Row("refund", amount, old));
        Credit(changes, user, method, -amount);
        Credit(changes, user, old, amount);
        return true;
    }

    private static bool Return(RetailChanges changes, RetailAction action, JsonObject order, JsonObject user)
    {
        var (items, method) = (action.Texts("item_ids"), action.Text("payment_method_id"));
        if (Text(order["status"]) != "delivered" || Method(user, method) is not { } found
            || (!IsGiftCard(found) && Text(order["payment_history"]![0]!["payment_method_id"]) != method) || !HasItems(order, items))
        {
            return false;
        }

        var changed = changes.OrderToChange(action.Text("order_id"));
        changed["status"] = "return requested";
        changed["return_items"] = Sorted(items);
        changed["return_payment_method_id"] = method;
        return true;
    }

    private bool Exchange(RetailChanges changes, RetailAction action, JsonObject order, JsonObject user)
    {
        var (old, now, method) = (action.Texts("item_ids"), action.Texts("new_item_ids"), action.Text("payment_method_id"));
        if (Text(order["status"]) != "delivered" || !HasItems(order, old) || old.Count != now.Count || Difference(order, old, now) is not { } difference || !MayPay(user, method, difference))
        {
            return false;
        }

        var changed = changes.OrderToChange(action.Text("order_id"));
        changed["status"] = "exchange requested";
        changed["exchange_items"] = Sorted(old);
        changed["exchange_new_items"] = Sorted(now);
        changed["exchange_payment_method_id"] = method;
        changed["exchange_price_difference"] = difference;
        return true;
    }

    // The summed price difference; null where an article is of another product or cannot be had.
    private decimal? Difference(JsonObject order, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        decimal sum = 0;
        foreach (var (before, after) in old.Zip(now))
        {
            var item = order["items"]!.AsArray().First(found => Text(found!["item_id"]) == before)!;
            if (!data.Items.TryGetValue(after, out var found) || Text(found.Product["product_id"]) != Text(item["product_id"]) || found.Variant["available"]?.GetValue<bool>() != true)
            {
                return null;
            }

            sum += JsonValues.Cents(found.Variant["price"]) - JsonValues.Cents(item["price"]);
        }

        return sum;
    }

    private static bool HasItems(JsonObject order, IReadOnlyList<string> items) =>
        items.GroupBy(static item => item).All(asked => order["items"]!.AsArray().Count(item => Text(item!["item_id"]) == asked.Key) >= asked.Count());

    private static bool MayPay(JsonObject user, string method, decimal amount) =>
        Method(user, method) is { } found && (!IsGiftCard(found) || amount <= 0 || JsonValues.Cents(found["balance"]) >= amount);

    private static void Credit(RetailChanges changes, JsonObject user, string method, decimal amount)
    {
        if (Method(user, method) is { } found && IsGiftCard(found) && amount != 0)
        {
            var card = Method(changes.UserToChange(Text(user["user_id"])), method)!;
            card["balance"] = JsonValues.Cents(card["balance"]) + amount;
        }
    }

    private static JsonObject? Method(JsonObject user, string method) => user["payment_methods"]?[method] as JsonObject;

    private static bool IsGiftCard(JsonObject method) => Text(method["source"]) == "gift_card";

    private static JsonObject Row(string type, decimal amount, string method) => new() { ["transaction_type"] = type, ["amount"] = amount, ["payment_method_id"] = method };

    private static JsonArray Sorted(IEnumerable<string> items) => [.. items.Order(StringComparer.Ordinal).Select(static item => JsonValue.Create(item))];

    private static JsonObject Address(RetailAction action) => new()
    {
        ["address1"] = action.Text("address1"),
        ["address2"] = action.Text("address2"),
        ["city"] = action.Text("city"),
        ["country"] = action.Text("country"),
        ["state"] = action.Text("state"),
        ["zip"] = action.Text("zip"),
    };

    private static string Text(JsonNode? node) => node?.ToString() ?? string.Empty;
}
