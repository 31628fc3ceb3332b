using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class RedeliveryTests
{
    private readonly FlowDesk _desk = new();

    [Fact]
    public async Task ExecuteAsync_SameMessageAgain_SaysTheSameAndDoesNothing()
    {
        await ProposeAsync();
        var request = _desk.Request("yes");
        var seen = await _desk.Flows.FindRunningAsync(_desk.Profile, request);
        var turn = _desk.Turn(request, Set(seen!.Awaiting!, "yes", SlotType.Confirmation));
        var done = await _desk.Flows.ExecuteAsync(turn);

        // Another process, which knows nothing but what is stored.
        _desk.Restart(DeskFlows.All);
        var again = request with { };
        var seenAgain = await _desk.Flows.FindRunningAsync(_desk.Profile, again);
        var doneAgain = await _desk.Flows.ExecuteAsync(turn with { Request = again });

        Assert.Equal(seen.Awaiting, seenAgain!.Awaiting);
        Assert.Equal(seen.Flow, seenAgain.Flow);
        Assert.Equal(seen.Slots.Select(slot => (slot.Name, slot.Type, slot.IsFilled)), seenAgain.Slots.Select(slot => (slot.Name, slot.Type, slot.IsFilled)));
        Assert.Equal(seen.Slots.Select(slot => string.Join('|', slot.Choices)), seenAgain.Slots.Select(slot => string.Join('|', slot.Choices)));
        Assert.Equal(done!.Text, doneAgain!.Text);
        Assert.Single(_desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_DiedBetweenWriteAndState_DoesNotWriteAgain()
    {
        var states = new StubbornStates();
        var desk = new FlowDesk(states: states);
        await desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        var request = desk.Request("yes");
        var awaited = (await desk.Flows.FindRunningAsync(desk.Profile, request))!.Awaiting!;
        var turn = desk.Turn(request, Set(awaited, "yes", SlotType.Confirmation));
        states.Fails = true;
        await Assert.ThrowsAsync<IOException>(async () => await desk.Flows.ExecuteAsync(turn));
        Assert.Single(desk.Backend.Writes);

        states.Fails = false;
        desk.Restart(DeskFlows.All);
        Assert.Equal(awaited, (await desk.Flows.FindRunningAsync(desk.Profile, request with { }))!.Awaiting);
        var done = await desk.Flows.ExecuteAsync(turn with { Request = request with { } });

        Assert.Equal("Order A1 is cancelled, €10.00 goes back, number R-1.", done!.Text);
        Assert.Single(desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_DiedBetweenProposalAndState_ProposesTheSame()
    {
        var states = new StubbornStates();
        var desk = new FlowDesk(states: states);
        var turn = desk.Turn(desk.Request(), Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        states.Fails = true;
        await Assert.ThrowsAsync<IOException>(async () => await desk.Flows.ExecuteAsync(turn));
        states.Fails = false;

        Assert.StartsWith("Cancel order A1", (await desk.Flows.ExecuteAsync(turn))!.Text, StringComparison.Ordinal);
        await desk.AnswerAsync(isYes: true);
        Assert.Single(desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_AnotherProcessWroteMeanwhile_TakesTheMessageAgain()
    {
        var states = new StubbornStates();
        var desk = new FlowDesk(states: states);
        await desk.TellAsync(Start("cancel_order"));
        states.Between = () => desk.Open(DeskFlows.All).ExecuteAsync(desk.Turn(desk.Request("mistake"), Set("reason", "mistake"))).AsTask();

        var reply = await desk.TellAsync(Set("order", "A2", SlotType.OrderId));

        Assert.StartsWith("Cancel order A2", reply!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_SameMessageInTwoProcesses_IsServedOnce()
    {
        var states = new StubbornStates();
        var desk = new FlowDesk(states: states);
        await desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));
        var request = desk.Request("yes");
        var turn = desk.Turn(request, Set((await desk.RunningAsync())!.Awaiting!, "yes", SlotType.Confirmation));
        FlowReply? other = null;
        states.Between = async () => other = await desk.Open(DeskFlows.All).ExecuteAsync(turn with { Request = request with { } });

        var reply = await desk.Flows.ExecuteAsync(turn);

        Assert.Equal(other!.Text, reply!.Text);
        Assert.Single(desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_OtherProcessesWriteAllTheTime_SaysThatTryingAgainHelps()
    {
        var states = new StubbornStates { Refuses = true };
        var desk = new FlowDesk(states: states);

        var failure = await Assert.ThrowsAsync<SmartCustomerServiceException>(() => desk.TellAsync(Start("order_status")));

        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task ExecuteAsync_PartsOfOneMessage_AreEachServedOnce()
    {
        var request = _desk.Request();
        var first = await _desk.Flows.ExecuteAsync(_desk.Turn(request, 0, Start("order_status", Value("A1", SlotType.OrderId))));
        var second = await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1, Start("order_status", Value("B7", SlotType.OrderId))));

        Assert.Equal("Order A1 is pending.", first!.Text);
        Assert.Equal("Order B7 is shipped.", second!.Text);
        Assert.Equal(first.Text, (await _desk.Flows.ExecuteAsync(_desk.Turn(request with { }, 0, Start("complaint"))))!.Text);
        Assert.Equal(second.Text, (await _desk.Flows.ExecuteAsync(_desk.Turn(request with { }, 1, Start("complaint"))))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_TwoFlowsThatAskInOneMessage_AskOneAfterTheOther()
    {
        var request = _desk.Request();
        await _desk.Flows.ExecuteAsync(_desk.Turn(request, 0, Start("cancel_order", Value("A1", SlotType.OrderId))));

        var second = await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1, Start("order_status")));

        Assert.Equal("I've noted the order status too; we'll do that right after.", second!.Text);
        Assert.Equal("reason", (await _desk.RunningAsync())!.Awaiting);
        await _desk.TellAsync(Set("reason", "mistake"));
        Assert.Equal("Order A1 stays.\nNext, the order status.\nWhich order do you mean?", (await _desk.AnswerAsync(isYes: false))!.Text);
        Assert.Equal("Order B7 is shipped.", (await _desk.TellAsync(Set("order", "B7", SlotType.OrderId)))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_SecondFlowOfAMessageAsksNothing_IsDoneAtOnce()
    {
        var request = _desk.Request();
        await _desk.Flows.ExecuteAsync(_desk.Turn(request, 0, Start("cancel_order", Value("A1", SlotType.OrderId))));

        var second = await _desk.Flows.ExecuteAsync(_desk.Turn(request, 1, Start("order_status", Value("B7", SlotType.OrderId))));

        Assert.StartsWith("Order B7 is shipped.\nBack to the cancellation.\nWhy?", second!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindRunningAsync_StateOfAnotherBuild_IsNoFlow()
    {
        await _desk.States.TryWriteAsync(new StoredFlowState { Merchant = "desk", Conversation = "c", ChangedAt = _desk.Backend.Time.GetUtcNow(), State = "not json"u8.ToArray() });

        Assert.Null(await _desk.RunningAsync());
        Assert.StartsWith("Which order?", (await _desk.TellAsync(Start("cancel_order")))!.Text, StringComparison.Ordinal);
        Assert.Equal("order", (await _desk.RunningAsync())!.Awaiting);
    }

    private Task<FlowReply?> ProposeAsync() => _desk.TellAsync(Start("cancel_order", Value("A1", SlotType.OrderId)), Set("reason", "mistake"));

    /// <summary>A store that fails, refuses, or lets another write first.</summary>
    private sealed class StubbornStates : IFlowStateStore
    {
        private readonly InMemoryFlowStateStore _inner = new();

        public bool Fails { get; set; }

        public bool Refuses { get; set; }

        public Func<Task>? Between { get; set; }

        public ValueTask<StoredFlowState?> FindAsync(MerchantId merchant, ConversationId conversation, CancellationToken cancellationToken = default) => _inner.FindAsync(merchant, conversation, cancellationToken);

        public async ValueTask<bool> TryWriteAsync(StoredFlowState state, CancellationToken cancellationToken = default)
        {
            if (Fails)
            {
                throw new IOException("The disk is full.");
            }

            if (Between is { } between)
            {
                Between = null;
                await between();
            }

            return !Refuses && await _inner.TryWriteAsync(state, cancellationToken);
        }

        public ValueTask<int> DropAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => _inner.DropAsync(before, cancellationToken);
    }
}
