using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class ConfirmationTests
{
    private readonly FlowDesk _desk = new();

    [Fact]
    public async Task ExecuteAsync_AnythingButYesOrNo_LeavesItWaiting()
    {
        await ProposeAsync();
        var awaited = (await _desk.RunningAsync())!.Awaiting!;

        var reply = await _desk.TellAsync(Set(awaited, "maybe", SlotType.Confirmation));
        Assert.StartsWith("Cancel order A1", reply!.Text, StringComparison.Ordinal);
        await _desk.TellAsync(Set(awaited, "yes"));

        Assert.Empty(_desk.Backend.Writes);
        Assert.Equal(awaited, (await _desk.RunningAsync())!.Awaiting);
    }

    [Fact]
    public async Task ExecuteAsync_ShopHasChangedSince_AsksAnew()
    {
        await ProposeAsync();
        _desk.Backend.Price = "8.00";

        var reply = await _desk.AnswerAsync(isYes: true);

        Assert.Equal("Something has changed in the meantime. Please check it once more.\nCancel order A1 (8.00 EUR back).\nShall I go ahead?", reply!.Text);
        Assert.Empty(_desk.Backend.Writes);
        await _desk.AnswerAsync(isYes: true);
        Assert.Single(_desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_ShopChangesEveryTime_BringsInAPersonInTheEnd()
    {
        await ProposeAsync();
        FlowReply? reply = null;
        for (var price = 0; price < 4; price++)
        {
            _desk.Backend.Price = $"{price}.00";
            reply = await _desk.AnswerAsync(isYes: true);
        }

        Assert.Equal(HandoffReason.Flow, reply!.Handoff);
        Assert.Empty(_desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_ShopRefusesAfterTheYes_GoesWhereTheFlowSays()
    {
        await ProposeAsync();
        _desk.Backend.NextWrite = static () => WriteResult.Refused("not_pending");

        Assert.Equal("It is too late for order A1.", (await _desk.AnswerAsync(isYes: true))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_ShopRefusesForAReasonTheFlowDoesNotKnow_SaysSo()
    {
        _desk.Locale = Locale.Chinese;
        await ProposeAsync();
        _desk.Backend.NextWrite = static () => WriteResult.Refused("full_moon");

        Assert.Equal("抱歉，这个操作现在没法办理。", (await _desk.AnswerAsync(isYes: true))!.Text);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_OutcomeUnknown_SaysSoHonestlyAndBringsInAPerson()
    {
        await ProposeAsync();
        _desk.Backend.CannotFind = true;
        _desk.Backend.NextWrite = static () => throw new TimeoutException("No answer.");

        var reply = await _desk.AnswerAsync(isYes: true);

        Assert.StartsWith("I've sent the request, but the shop's system hasn't confirmed it yet.", reply!.Text, StringComparison.Ordinal);
        Assert.Equal(HandoffReason.Flow, reply.Handoff);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ProposeAsync_ByAModel_AsksTheShopperAtTheEndOfTheReply()
    {
        var request = _desk.Request("cancel A1 please");

        var proposed = await _desk.Flows.ProposeAsync(_desk.Profile, request, Locale.English, Cancelling("A1"));
        Assert.Equal("Cancel order A1 (10.00 EUR back).\nShall I go ahead?", proposed.Text);
        var reminder = await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1));

        Assert.Equal(proposed.Text, reminder!.Text);
        Assert.Empty(_desk.Backend.Writes);
        Assert.Equal(SlotType.Confirmation, Assert.Single((await _desk.RunningAsync())!.Slots).Type);
        Assert.Equal("Done; the reference is R-1.", (await _desk.AnswerAsync(isYes: true))!.Text);
        Assert.Single(_desk.Backend.Writes);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ProposeAsync_TwoWritesOfOneMessage_AreAskedOneAfterTheOther()
    {
        var request = _desk.Request("cancel both");
        await _desk.Flows.ProposeAsync(_desk.Profile, request, Locale.English, Cancelling("A1"));
        await _desk.Flows.ProposeAsync(_desk.Profile, request, Locale.English, Cancelling("A2"));
        await _desk.Flows.ProposeAsync(_desk.Profile, request, Locale.English, Cancelling("A1"));
        Assert.StartsWith("Cancel order A1", (await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1)))!.Text, StringComparison.Ordinal);

        Assert.Contains("Cancel order A2", (await _desk.AnswerAsync(isYes: true))!.Text, StringComparison.Ordinal);
        await _desk.AnswerAsync(isYes: false);

        Assert.Equal("A1", Assert.Single(_desk.Backend.Writes).Order);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ProposeAsync_QuestionNotYetRead_TakesNoYes()
    {
        var request = _desk.Request("cancel A1");
        await _desk.Flows.ProposeAsync(_desk.Profile, request, Locale.English, Cancelling("A1"));
        var record = await FindProposedAsync();

        await _desk.TellAsync(Set($"confirm_{record.Digest[..16].ToLowerInvariant()}", "yes", SlotType.Confirmation));

        Assert.Empty(_desk.Backend.Writes);

        async Task<EffectRecord> FindProposedAsync()
        {
            var proposal = await _desk.Runner.ProposeAsync(new EffectContext { Profile = _desk.Profile, Conversation = "c", Shopper = "ann", Locale = Locale.English }, request.Message, 0, "desk.cancel", Cancelling("A1").Arguments);
            return proposal.Record!;
        }
    }

    [Fact]
    public async Task ProposeAsync_MayNotBeDone_SaysWhyAndAsksNothing()
    {
        var refused = await _desk.Flows.ProposeAsync(_desk.Profile, _desk.Request(), Locale.English, Cancelling("X9"));

        Assert.Equal("There is no such order.", refused.Text);
        Assert.Empty(refused.Choices);
        Assert.Null(await _desk.RunningAsync());
    }

    [Fact]
    public async Task ProposeAsync_InsideAFlow_TheFlowGoesOnAfterwards()
    {
        await _desk.TellAsync(Start("order_status"));
        var request = _desk.Request("and cancel A1");
        await _desk.Flows.ProposeAsync(_desk.Profile, request, Locale.English, Cancelling("A1"));
        await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1));

        Assert.Equal("All right, I haven't changed anything.\nBack to the order status.\nWhich order do you mean?", (await _desk.AnswerAsync(isYes: false))!.Text);
    }

    [Fact]
    public async Task ProposeAsync_ManyWritesInOneMessage_AreNotAllTaken()
    {
        var request = _desk.Request("cancel everything");
        for (var i = 0; i < 20; i++)
        {
            _desk.Backend.Orders[$"Z{i}"] = "pending";
            await _desk.Flows.ProposeAsync(_desk.Profile, request, Locale.English, Cancelling($"Z{i}"));
        }

        await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1));
        for (var i = 0; i < 20 && await _desk.RunningAsync() is not null; i++)
        {
            await _desk.AnswerAsync(isYes: true);
        }

        Assert.Equal(5, _desk.Backend.Writes.Count);
    }

    private static ProposedEffect Cancelling(string order) => new("desk.cancel", DataValue.MapOf(("order", order)));

    private Task<FlowReply?> ProposeAsync() => _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
}
