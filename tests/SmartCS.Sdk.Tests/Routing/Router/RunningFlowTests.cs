using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

/// <summary>Messages to a conversation that is in a return, with the built-in intents and a few vetted answers beside it.</summary>
public sealed class RunningFlowTests
{
    private static readonly FlowSlot Order = new() { Name = "order", Type = SlotType.OrderId };
    private static readonly FlowSlot Color = new() { Name = "color", Type = SlotType.Color, IsFilled = true };
    private static readonly FlowSlot Reason = new() { Name = "reason", Type = SlotType.Reason };
    private static readonly FlowSlot Note = new() { Name = "note" };
    private static readonly FlowSlot Confirm = new() { Name = "confirm", Type = SlotType.Confirmation };

    [Theory]
    [InlineData("20251234567", "set order=20251234567")]
    [InlineData("订单号20251234567，质量有问题", "set order=20251234567; set reason=*")]
    [InlineData("order 12345678 please", "set order=12345678")]
    [InlineData("运费谁出？", "faq fee-zh")]
    [InlineData("how do I get an invoice?", "faq invoice")]
    [InlineData("帮我取消订单", "start cancel_order")]
    [InlineData("转人工", "handoff Requested")]
    [InlineData("算了", "cancel")]
    [InlineData("never mind", "cancel")]
    [InlineData("不对，是红色的", "correct color=red")]
    [InlineData("20251234567，另外发票怎么开？", "set order=20251234567 | faq invoice-zh")]
    [InlineData("算了。发票怎么开？", "cancel | faq invoice-zh")]
    public async Task Route_OrderIsAwaited_FillsItOrFollowsTheDigression(string message, string commands) => await AssertAsync("order", message, commands, Order, Color, Reason);

    [Theory]
    [InlineData("质量太差了", "set reason=*")]
    [InlineData("衣服上有个洞", "set reason=*")]
    [InlineData("运费谁出？", "faq fee-zh")]
    [InlineData("帮我取消订单", "start cancel_order")]
    [InlineData("帮我转人工", "handoff Requested")]
    [InlineData("谢谢", "talk thanks")]
    public async Task Route_ReasonIsAwaited_TakesAnyStatement(string message, string commands) => await AssertAsync("reason", message, commands, Order with { IsFilled = true }, Reason);

    [Theory]
    [InlineData("请放在门卫室，我下班去拿", "set note=请放在门卫室，我下班去拿")]
    [InlineData("please leave it with my neighbour", "set note=please leave it with my neighbour")]
    [InlineData("How do I get an invoice?", "faq invoice")]
    public async Task Route_AnyTextIsAwaited_TakesTheWholeMessage(string message, string commands) => await AssertAsync("note", message, commands, Note);

    [Theory]
    [InlineData("好的", "set confirm=yes")]
    [InlineData("Yes, go ahead", "set confirm=yes")]
    [InlineData("no", "set confirm=no")]
    [InlineData("好的。不过运费谁出？", "faq fee-zh")]
    [InlineData("不对，改成红色", "correct color=red")]
    public async Task Route_ConfirmationIsAwaited_TakesOnlyAPlainYes(string message, string commands) => await AssertAsync("confirm", message, commands, Color, Confirm);

    [Fact]
    public async Task Route_StatementThatFitsNothing_LeadsBackToTheFlow()
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Running = new RunningFlow { Flow = "return_item", Slots = [Order], Awaiting = "order" };

        var result = await shop.RouteAsync("qwzx plmk");

        Assert.Equal("answer", RoutedShop.Write(result.Requests[0]));
        Assert.NotNull(result.Grounds[0].IfUnanswered);
    }

    private static async Task AssertAsync(string awaiting, string message, string commands, params FlowSlot[] slots)
    {
        var shop = await RoutedShop.OpenAsync();
        shop.Running = new RunningFlow { Flow = "return_item", Slots = slots, Awaiting = awaiting };

        var actual = await shop.CommandsAsync(message);

        Assert.Equal(commands.Contains('*', StringComparison.Ordinal) ? commands.TrimEnd('*') : commands, commands.EndsWith('*') && actual.Length >= commands.Length ? actual[..(commands.Length - 1)] : actual);
    }
}
