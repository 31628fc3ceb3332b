using System.Text.Json.Nodes;
using SmartCS.Cli.Eval.Retail;
using Xunit;

namespace SmartCS.Cli.Tests.Eval.Retail;

public sealed class RetailReferenceTests : IAsyncLifetime
{
    private readonly WorkFolder _folder = new();
    private RetailData _data = null!;

    public async ValueTask InitializeAsync() => _data = await RetailData.ReadAsync(_folder.WritePacked("db.json.gz", RetailSample.Database), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Apply_Cancel_RefundsEveryPaymentAndCreditsTheGiftCard()
    {
        var changes = Apply("""{"name": "cancel_pending_order", "arguments": {"order_id": "#W1000001", "reason": "no longer needed"}}""");

        var order = changes.Orders["#W1000001"];
        Assert.Equal("cancelled", order["status"]!.GetValue<string>());
        Assert.Equal("no longer needed", order["cancel_reason"]!.GetValue<string>());
        AssertJson("""[{"transaction_type": "payment", "amount": 50.5, "payment_method_id": "gift_card_12"}, {"transaction_type": "refund", "amount": 50.50, "payment_method_id": "gift_card_12"}]""", order["payment_history"]);
        Assert.Equal(150.5m, JsonValues.Cents(changes.Users["nora_quist_1"]["payment_methods"]!["gift_card_12"]!["balance"]));
    }

    [Fact]
    public void Apply_ChangeItems_TakesTheDifferenceOnce()
    {
        var changes = Apply("""{"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red"], "new_item_ids": ["m-blue"], "payment_method_id": "gift_card_12"}}""");

        var order = changes.Orders["#W1000001"];
        Assert.Equal("pending (item modified)", order["status"]!.GetValue<string>());
        AssertJson("""{"name": "Mug", "product_id": "p1", "item_id": "m-blue", "price": 12.25, "options": {"size": "small", "color": "blue"}}""", order["items"]![0]);
        AssertJson("""{"transaction_type": "payment", "amount": 1.75, "payment_method_id": "gift_card_12"}""", order["payment_history"]![1]);
        Assert.Equal(98.25m, JsonValues.Cents(changes.Users["nora_quist_1"]["payment_methods"]!["gift_card_12"]!["balance"]));
    }

    [Fact]
    public void Apply_ChangePayment_PaysAndRefunds()
    {
        var changes = Apply("""{"name": "modify_pending_order_payment", "arguments": {"order_id": "#W1000001", "payment_method_id": "credit_card_11"}}""");

        Assert.Equal(["payment", "payment", "refund"], changes.Orders["#W1000001"]["payment_history"]!.AsArray().Select(static row => row!["transaction_type"]!.GetValue<string>()));
        Assert.Equal(150.5m, JsonValues.Cents(changes.Users["nora_quist_1"]["payment_methods"]!["gift_card_12"]!["balance"]));
    }

    [Fact]
    public void Apply_Exchange_NotesTheDifferenceAndMovesNoMoney()
    {
        var changes = Apply("""{"name": "exchange_delivered_order_items", "arguments": {"order_id": "#W1000002", "item_ids": ["m-red", "m-red"], "new_item_ids": ["m-blue", "m-big"], "payment_method_id": "gift_card_12"}}""");

        var order = changes.Orders["#W1000002"];
        Assert.Equal("exchange requested", order["status"]!.GetValue<string>());
        AssertJson("""["m-big", "m-blue"]""", order["exchange_new_items"]);
        Assert.Equal(-0.75m, JsonValues.Cents(order["exchange_price_difference"]));
        Assert.Empty(changes.Users);
        Assert.Single(order["payment_history"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"name": "cancel_pending_order", "arguments": {"order_id": "#W1000003", "reason": "no longer needed"}}""")]
    [InlineData("""{"name": "cancel_pending_order", "arguments": {"order_id": "#W1000001", "reason": "too expensive"}}""")]
    [InlineData("""{"name": "cancel_pending_order", "arguments": {"order_id": "#W9", "reason": "no longer needed"}}""")]
    [InlineData("""{"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red"], "new_item_ids": ["m-gone"], "payment_method_id": "gift_card_12"}}""")]
    [InlineData("""{"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red"], "new_item_ids": ["l-white"], "payment_method_id": "gift_card_12"}}""")]
    [InlineData("""{"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red"], "new_item_ids": ["m-red"], "payment_method_id": "gift_card_12"}}""")]
    [InlineData("""{"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red", "m-red"], "new_item_ids": ["m-blue", "m-big"], "payment_method_id": "gift_card_12"}}""")]
    [InlineData("""{"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red"], "new_item_ids": ["m-blue"], "payment_method_id": "gift_card_13"}}""")]
    [InlineData("""{"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red"], "new_item_ids": [], "payment_method_id": "gift_card_12"}}""")]
    [InlineData("""{"name": "modify_pending_order_payment", "arguments": {"order_id": "#W1000001", "payment_method_id": "gift_card_12"}}""")]
    [InlineData("""{"name": "modify_pending_order_payment", "arguments": {"order_id": "#W1000001", "payment_method_id": "gift_card_13"}}""")]
    [InlineData("""{"name": "modify_pending_order_payment", "arguments": {"order_id": "#W1000001", "payment_method_id": "paypal_21"}}""")]
    [InlineData("""{"name": "return_delivered_order_items", "arguments": {"order_id": "#W1000004", "item_ids": ["m-red"], "payment_method_id": "paypal_21"}}""")]
    [InlineData("""{"name": "return_delivered_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red"], "payment_method_id": "gift_card_12"}}""")]
    [InlineData("""{"name": "exchange_delivered_order_items", "arguments": {"order_id": "#W1000004", "item_ids": ["m-blue"], "new_item_ids": ["m-gone"], "payment_method_id": "paypal_21"}}""")]
    [InlineData("""{"name": "modify_user_address", "arguments": {"user_id": "nobody", "address1": "1 A Street"}}""")]
    public void Apply_CheckFails_ChangesNothing(string action)
    {
        var changes = Apply(action);

        Assert.Empty(changes.Orders);
        Assert.Empty(changes.Users);
    }

    [Theory]
    [InlineData("""{"a": 1, "b": [1.50, "x"]}""", """{"b": [1.5, "x"], "a": 1.00, "c": null}""", true)]
    [InlineData("""{"a": [1, 2]}""", """{"a": [2, 1]}""", false)]
    [InlineData("""{"a": "1"}""", """{"a": 1}""", false)]
    [InlineData("""{"a": 1.004}""", """{"a": 1}""", true)]
    [InlineData("""{"a": {}}""", """{"a": []}""", false)]
    [InlineData("""{"a": true}""", """{"a": false}""", false)]
    public void AreEqual_Json_ComparesByValue(string left, string right, bool expected) => Assert.Equal(expected, JsonValues.AreEqual(JsonNode.Parse(left), JsonNode.Parse(right)));

    [Fact]
    public void Export_ShopAsLoaded_HasNoChanges()
    {
        using var shop = RetailShop.Load(_data, TimeProvider.System);

        var changes = RetailShop.Export(_data, shop);

        Assert.Empty(changes.Orders);
        Assert.Empty(changes.Users);
    }

    private static void AssertJson(string expected, JsonNode? actual) => Assert.True(JsonValues.AreEqual(JsonNode.Parse(expected), actual), actual?.ToJsonString());

    private RetailChanges Apply(string action)
    {
        var node = JsonNode.Parse(action)!;
        return new RetailReference(_data).Apply([new RetailAction(node["name"]!.GetValue<string>(), node["arguments"]!.AsObject())]);
    }
}
