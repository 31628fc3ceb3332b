using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Turns;
using Xunit;
using static SmartCS.Sdk.Tests.Flows.Running.FlowDesk;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class CustomFlowTests
{
    private readonly CountingFlow _flow = new();

    [Fact]
    public async Task ExecuteAsync_FlowInCode_KeepsWhatItWantsKept()
    {
        var desk = Open();

        Assert.Equal("1: StartFlowCommand", (await desk.TellAsync(Start("count")))!.Text);
        Assert.Equal("2: SetSlotCommand", (await desk.TellAsync(Set("what", "x")))!.Text);
        Assert.Equal("3: ", (await desk.TellAsync())!.Text);
        Assert.Equal("what", (await desk.RunningAsync())!.Awaiting);
        Assert.StartsWith("All right, I've stopped", (await desk.TellAsync(new CancelFlowCommand()))!.Text, StringComparison.Ordinal);
        Assert.Equal("1: StartFlowCommand", (await desk.TellAsync(Start("count")))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_FlowInCodeProposesAWrite_RunsAgainWhenThatIsSettled()
    {
        var desk = Open();
        _flow.Propose = new ProposedEffect("desk.cancel", DataValue.MapOf(("order", "A1")));
        var question = await desk.TellAsync(Start("count"));
        Assert.Equal("1: StartFlowCommand\nCancel order A1 (10.00 EUR back).\nShall I go ahead?", question!.Text);
        Assert.Equal(["Yes", "No"], question.Choices);

        Assert.Equal("2: done R-1", (await desk.AnswerAsync(isYes: true))!.Text);
        Assert.Single(desk.Backend.Writes);
        Assert.Equal("what", (await desk.RunningAsync())!.Awaiting);
    }

    [Fact]
    public async Task ExecuteAsync_FlowInCodeIsRefusedOrDeclined_IsToldSo()
    {
        var desk = Open();
        _flow.Propose = new ProposedEffect("desk.cancel", DataValue.MapOf(("order", "X9")));
        Assert.Equal("1: StartFlowCommand\nThere is no such order.\n2: refused ", (await desk.TellAsync(Start("count")))!.Text);

        _flow.Propose = new ProposedEffect("desk.cancel", DataValue.MapOf(("order", "A1")));
        await desk.TellAsync(Set("what", "x"));
        Assert.Equal("4: declined ", (await desk.AnswerAsync(isYes: false))!.Text);
        Assert.True(_flow.Last!.IsDeclined);
    }

    [Fact]
    public async Task ExecuteAsync_FlowInCodeDiesAfterItsWrite_IsToldWhenItRunsAgain()
    {
        var desk = Open();
        _flow.Propose = new ProposedEffect("desk.cancel", DataValue.MapOf(("order", "A1")));
        await desk.TellAsync(Start("count"));
        var request = desk.Request("yes");
        var turn = desk.Turn(request, Set((await desk.RunningAsync())!.Awaiting!, "yes", SlotType.Confirmation));
        _flow.Throws = true;
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await desk.Flows.ExecuteAsync(turn));
        _flow.Throws = false;

        Assert.Equal("2: done R-1", (await desk.Flows.ExecuteAsync(turn))!.Text);
        Assert.Single(desk.Backend.Writes);
    }

    [Fact]
    public async Task ExecuteAsync_FlowInCodeUnderADigression_IsAskedWhatItWaitsFor()
    {
        var desk = Open();
        await desk.TellAsync(Start("count"));

        Assert.Equal("Order A1 is pending.\nBack to count.\n2: ", (await desk.TellAsync(Start("order_status", Value("A1", SlotType.OrderId))))!.Text);
    }

    [Fact]
    public async Task ExecuteAsync_FlowInCodeWantsTooMuchKept_FailsAndNothingIsKept()
    {
        var desk = Open();
        _flow.Padding = 20_000;

        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.TellAsync(Start("count")));
        Assert.Null(await desk.RunningAsync());
    }

    [Fact]
    public async Task ExecuteAsync_FlowInCodeEnds_IsOver()
    {
        var desk = Open();
        await desk.TellAsync(Start("count"));
        _flow.Ends = true;

        Assert.Equal("2: SetSlotCommand", (await desk.TellAsync(Set("what", "x")))!.Text);
        Assert.Null(await desk.RunningAsync());
    }

    private FlowDesk Open() => new(customs: [_flow]);

    /// <summary>Counts its runs and says what it was told.</summary>
    private sealed class CountingFlow : ICustomFlow
    {
        public IReadOnlyList<string> Names => ["count"];

        public string? MissingPort => null;

        public ProposedEffect? Propose { get; set; }

        public bool Throws { get; set; }

        public bool Ends { get; set; }

        public int Padding { get; set; }

        public CustomFlowTurn? Last { get; private set; }

        public bool Serves(MerchantProfile profile) => true;

        public ValueTask<RunningFlow> DescribeAsync(MerchantProfile profile, TurnRequest request, string state, CancellationToken cancellationToken = default) =>
            new(new RunningFlow { Flow = "count", Slots = [new FlowSlot { Name = "what" }], Awaiting = "what" });

        public ValueTask<CustomFlowResult> ExecuteAsync(CustomFlowTurn turn, CancellationToken cancellationToken = default)
        {
            if (Throws)
            {
                throw new InvalidOperationException("It cannot.");
            }

            Last = turn;
            var runs = turn.State is null ? 1 : int.Parse(turn.State.TrimStart(), System.Globalization.CultureInfo.InvariantCulture) + 1;
            var told = turn.Outcome is { } outcome ? $"{outcome} {turn.Result?.Reference}" : string.Join(',', turn.Turn.Commands.Select(static command => command.GetType().Name));
            var propose = Propose;
            Propose = null;
            return new(new CustomFlowResult
            {
                Reply = new FlowReply { Text = $"{runs}: {told}" },
                State = Ends ? null : $"{runs}".PadLeft(Math.Max(1, Padding)),
                Propose = propose,
            });
        }
    }
}
