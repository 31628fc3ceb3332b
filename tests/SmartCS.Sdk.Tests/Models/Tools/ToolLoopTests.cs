using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Models.Tools;

public sealed class ToolLoopTests
{
    private static readonly ToolContext Context = new()
    {
        Merchant = "acme",
        Conversation = "c1",
        Message = "m1",
        Shopper = Shopper.Verified("shopper-7"),
    };

    private static readonly ChatMessage[] Question = [new(ChatRole.User, "订单到哪了？")];

    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_GrantedTool_GivesItsResultToTheModel(bool isStreaming)
    {
        var model = new ScriptedChatClient()
            .Then(ScriptedResponse.ToolCall("order_status", new Dictionary<string, object?> { ["order"] = "A-1" }).WithUsage(10, 2))
            .Then(ScriptedResponse.Text("已发货。").WithUsage(20, 5));
        var response = await RunAsync(model, isStreaming, Grant(([Description("Where an order is")] string order) => $"{order}: shipped", "order_status"));

        Assert.Equal("已发货。", response.Text);
        Assert.Equal(30, response.Usage!.InputTokenCount);
        Assert.Equal(7, response.Usage.OutputTokenCount);
        Assert.Equal("A-1: shipped", ResultOf(model.Requests[1]));
        var contents = response.Messages.SelectMany(message => message.Contents).ToList();
        Assert.Equal("order_status", Assert.Single(contents.OfType<FunctionCallContent>()).Name);
        Assert.Equal("A-1: shipped", Assert.Single(contents.OfType<FunctionResultContent>()).Result);
        Assert.Equal("order_status", Assert.Single(model.Requests[0].Options!.Tools!).Name);
    }

    [Fact]
    public async Task Call_OptionsBringOtherTools_OnlyGrantsAreOffered()
    {
        var model = new ScriptedChatClient(ScriptedResponse.Text("好"));
        var refund = AIFunctionFactory.Create(() => "refunded", "refund");
        await Loop(model, Grant(() => "x", "order_status")).GetResponseAsync(Question, new ChatOptions { Tools = [refund] });

        Assert.Equal(["order_status"], model.Requests[0].Options!.Tools!.Select(tool => tool.Name));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_ToolThatIsNotGranted_IsRefusedAndNothingRuns(bool isStreaming)
    {
        var model = Asking("refund", null);
        await RunAsync(model, isStreaming, Grant(() => "x", "order_status"));

        Assert.Equal("Error: there is no such tool.", ResultOf(model.Requests[1]));
    }

    [Fact]
    public async Task Call_GrantWithdrawnWithinTheTurn_IsNotRun()
    {
        var ran = 0;
        var isGranted = true;
        var grant = Grant(() => ++ran, "order_status") with { IsStillGrantedAsync = (context, _) => ValueTask.FromResult(isGranted && context.Shopper.Id == "shopper-7") };
        var model = new ScriptedChatClient()
            .Then(ScriptedResponse.ToolCall("order_status", new Dictionary<string, object?>()))
            .When(request => request.Number == 2, _ =>
            {
                isGranted = false;
                return ScriptedResponse.ToolCall("order_status", new Dictionary<string, object?> { ["again"] = true }, "call-2");
            })
            .Then(ScriptedResponse.Text("好"));
        await Loop(model, grant).GetResponseAsync(Question);

        Assert.Equal(1, ran);
        Assert.Equal("Error: the tool is no longer available.", ResultOf(model.Requests[2]));
    }

    [Theory]
    [InlineData("{}", "argument 'order' is missing")]
    [InlineData("{\"order\":5}", "'order' must be of type string")]
    [InlineData("{\"order\":\"A\",\"count\":\"two\"}", "'count' must be of type integer")]
    [InlineData("{\"order\":\"A\",\"count\":2.5}", "'count' must be of type integer")]
    public async Task Call_ArgumentsAgainstTheSchema_FeedsTheProblemBackAndNothingRuns(string arguments, string problem)
    {
        var ran = 0;
        var model = Asking("order_status", JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));
        await RunAsync(model, false, Grant((string order, int count = 1) => ++ran, "order_status"));

        Assert.Equal(0, ran);
        Assert.Equal($"Error: {problem}.", ResultOf(model.Requests[1]));
    }

    [Fact]
    public async Task Call_ToolThrows_TheModelLearnsNothingOfTheException()
    {
        var model = Asking("order_status", null);
        await RunAsync(model, false, Grant(new Func<string>(() => throw new InvalidOperationException("Server=db;Password=hunter2")), "order_status"));

        Assert.Equal("Error: the tool failed.", ResultOf(model.Requests[1]));
    }

