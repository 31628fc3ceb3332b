using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Flows;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Flows.Running;

public sealed class ActionCallerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task RunAsync_ActionHangs_IsGivenUpAfterItsTimeAndToldToStop()
    {
        var action = new HangingAction();
        var calling = Call(action, default).AsTask();
        Assert.False(calling.IsCompleted);

        _time.Advance(Limit);

        Assert.Null(await calling);
        Assert.True(action.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task RunAsync_CallerLeaves_IsNoFailure()
    {
        using var leaving = new CancellationTokenSource();
        var calling = Call(new HangingAction(), leaving.Token).AsTask();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling);
    }

    private ValueTask<FlowActionResult?> Call(IFlowAction action, CancellationToken cancellationToken)
    {
        var profile = new MerchantProfile { Id = "shop" };
        var request = new TurnRequest { Merchant = profile.Id, Conversation = "c", Message = "m", Text = "text" };
        var run = new FlowRun { Profile = profile, Request = request, Locale = Locale.English, Text = "text", Now = _time.GetUtcNow(), State = new FlowState() };
        return new ActionCaller(Limit, _time, NullLogger.Instance).RunAsync(run, "flow", action, new Dictionary<string, DataValue>(), cancellationToken);
    }

    private sealed class HangingAction : IFlowAction
    {
        public CancellationToken Token { get; private set; }

        public string Name => "shop.hang";

        public IReadOnlyList<string> Parameters => [];

        public IReadOnlyList<string> Outcomes => [];

        public string? MissingPort => null;

        public async ValueTask<FlowActionResult> RunAsync(FlowActionContext context, CancellationToken cancellationToken = default)
        {
            Token = cancellationToken;
            await new TaskCompletionSource().Task;
            return new FlowActionResult();
        }
    }
}
