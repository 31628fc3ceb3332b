using System.Text;
using SmartCS.Sdk.Routing;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class StateSizeTests
{
    [Fact]
    public async Task TryWriteAsync_MiddleOfAFlow_IsShort()
    {
        var desk = new FlowDesk();
        await desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        await desk.TellAsync(Set("reason", "mistake"));

        var state = (await desk.States.FindAsync("desk", "c"))!.State;

        Assert.True(state.Length < 900, Encoding.UTF8.GetString(state.Span));
    }
}
