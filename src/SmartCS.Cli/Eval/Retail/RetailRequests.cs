using System.Globalization;
using SmartCS.Sdk;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Testing;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>What a shopper wants, as the words of a shopper and as the arguments of a write.</summary>
internal sealed class RetailRequests(RetailData data, SampleShop shop, Random random)
{
    /// <summary>The order that an action is about; null where it is about none.</summary>
    public Order? OrderOf(RetailAction action) => action.Arguments.ContainsKey("order_id")
        ? shop.ReadOrders(RetailShop.Merchant).Select(static found => found.Order).FirstOrDefault(order => order.Id.Value == action.Text("order_id"))
        : null;

    /// <summary>The lines that an action names by articles, each piece once, with the articles that are to take their place.</summary>
    public static IReadOnlyList<(OrderLine Line, string? NewItem)> LinesOf(RetailAction action, Order? order)
    {
        var (old, now) = (action.Texts("item_ids"), action.Texts("new_item_ids"));
        List<OrderLine> left = [.. order?.Lines ?? []];
        List<(OrderLine, string?)> lines = [];
        for (var i = 0; i < old.Count; i++)
        {
            if (left.FirstOrDefault(line => line.Sku.Value == old[i]) is { } line)
            {
                left.Remove(line);
                lines.Add((line, i < now.Count ? now[i] : null));
            }
        }

        return lines;
    }

    /// <summary>The write and its arguments, as a model gives them; null for what only looks something up.</summary>
    public (string Effect, DataValue Arguments)? EffectOf(RetailAction action)
    {
        DataValue order = action.Text("order_id");
        var address = DataValue.MapOf(
            ("line1", action.Text("address1")), ("line2", action.Text("address2")), ("city", action.Text("city")), ("state", action.Text("state")), ("country", action.Text("country")), ("postal_code", action.Text("zip")));
        return action.Name switch
        {
            "cancel_pending_order" => ("order.cancel", DataValue.MapOf(("order", order), ("reason", action.Text("reason")))),
            "modify_pending_order_address" => ("order.change_address", DataValue.MapOf(("order", order), ("address", address))),
            "modify_pending_order_items" => ("order.change_items", DataValue.MapOf(("order", order), ("items", ItemsOf(action)), ("payment", action.Text("payment_method_id")))),
            "modify_pending_order_payment" => ("order.change_payment", DataValue.MapOf(("order", order), ("payment", action.Text("payment_method_id")))),
            "return_delivered_order_items" => ("return.request", DataValue.MapOf(("order", order), ("kind", "refund"), ("items", ItemsOf(action)), ("payment", action.Text("payment_method_id")))),
            "exchange_delivered_order_items" => ("return.exchange", DataValue.MapOf(("order", order), ("items", ItemsOf(action)), ("payment", action.Text("payment_method_id")))),
            "modify_user_address" => ("shopper.change_address", DataValue.MapOf(("address", address))),
            _ => null,
        };
    }

    /// <summary>What the shopper says to have it done.</summary>
    public string Ask(RetailAction action)
    {
        var order = action.Text("order_id");
        return action.Name switch
        {
            "cancel_pending_order" => OneOf($"I want to cancel order {order}.", $"Please cancel my order {order}.", $"Can you cancel order {order} for me?"),
            "modify_pending_order_address" => OneOf($"I want to change the delivery address of order {order}.", $"Please change the shipping address for order {order}.", $"Order {order} should go to another address."),
            "modify_pending_order_items" => OneOf($"I want to change an item in order {order}.", $"Please change the items of my order {order}.", $"Can I modify order {order}?"),
            "modify_pending_order_payment" => OneOf($"I want to change the payment method of order {order}.", $"Please change how I pay for order {order}."),
            "return_delivered_order_items" => OneOf($"I want to return something from order {order}.", $"I would like to return items of order {order}.", $"Can I return something from my order {order}?"),
            "exchange_delivered_order_items" => OneOf($"I want to exchange something from order {order}.", $"I would like to exchange items of order {order}.", $"Can I exchange an item of order {order}?"),
            "modify_user_address" => OneOf("I want to change my default address.", "Please change the default address of my account.", "Can you update the address in my profile?"),
            "get_order_details" => OneOf($"What is the status of order {order}?", $"How is my order {order} doing?"),
            "get_product_details" => OneOf($"Which options are there of the {ProductOf(action.Text("product_id"))}?", $"What do you have of the {ProductOf(action.Text("product_id"))}?"),
            "get_item_details" => OneOf($"Is item {action.Text("item_id")} available?", $"What does item {action.Text("item_id")} cost?"),
            "get_user_details" => OneOf("Which orders do I have?", "Can you show me my orders?"),
            "list_all_product_types" => OneOf("What kinds of products do you sell?", "Which product types do you have?"),
            "calculate" => $"How much is {action.Text("expression")} altogether?",
            "transfer_to_human_agents" => OneOf("I want to talk to a person.", "Please connect me with a human agent."),
            _ => "Can you look something up for me?",
        };
    }

    /// <summary>One of several ways to say the same.</summary>
    public string OneOf(params ReadOnlySpan<string> texts) => texts[random.Next(texts.Length)];

    /// <summary>An address as a shopper writes it.</summary>
    public static string AddressOf(RetailAction action) => string.Join(", ", new[] { action.Text("address1"), action.Text("address2"), action.Text("city"), $"{action.Text("state")} {action.Text("zip")}", action.Text("country") }.Where(static part => part.Length > 0));

    private DataValue ItemsOf(RetailAction action)
    {
        var order = OrderOf(action);
        var lines = LinesOf(action, order);

        // What cannot be asked for in lines is asked for as it stands, and it is the engine's to refuse.
        return lines.Count == action.Texts("item_ids").Count && (action.Texts("new_item_ids").Count == 0 || action.Texts("new_item_ids").Count == lines.Count)
            ? DataValue.ListOf(lines.Select(static line => DataValue.MapOf(("line", line.Line.Id.Value), ("sku", line.NewItem), ("quantity", 1))))
            : DataValue.ListOf(action.Texts("item_ids").Select((item, i) => DataValue.MapOf(("line", item), ("sku", action.Texts("new_item_ids").ElementAtOrDefault(i)), ("quantity", 1))));
    }

    private string ProductOf(string id) => data.Products[id]?["name"]?.ToString().ToLower(CultureInfo.InvariantCulture) ?? "product";
}
