using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class CorrectionTests
{
    private readonly FlowDesk _desk = new();

    [Fact]
    public async Task ExecuteAsync_EarlierSlotCorrected_IsAskedForTheYesAnew()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        var before = (await _desk.RunningAsync())!.Awaiting!;

        var reply = await _desk.TellAsync(Correct("order", "A2", SlotType.OrderId));

        Assert.Equal("Got it, I've changed that.\nCancel order A2 (10.00 EUR back).\nShall I go ahead?", reply!.Text);
        Assert.NotEqual(before, (await _desk.RunningAsync())!.Awaiting);
        await _desk.TellAsync(Set(before, "yes", SlotType.Confirmation));
        Assert.Empty(_desk.Backend.Writes);
        await _desk.AnswerAsync(isYes: true);
        Assert.Equal(("A2", "mistake"), _desk.Backend.Writes.Select(write => (write.Order, write.Reason)).Single());
    }

    [Fact]
    public async Task ExecuteAsync_CorrectedInChinese_SaysSoInChinese()
    {
        _desk.Locale = Locale.Chinese;
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));

        Assert.StartsWith("好的，已更正。\nCancel order A1", (await _desk.TellAsync(Correct("reason", "不想要了")))!.Text, StringComparison.Ordinal);
        await _desk.AnswerAsync(isYes: true);
        Assert.Equal("changed_mind", _desk.Backend.Writes.Single().Reason);
    }

    [Fact]
    public async Task ExecuteAsync_SameValueAgain_ChangesNothing()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        var before = (await _desk.RunningAsync())!.Awaiting;

        await _desk.TellAsync(Correct("order", "A1", SlotType.OrderId));

        Assert.Equal(before, (await _desk.RunningAsync())!.Awaiting);
    }

    [Fact]
    public async Task ExecuteAsync_CorrectedToWhatIsUnknown_AsksForTheOrderAgain()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));

        var reply = await _desk.TellAsync(Correct("order", "X9", SlotType.OrderId));

        Assert.StartsWith("Got it, I've changed that.\nI cannot find order X9.", reply!.Text, StringComparison.Ordinal);
        Assert.Equal("order", (await _desk.RunningAsync())!.Awaiting);
        Assert.StartsWith("Cancel order A2", (await _desk.TellAsync(Set("order", "A2", SlotType.OrderId)))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_CorrectedToWhatIsNotAllowed_KeepsWhatWasSaid()
    {
        await _desk.TellAsync(Start("order_more", Value("A1", SlotType.OrderId), Value("3", SlotType.Quantity)));

        Assert.Equal("Between 1 and 99, please.\nWhich item?", (await _desk.TellAsync(Correct("number", "500", SlotType.Quantity)))!.Text);
        Assert.Equal("3 of the chair of A1.", (await _desk.TellAsync(Set("line", "chair")))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_OrderCorrected_ForgetsWhatWasReadOfTheOtherOrderButNotTheRest()
    {
        await _desk.TellAsync(Start("order_more", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Set("line", "lamp"));

        // The line was read from the other order; it is asked for again.
        Assert.Equal("Got it, I've changed that.\nWhich item?", (await _desk.TellAsync(Correct("order", "A2", SlotType.OrderId), Set("number", "2", SlotType.Quantity)))!.Text);
        Assert.Equal("2 of the chair of A2.", (await _desk.TellAsync(Set("line", "chair")))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_ReadSlotCorrected_IsReadAgain()
    {
        await _desk.TellAsync(Start("order_more", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Set("line", "lamp"));

        Assert.Equal("Got it, I've changed that.\nHow many?", (await _desk.TellAsync(Correct("line", "no, the chair")))!.Text);
        Assert.Equal("1 of the chair of A1.", (await _desk.TellAsync(Set("number", "1", SlotType.Quantity)))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_SlotOfTheCallerCorrected_LeadsBackToTheCaller()
    {
        await _desk.TellAsync(Start("sort_out", Value("A1", SlotType.OrderId)));
        var running = await _desk.RunningAsync();
        Assert.Equal("sort_out", running!.Flow);
        Assert.Equal("reason", running.Awaiting);

        var reply = await _desk.TellAsync(Correct("order", "A2", SlotType.OrderId));

        Assert.StartsWith("Got it, I've changed that.\nWhy?", reply!.Text, StringComparison.Ordinal);
        Assert.StartsWith("Cancel order A2", (await _desk.TellAsync(Set("reason", "mistake")))!.Text, StringComparison.Ordinal);
    }
}
