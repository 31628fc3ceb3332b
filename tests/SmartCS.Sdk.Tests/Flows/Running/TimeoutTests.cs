using SmartCS.Sdk.Routing;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class TimeoutTests
{
    private readonly FlowDesk _desk = new();

    [Fact]
    public async Task FindRunningAsync_ShopperWasSilentTooLong_TheAnswerIsToldThatItIsOver()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        _desk.Backend.Time.Advance(TimeSpan.FromMinutes(31));

        var running = await _desk.RunningAsync("yes");
        Assert.Equal(SlotType.Confirmation, Assert.Single(running!.Slots).Type);
        var reply = await _desk.TellAsync(Set(running.Awaiting!, "yes", SlotType.Confirmation));

        Assert.Equal("It has been a while, so I've closed the cancellation. Just tell me if you still need it.", reply!.Text);
        Assert.Empty(_desk.Backend.Writes);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task FindRunningAsync_JustInTime_GoesOn()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        _desk.Backend.Time.Advance(TimeSpan.FromMinutes(14));

        await _desk.AnswerAsync(isYes: true);

        Assert.Single(_desk.Backend.Writes);
    }

    [Fact]
    public async Task FindRunningAsync_OpenQuestionLeftLying_EveryMessageIsANewOne()
    {
        await _desk.TellAsync(Start("order_more", Value("A1", SlotType.OrderId)));
        _desk.Backend.Time.Advance(TimeSpan.FromMinutes(11));

        Assert.Null(await _desk.RunningAsync("the lamp"));
        Assert.Null(await _desk.TellAsync());
    }

    [Fact]
    public async Task FindRunningAsync_ADayLater_NobodyRemembers()
    {
        await _desk.TellAsync(Start("cancel_order"));
        _desk.Backend.Time.Advance(TimeSpan.FromHours(25));

        Assert.Null(await _desk.RunningAsync("A1"));
    }

    [Fact]
    public async Task ExecuteAsync_DigressionLeftLying_TheOtherGoesOn()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Start("order_more", Value("A1", SlotType.OrderId)));
        _desk.Backend.Time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal("cancel_order", (await _desk.RunningAsync())!.Flow);
        Assert.StartsWith("Cancel order A1", (await _desk.TellAsync(Set("reason", "mistake")))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_BeginsAgainAfterTheTimeout_SaysNothingOfIt()
    {
        await _desk.TellAsync(Start("cancel_order"));
        _desk.Backend.Time.Advance(TimeSpan.FromMinutes(31));

        Assert.StartsWith("Which order?", (await _desk.TellAsync(Start("cancel_order")))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_GivenUpAfterTheTimeout_SaysSo()
    {
        _desk.Locale = Locale.Chinese;
        await _desk.TellAsync(Start("cancel_order"));
        _desk.Backend.Time.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal("好的，取消订单就先不办了。", (await _desk.TellAsync(new CancelFlowCommand()))!.Text);
    }
}
