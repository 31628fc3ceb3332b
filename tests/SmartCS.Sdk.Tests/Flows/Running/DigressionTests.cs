using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class DigressionTests
{
    private readonly FlowDesk _desk = new();

    [Fact]
    public async Task ExecuteAsync_AnotherFlow_RunsAndTheFirstGoesOnSayingSo()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));

        Assert.Equal("Which order do you mean?", (await _desk.TellAsync(Start("order_status")))!.Text);
        var back = await _desk.TellAsync(Set("order", "B7", SlotType.OrderId));

        Assert.Equal("Order B7 is shipped.\nBack to the cancellation.\nWhy?\n1. I changed my mind\n2. Ordered by mistake", back!.Text);
        Assert.Equal("reason", (await _desk.RunningAsync())!.Awaiting);
        Assert.StartsWith("Cancel order A1", (await _desk.TellAsync(Set("reason", "mistake")))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_AnotherFlowWhileAYesIsAwaited_AsksForTheYesAgain()
    {
        _desk.Locale = Locale.Chinese;
        await ProposeAsync();

        var back = await _desk.TellAsync(Start("order_status", Value("B7", SlotType.OrderId)));

        Assert.Equal("订单 B7 的状态：shipped。\n我们继续取消订单。\nCancel order A1 (10.00 EUR back).\n请问确认办理吗？", back!.Text);
        await _desk.AnswerAsync(isYes: true);
        Assert.Equal("A1", _desk.Backend.Writes.Single().Order);
    }

    [Fact]
    public async Task ExecuteAsync_TheRunningFlowAgain_GoesOn()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));

        var reply = await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));

        Assert.StartsWith("Why?", reply!.Text, StringComparison.Ordinal);
        Assert.Contains("A1", (await _desk.TellAsync(Set("reason", "mistake")))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_TheRunningFlowWithAnotherOrder_IsACorrection()
    {
        await ProposeAsync();

        var reply = await _desk.TellAsync(Start("cancel_order", Value("A2", SlotType.OrderId)));

        Assert.StartsWith("Cancel order A2", reply!.Text, StringComparison.Ordinal);
        await _desk.AnswerAsync(isYes: true);
        Assert.Equal("A2", _desk.Backend.Writes.Single().Order);
    }

    [Fact]
    public async Task ExecuteAsync_AFlowThatWaitsBelow_ComesBackUp()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Start("order_status"));

        var reply = await _desk.TellAsync(Start("cancel_order"));

        Assert.StartsWith("Back to the cancellation.\nWhy?", reply!.Text, StringComparison.Ordinal);
        Assert.Equal("cancel_order", (await _desk.RunningAsync())!.Flow);
        Assert.StartsWith("All right, I've stopped the cancellation. Nothing was changed.\nBack to the order status.\nWhich order do you mean?", (await _desk.TellAsync(new CancelFlowCommand()))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_Cancel_EndsTheFlowWithThoseThatCalledIt()
    {
        await _desk.TellAsync(Start("sort_out", Value("A1", SlotType.OrderId)));

        Assert.Equal("All right, I've stopped sorting it out. Nothing was changed.", (await _desk.TellAsync(new CancelFlowCommand()))!.Text);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_CancelWhileAYesIsAwaited_MakesTheYesWorthless()
    {
        await ProposeAsync();
        var awaited = (await _desk.RunningAsync())!.Awaiting!;
        await _desk.TellAsync(new CancelFlowCommand());
        await ProposeAsync("A2");

        var late = await _desk.TellAsync(Set(awaited, "yes", SlotType.Confirmation));

        Assert.Empty(_desk.Backend.Writes);
        Assert.StartsWith("That has already been taken care of.\nCancel order A2", late!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_Restart_BeginsWithNothingFilled()
    {
        await ProposeAsync();

        var reply = await _desk.TellAsync(new RestartFlowCommand());

        Assert.StartsWith("All right, let's start over.\nWhich order?", reply!.Text, StringComparison.Ordinal);
        Assert.All((await _desk.RunningAsync())!.Slots, slot => Assert.False(slot.IsFilled));
    }

    [Fact]
    public async Task ExecuteAsync_Repeat_SaysTheLastWordsAgainWithTheirChoices()
    {
        var said = await _desk.TellAsync(Start("cancel_order", Value("X9", SlotType.OrderId)));

        var again = await _desk.TellAsync(new RepeatCommand());
        var oncemore = await _desk.TellAsync(new RepeatCommand());

        Assert.Equal(said!.Text, again!.Text);
        Assert.Equal(said.Choices, again.Choices);
        Assert.Equal(said.Text, oncemore!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_RepeatAfterAReminder_AsksTheWholeQuestion()
    {
        var said = await _desk.TellAsync(Start("cancel_order"));
        await _desk.TellAsync();

        Assert.Equal(said!.Text, (await _desk.TellAsync(new RepeatCommand()))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_NoCommands_RemindsShortly()
    {
        await _desk.TellAsync(Start("cancel_order"));
        var reminder = await _desk.TellAsync();
        Assert.Equal("Back to the cancellation: Which order?", reminder!.Text);
        Assert.Equal(3, reminder.Choices.Count);

        await _desk.TellAsync(Set("order", "A1", SlotType.OrderId), Set("reason", "mistake"));
        _desk.Locale = Locale.Chinese;
        var waiting = await _desk.TellAsync();

        Assert.Equal("还有一件事等您确认：Cancel order A1 (10.00 EUR back).", waiting!.Text);
        Assert.Equal(["确认", "先不要"], waiting.Choices);
        await _desk.AnswerAsync(isYes: true);
        Assert.Single(_desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_ReminderBehindTheFlowsOwnWords_IsNothing()
    {
        var request = _desk.Request();
        await _desk.Flows.ExecuteAsync(_desk.Turn(request, 0, Start("cancel_order")));

        Assert.Null(await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1)));
    }

    [Fact]
    public async Task ExecuteAsync_MoreDigressionsThanAnyoneHasInMind_ForgetsTheFirst()
    {
        var flows = Enumerable.Range(0, 12).Select(static number => new FlowDefinition
        {
            Name = $"flow{number}",
            Title = $"matter {number}",
            Slots = [new FlowSlotDefinition { Name = "what" }],
            Steps = [new CollectStep { Id = "ask", Slot = "what", Ask = $"What of {number}?" }, new SayStep { Id = "say", Text = "{what}." }],
        }).ToArray();
        var desk = new FlowDesk(flows);
        for (var i = 0; i < flows.Length; i++)
        {
            Assert.Equal($"What of {i}?", (await desk.TellAsync(Start($"flow{i}")))!.Text);
        }

        var said = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            said.Add((await desk.TellAsync(Set("what", "x")))!.Text);
        }

        Assert.Equal("x.\nBack to matter 10.\nWhat of 10?", said[0]);
        Assert.Equal("x.", said[^1]);
        Assert.Null(await desk.RunningAsync());
    }

    private Task<FlowReply?> ProposeAsync(string order = "A1") => _desk.TellAsync(Start("cancel_order", Value(order, SlotType.OrderId)), Set("reason", "mistake"));
}
