using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class UpgradeTests
{
    private readonly FlowDesk _desk = new();

    [Fact]
    public async Task ExecuteAsync_StepRenamed_GoesOnWhereItsSlotIsAskedFor()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        _desk.Restart(Replacing(DeskFlows.Cancel with
        {
            Steps = [.. DeskFlows.Cancel.Steps.Select(static step => step is CollectStep { Id: "ask_reason" } ask ? ask with { Id = "why", Ask = "Whatever for?" } : step)],
        }));

        Assert.Equal("reason", (await _desk.RunningAsync())!.Awaiting);
        Assert.StartsWith("Cancel order A1", (await _desk.TellAsync(Set("reason", "mistake")))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_StepAndSlotGone_BeginsAgainWithWhatIsKnown()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        _desk.Restart(Replacing(DeskFlows.Cancel with
        {
            Slots = [DeskFlows.Cancel.Slots[0]],
            Steps =
            [
                DeskFlows.Cancel.Steps[0],
                new ConfirmStep { Id = "ask", Effect = "desk.cancel", With = DeskFlows.Map(("order", "{order}")) },
            ],
        }));

        Assert.StartsWith("Cancel order A1", (await _desk.TellAsync(new RepeatCommand(), Set("order", "A1", SlotType.OrderId)))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_ConfirmStepGoneWhileAYesIsAwaited_TheYesStillCountsOnce()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        _desk.Restart(Replacing(DeskFlows.Cancel with { Slots = [DeskFlows.Cancel.Slots[0]], Steps = [DeskFlows.Cancel.Steps[0], new SayStep { Id = "closed", Text = "We no longer cancel." }] }));

        Assert.Equal("Done; the reference is R-1.", (await _desk.AnswerAsync(isYes: true))!.Text);
        Assert.Single(_desk.Backend.Writes);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_FlowGone_EndsPolitelyAndTheOtherGoesOn()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Start("order_status"));
        _desk.Restart([DeskFlows.Cancel, DeskFlows.Identify]);

        Assert.Equal("order_status", (await _desk.RunningAsync())!.Flow);
        Assert.StartsWith("Sorry, what we were doing isn't available any more, so I've stopped it.\nBack to the cancellation.\nWhy?", (await _desk.TellAsync())!.Text, StringComparison.Ordinal);
        Assert.Equal("reason", (await _desk.RunningAsync())!.Awaiting);
    }

    [Fact]
    public async Task ExecuteAsync_FlowDisabledInChinese_SaysSo()
    {
        _desk.Locale = Locale.Chinese;
        await _desk.TellAsync(Start("order_status"));
        _desk.Profile = _desk.Profile with { Flows = _desk.Profile.Flows with { Disabled = ["order_status"] } };

        Assert.Equal("抱歉，刚才为您办理的这项服务暂时停了，没法继续。", (await _desk.TellAsync(Set("order", "A1", SlotType.OrderId)))!.Text);
        Assert.Null(await _desk.RunningAsync());
    }

    private static IEnumerable<FlowDefinition> Replacing(FlowDefinition flow) => DeskFlows.All.Select(known => known.Name == flow.Name ? flow : known);
}
