using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class DialogueFlowsTests
{
    private readonly FlowDesk _desk = new();

    [Fact]
    public async Task ExecuteAsync_WholeDialogue_WritesOnceAfterYes()
    {
        var asked = await _desk.TellAsync(Start("cancel_order"));
        Assert.Equal("Which order?\n1. A1 of March\n2. A2 of March\n3. B7 of March", asked!.Text);
        Assert.Equal(["A1 of March", "A2 of March", "B7 of March"], asked.Choices);

        var reason = await _desk.TellAsync(Set("order", "A1", SlotType.OrderId));
        Assert.Equal("Why?\n1. I changed my mind\n2. Ordered by mistake", reason!.Text);

        var question = await _desk.TellAsync(Set("reason", "changed_mind"));
        Assert.Equal("Cancel order A1 (10.00 EUR back).\nShall I go ahead?", question!.Text);
        Assert.Equal(["Yes", "No"], question.Choices);
        Assert.Empty(_desk.Backend.Writes);

        var done = await _desk.AnswerAsync(isYes: true);

        Assert.Equal("Order A1 is cancelled, €10.00 goes back, number R-1.", done!.Text);
        Assert.Empty(done.Choices);
        Assert.Equal(("A1", "changed_mind"), _desk.Backend.Writes.Select(write => (write.Order, write.Reason)).Single());
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_WholeDialogueInChinese_IsInChinese()
    {
        _desk.Locale = Locale.Chinese;

        Assert.Equal("请问是哪一笔订单？\n1. 三月的 A1\n2. 三月的 A2\n3. 三月的 B7", (await _desk.TellAsync(Start("cancel_order")))!.Text);
        Assert.Equal("请问是什么原因？\n1. 不想要了\n2. 拍错了", (await _desk.TellAsync(Set("order", "A2", SlotType.OrderId)))!.Text);
        var question = await _desk.TellAsync(Set("reason", "拍错了"));
        Assert.EndsWith("请问确认办理吗？", question!.Text, StringComparison.Ordinal);
        Assert.Equal(["确认", "先不要"], question.Choices);
        Assert.Equal("订单 A2 已取消，€10.00 将退回，编号 R-1。", (await _desk.AnswerAsync(isYes: true))!.Text);
        Assert.Equal("mistake", _desk.Backend.Writes.Single().Reason);
    }

    [Fact]
    public async Task ExecuteAsync_EverythingInTheFirstMessage_AsksOnlyForYes()
    {
        var reply = await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId), Value("blue", SlotType.Color)), Set("reason", "Ordered by mistake"));

        Assert.Equal("Cancel order A1 (10.00 EUR back).\nShall I go ahead?", reply!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_No_WritesNothingAndGoesWhereTheFlowSays()
    {
        await ProposeAsync();

        Assert.Equal("Order A1 stays.", (await _desk.AnswerAsync(isYes: false))!.Text);
        Assert.Empty(_desk.Backend.Writes);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_RefusedWhenProposed_GoesWhereTheFlowSays()
    {
        var reply = await _desk.TellAsync(Start("cancel_order", Value("B7", SlotType.OrderId)), Set("reason", "mistake"));

        Assert.Equal("It is too late for order B7.", reply!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_OrderUnknown_SaysSoAndAsksAgainUntilAPersonComes()
    {
        var first = await _desk.TellAsync(Start("cancel_order", Value("X9", SlotType.OrderId)));
        Assert.StartsWith("I cannot find order X9.\nPlease give me the order number.", first!.Text, StringComparison.Ordinal);
        Assert.Null(first.Handoff);

        await _desk.TellAsync(Set("order", "X8", SlotType.OrderId));
        await _desk.TellAsync(Set("order", "X7", SlotType.OrderId));
        var last = await _desk.TellAsync(Set("order", "X6", SlotType.OrderId));

        Assert.Equal(HandoffReason.Flow, last!.Handoff);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_ChoiceByTitleOrPlace_IsThatChoice()
    {
        await _desk.TellAsync(Start("cancel_order"));
        await _desk.TellAsync(Set("order", "the second one"));
        var question = await _desk.TellAsync(Set("reason", "by mistake"));

        Assert.StartsWith("Cancel order A2", question!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_ValueThatIsNoChoice_IsAskedAgainUntilAPersonComes()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));

        Assert.StartsWith("Please pick one of these.\nWhy?", (await _desk.TellAsync(Set("reason", "the moon")))!.Text, StringComparison.Ordinal);
        Assert.Null((await _desk.TellAsync(Set("reason", "the sun")))!.Handoff);
        Assert.Equal(HandoffReason.Flow, (await _desk.TellAsync(Set("reason", "the stars")))!.Handoff);
        Assert.Empty(_desk.Backend.Writes);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1000000000")]
    public async Task ExecuteAsync_QuantityOutOfRange_SaysWhyAndAsksAgain(string quantity)
    {
        await _desk.TellAsync(Start("order_more", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Set("line", "the lamp"));

        Assert.Equal("Between 1 and 99, please.\nHow many?", (await _desk.TellAsync(Set("number", quantity, SlotType.Quantity)))!.Text);
        Assert.Equal("3 of the lamp of A1.", (await _desk.TellAsync(Set("number", "3", SlotType.Quantity)))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_ReaderUnsure_SaysItsWordsAndAsksAgain()
    {
        await _desk.TellAsync(Start("order_more", Value("A1", SlotType.OrderId)));

        Assert.Equal("The lamp or the chair?\nWhich item?", (await Say("that thing"))!.Text);
        Assert.Equal("How many?", (await Say("the chair, please"))!.Text);

        async Task<FlowReply?> Say(string text) => await _desk.Flows.ExecuteAsync(_desk.Turn(_desk.Request(text), Set("line", text)));
    }

    [Fact]
    public async Task ExecuteAsync_FocusOnAnOrder_FillsItOnce()
    {
        _desk.Focus = new TurnFocus { OrderId = "A2" };
        Assert.Equal("Order A2 is pending.", (await _desk.TellAsync(Start("order_status")))!.Text);
        Assert.Equal("Order B7 is shipped.", (await _desk.TellAsync(Start("order_status", Value("B7", SlotType.OrderId))))!.Text);

        _desk.Focus = new TurnFocus { OrderId = "unknown" };
        Assert.StartsWith("I cannot find order unknown.", (await _desk.TellAsync(Start("cancel_order")))!.Text, StringComparison.Ordinal);
        Assert.Equal("order", (await _desk.RunningAsync())!.Awaiting);
    }

    [Fact]
    public async Task ExecuteAsync_HandoffStep_BringsInAPerson()
    {
        var reply = await _desk.TellAsync(Start("complaint"));

        Assert.StartsWith("I am sorry to hear that.\n", reply!.Text, StringComparison.Ordinal);
        Assert.Equal(HandoffReason.Flow, reply.Handoff);
    }

    [Fact]
    public async Task ExecuteAsync_ActionThrows_BringsInAPerson() =>
        Assert.Equal(HandoffReason.Flow, (await _desk.TellAsync(Start("failing")))!.Handoff);

    [Fact]
    public async Task ExecuteAsync_Link_RunsTheOtherAndGoesOn()
    {
        await _desk.TellAsync(Start("sort_out", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Set("reason", "mistake"));

        Assert.Equal("Order A1 is cancelled, €10.00 goes back, number R-1.\nThat is sorted out.", (await _desk.AnswerAsync(isYes: true))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_NothingRunsAndNothingBegins_IsNothing()
    {
        Assert.Null(await _desk.TellAsync());
        Assert.Null(await _desk.TellAsync(new CancelFlowCommand()));
        Assert.Null(await _desk.TellAsync(Start("unknown_flow")));
        Assert.Null(await _desk.TellAsync(Set("order", "A1", SlotType.OrderId)));
        Assert.Null(await _desk.States.FindAsync("desk", "c"));
    }

    private Task<FlowReply?> ProposeAsync(string order = "A1") => _desk.TellAsync(Start("cancel_order", Value(order, SlotType.OrderId)), Set("reason", "mistake"));
}
