using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

/// <summary>Messages that a flow has read as one of what it offered.</summary>
public sealed class FlowStageOfferTests
{
    private static readonly FlowSlot Order = new() { Name = "order", Type = SlotType.OrderId, IsFilled = true };

    [Theory]
    [InlineData("no longer needed")]
    [InlineData("不需要了")]
    [InlineData("PayPal 5364164")]
    [InlineData("say again")]
    public void Judge_OfferedChoice_IsTheValueWhateverItsWordsMean(string message)
    {
        var verdict = Judge(message, new FlowSlot { Name = "payment" }, fit: 1);

        var set = Assert.IsType<SetSlotCommand>(Assert.Single(verdict.Commands!));
        Assert.Equal(("payment", message), (set.Slot, set.Value.Value));
        Assert.False(verdict.YieldsToOthers);
    }

    [Theory]
    [InlineData("never mind, cancel that")]
    [InlineData("Forget it, cancel it please")]
    [InlineData("算了")]
    public void Judge_GivingUp_IsNoValue(string message) =>
        Assert.IsType<CancelFlowCommand>(Assert.Single(Judge(message, new FlowSlot { Name = "payment" }, fit: null).Commands!));

    [Fact]
    public void Judge_ChoiceWhereAYesIsAwaited_IsNoYes() =>
        Assert.DoesNotContain(Judge("no longer needed", new FlowSlot { Name = "confirm", Type = SlotType.Confirmation }, fit: 1).Commands ?? [], static command => command is SetSlotCommand);

    private static StageVerdict Judge(string message, FlowSlot awaited, double? fit)
    {
        var context = new RoutingContext
        {
            Profile = new MerchantProfile { Id = "acme" },
            Text = message,
            Now = DateTimeOffset.UnixEpoch,
            Flow = new RunningFlow { Flow = "return_item", Slots = [Order, awaited], Awaiting = awaited.Name, Fit = fit },
        };
        return FlowStage.Judge(new RoutedMessage(context).Part(new(0, message.Length)))!;
    }
}
