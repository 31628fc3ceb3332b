using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class IdentityTests
{
    private readonly FlowDesk _desk = new() { Shopper = Shopper.Anonymous };

    [Fact]
    public async Task ExecuteAsync_UnverifiedShopper_IsIdentifiedFirst()
    {
        Assert.Equal("What is your email address?", (await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId))))!.Text);

        Assert.StartsWith("Thank you.\nWhy?", (await _desk.TellAsync(Set("email", "ann@example.com", SlotType.Email)))!.Text, StringComparison.Ordinal);
        await _desk.TellAsync(Set("reason", "mistake"));
        await _desk.AnswerAsync(isYes: true);

        Assert.Single(_desk.Backend.Writes);
        Assert.StartsWith("Which order?", (await _desk.TellAsync(Start("cancel_order")))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_NobodyKnowsTheShopper_NothingIsDone()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        FlowReply? reply = null;
        for (var i = 0; i < 3; i++)
        {
            reply = await _desk.TellAsync(Set("email", $"eve{i}@example.com", SlotType.Email));
        }

        Assert.Equal(HandoffReason.Flow, reply!.Handoff);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_NoFlowIdentifies_SaysSo()
    {
        var desk = new FlowDesk([DeskFlows.Cancel]) { Shopper = Shopper.Anonymous, Locale = Locale.Chinese };

        Assert.StartsWith("抱歉，没能核实您的身份", (await desk.TellAsync(Start("cancel_order")))!.Text, StringComparison.Ordinal);
        Assert.Null(await desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_IdentifiedTwice_TheFirstStays()
    {
        await IdentifyAsync("ann@example.com");
        await IdentifyAsync("bob@example.com");

        Assert.Equal("ann", await ShopperOfNextWriteAsync());
    }

    [Fact]
    public async Task ExecuteAsync_IdentifiedInOneConversation_IsNobodyInAnother()
    {
        await IdentifyAsync("ann@example.com");

        var other = await _desk.Flows.ExecuteAsync(_desk.Turn(_desk.Request(conversation: "other"), Start("cancel_order")));

        Assert.Equal("What is your email address?", other!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_HostVerifiesAnother_TheHostIsRightAndNothingOfTheOtherIsSeen()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)));
        await _desk.TellAsync(Set("email", "ann@example.com", SlotType.Email));
        await _desk.TellAsync(Set("reason", "mistake"));
        var awaited = (await _desk.RunningAsync())!.Awaiting!;
        _desk.Shopper = Shopper.Verified("bob");

        Assert.Null(await _desk.RunningAsync());
        Assert.Null(await _desk.TellAsync(Set(awaited, "yes", SlotType.Confirmation)));
        Assert.Empty(_desk.Backend.Writes);
        Assert.Equal("bob", await ShopperOfNextWriteAsync());
    }

    [Fact]
    public async Task ExecuteAsync_VerifiedShopperHasLeft_TheNextOneSeesNothing()
    {
        _desk.Shopper = Shopper.Verified("ann");
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        _desk.Shopper = Shopper.Anonymous;

        Assert.Null(await _desk.RunningAsync());
        Assert.Null(await _desk.TellAsync(new RepeatCommand()));
        Assert.Null(await _desk.TellAsync());
    }

    [Fact]
    public async Task ExecuteAsync_SomebodyElseSendsTheSameMessageId_ReadsNothingOfIt()
    {
        _desk.Shopper = Shopper.Verified("ann");
        var request = _desk.Request();
        await _desk.Flows.ExecuteAsync(_desk.Turn(request, Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake")));

        Assert.Null(await _desk.Flows.ExecuteAsync(_desk.Turn(request with { Shopper = Shopper.Verified("bob") }, new RepeatCommand())));
    }

    private async Task IdentifyAsync(string email)
    {
        await _desk.TellAsync(Start("identify"));
        await _desk.TellAsync(Set("email", email, SlotType.Email));
    }

    private async Task<string> ShopperOfNextWriteAsync()
    {
        await _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        await _desk.AnswerAsync(isYes: true);
        var key = Assert.Single(_desk.Backend.Writes).Key;
        return (await _desk.Ledger.FindAsync(_desk.Profile.Id, key))!.Shopper.Value;
    }
}