    [Fact]
    public async Task Call_ToolRefusesWithASafeText_TheModelIsTold()
    {
        var model = Asking("order_status", null);
        var tool = Grant(new Func<string>(() => throw new SmartCustomerServiceException("The order is already shipped") { IsSafeToShow = true }), "order_status");
        await RunAsync(model, false, tool);

        Assert.Equal("Error: The order is already shipped.", ResultOf(model.Requests[1]));
    }

    [Fact]
    public async Task Call_ToolHangsAndIgnoresCancellation_IsLeftBehindAfterItsTime()
    {
        var time = new ManualTimeProvider();
        var never = new TaskCompletionSource<string>();
        var called = new TaskCompletionSource();
        var tool = Grant(() =>
        {
            called.SetResult();
            return never.Task;
        }, "order_status") with
        { Timeout = TimeSpan.FromSeconds(3) };
        var model = Asking("order_status", null);
        var running = new ToolLoopChatClient(model, [tool], Context, timeProvider: time).GetResponseAsync(Question);
        await called.Task;
        Assert.False(running.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));
        await running;

        Assert.Equal("Error: the tool did not answer in time.", ResultOf(model.Requests[1]));
    }

    [Fact]
    public async Task Call_Cancelled_IsNotAnAnswer()
    {
        using var cancelling = new CancellationTokenSource();
        var tool = Grant(async (CancellationToken token) =>
        {
            await cancelling.CancelAsync();
            token.ThrowIfCancellationRequested();
            return "x";
        }, "order_status");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Loop(Asking("order_status", null), tool).GetResponseAsync(Question, null, cancelling.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_TenMegabytes_AreCutToTheBudgetAndSaidToBe(bool isObject)
    {
        var huge = new string('长', 5_000_000);
        var tool = isObject ? Grant(() => new[] { huge, huge }, "order_status") : Grant(() => huge, "order_status");
        var model = Asking("order_status", null);
        await RunAsync(model, false, tool with { MaxResultTokens = 100 });

        var result = ResultOf(model.Requests[1]);
        Assert.InRange(result.Length, 50, 250);
        Assert.Contains("[cut: the first", result, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_ModelNeverStopsAsking_IsAskedOnceWithoutToolsAndEnds(bool isStreaming)
    {
        var number = 0;
        var model = new ScriptedChatClient().When(_ => true, _ => ScriptedResponse.ToolCall("order_status", new Dictionary<string, object?> { ["n"] = ++number }));
        var response = await RunAsync(model, isStreaming, Grant((int n) => n, "order_status"));

        Assert.Equal(7, model.Calls);
        Assert.True(model.Requests[6].Options!.Tools is null or { Count: 0 });
        Assert.Empty(response.Text);
        var contents = response.Messages.SelectMany(message => message.Contents).ToList();
        Assert.Equal(6, contents.OfType<FunctionCallContent>().Count());
        Assert.Equal(6, contents.OfType<FunctionResultContent>().Count());
    }

    [Fact]
    public async Task Call_NothingButFailures_ToolsAreTakenAwaySoon()
    {
        var model = new ScriptedChatClient().When(request => request.Options?.Tools?.Count > 0, ScriptedResponse.ToolCall("refund"));
        model.Default = ScriptedResponse.Text("抱歉");
        var response = await RunAsync(model, false, Grant(() => "x", "order_status"));

        Assert.Equal("抱歉", response.Text);
        Assert.Equal(4, model.Calls);
    }

    [Fact]
    public async Task Call_SameCallTwice_RunsOnce()
    {
        var ran = 0;
        var model = new ScriptedChatClient()
            .Then(ScriptedResponse.ToolCalls(new FunctionCallContent("1", "cancel", Arguments("""{"order":"A","why":{"a":1}}""")), new FunctionCallContent("2", "cancel", Arguments("""{"why":{"a":1},"order":"A"}"""))))
            .Then(ScriptedResponse.ToolCall("cancel", Arguments("""{"order":"A","why":{"a":1}}"""), "3"))
            .Then(ScriptedResponse.Text("done"));
        await RunAsync(model, false, Grant((string order, JsonElement why) => $"cancelled {++ran}", "cancel"));

        Assert.Equal(1, ran);
        Assert.Equal(["cancelled 1", "cancelled 1"], Results(model.Requests[1]));
        Assert.Equal("cancelled 1", ResultOf(model.Requests[2]));
    }

    [Fact]
    public async Task Call_SeveralCallsOfParallelTools_RunAtTheSameTime()
    {
        var both = new TaskCompletionSource();
        var inside = 0;
        var tool = Grant(async (string order) =>
        {
            if (Interlocked.Increment(ref inside) == 2)
            {
                both.SetResult();
            }

            await both.Task;
            return order;
        }, "order_status") with
        { AllowsParallelCalls = true };
        var model = new ScriptedChatClient()
            .Then(ScriptedResponse.ToolCalls(new FunctionCallContent("1", "order_status", Arguments("""{"order":"A"}""")), new FunctionCallContent("2", "order_status", Arguments("""{"order":"B"}"""))))
            .Then(ScriptedResponse.Text("done"));
        await RunAsync(model, false, tool);

        Assert.Equal(["A", "B"], Results(model.Requests[1]));
    }

    [Fact]
    public async Task Call_SeveralCallsOfOtherTools_RunOneAfterTheOther()
    {
        var inside = 0;
        var most = 0;
        var tool = Grant(async (string order) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return order;
        }, "order_status");
        var calls = Enumerable.Range(0, 20).Select(n => new FunctionCallContent($"{n}", "order_status", new Dictionary<string, object?> { ["order"] = $"{n}" }));
        var model = new ScriptedChatClient().Then(ScriptedResponse.ToolCalls(calls)).Then(ScriptedResponse.Text("done"));
        await RunAsync(model, false, tool);

        Assert.Equal(1, most);
        Assert.Equal("Error: at most 16 calls at once.", Results(model.Requests[1])[19]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Call_Shielded_RestoresArgumentsAndMasksResults(bool isStreaming)
    {
        string? seen = null;
        JsonElement nested = default;
        var tool = Grant((string phone, JsonElement note) =>
        {
            (seen, nested) = (phone, note);
            return "call 13800138000";
        }, "order_status");
        var model = Asking("order_status", Arguments("""{"phone":"<MOBILE_1>","note":{"list":["at <MOBILE_1>",1]}}"""));
        using var loop = new ToolLoopChatClient(model, [tool], Context, new OneNumber(), null, null, null);
        await RunAsync(loop, isStreaming);

        Assert.Equal("13800138000", seen);
        Assert.Equal("at 13800138000", nested.GetProperty("list")[0].GetString());
        Assert.Equal("call <MOBILE_1>", ResultOf(model.Requests[1]));
    }

    [Fact]
    public async Task Call_ContextOfTheHost_ReachesTheTool()
    {
        ToolContext? seen = null;
        var model = Asking("order_status", null);
        await RunAsync(model, false, Grant((AIFunctionArguments arguments) => { seen = (ToolContext?)arguments.Context![typeof(ToolContext)]; }, "order_status"));

        Assert.Same(Context, seen);
    }

    private static Dictionary<string, object?> Arguments(string json) => JsonSerializer.Deserialize<Dictionary<string, object?>>(json)!;

    private static ScriptedChatClient Asking(string tool, IDictionary<string, object?>? arguments) =>
        new ScriptedChatClient().Then(ScriptedResponse.ToolCall(tool, arguments)).Then(ScriptedResponse.Text("好"));

    private static ToolGrant Grant(Delegate method, string name) => new() { Function = AIFunctionFactory.Create(method, name) };

    private static ToolLoopChatClient Loop(IChatClient model, params ToolGrant[] grants) => new(model, grants, Context);

    private static async Task<ChatResponse> RunAsync(IChatClient model, bool isStreaming, params ToolGrant[] grants)
    {
        using var loop = Loop(model, grants);
        return await RunAsync(loop, isStreaming);
    }

    private static Task<ChatResponse> RunAsync(ToolLoopChatClient loop, bool isStreaming) =>
        isStreaming ? loop.GetStreamingResponseAsync(Question).ToChatResponseAsync() : loop.GetResponseAsync(Question);

    private static string ResultOf(ScriptedRequest request) => Assert.Single(Results(request));

    private static List<string> Results(ScriptedRequest request) =>
        [.. request.LastMessage!.Contents.Cast<FunctionResultContent>().Select(result => Assert.IsType<string>(result.Result))];

    private sealed class OneNumber : IPersonalDataShield
    {
        public string Mask(string text) => text.Replace("13800138000", "<MOBILE_1>", StringComparison.Ordinal);

        public string Restore(string text) => text.Contains('<', StringComparison.Ordinal) ? text.Replace("<MOBILE_1>", "13800138000", StringComparison.Ordinal) : text;
    }
}
