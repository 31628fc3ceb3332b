using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests.Models;

public sealed class ScriptedChatClientTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task GetResponse_RuleQueueAndDefault_AnswerInThatOrder()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Text("default"))
            .Then(ScriptedResponse.Text("queued"))
            .When("退货", ScriptedResponse.Text("七天"));

        Assert.Equal("七天", (await client.GetResponseAsync("怎么退货?")).Text);
        Assert.Equal("queued", (await client.GetResponseAsync("hello")).Text);
        Assert.Equal("default", (await client.GetResponseAsync("hello")).Text);
        Assert.Equal("七天", (await client.GetResponseAsync("退货")).Text);
        Assert.Equal(4, client.Calls);
        Assert.Equal(0, client.Remaining);
    }

    [Fact]
    public async Task GetResponse_NothingScripted_FailsAndSaysWhy()
    {
        using var client = new ScriptedChatClient();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetResponseAsync("hello"));

        Assert.Contains("request 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStreamingResponse_ReasoningChunksAndUsage_ComeInOrder()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Chunks("Sieben ", "Tage").WithReasoning("hm").WithUsage(12, 3, cachedInput: 8));

        var updates = await client.GetStreamingResponseAsync("q").ToListAsync();

        Assert.Equal(4, updates.Count);
        Assert.Equal("hm", Assert.IsType<TextReasoningContent>(Assert.Single(updates[0].Contents)).Text);
        Assert.Equal(["Sieben ", "Tage"], updates[1..3].Select(update => update.Text));
        Assert.Equal(ChatFinishReason.Stop, updates[3].FinishReason);
        var usage = Assert.IsType<UsageContent>(Assert.Single(updates[3].Contents)).Details;
        Assert.Equal((12, 3, 15, 8), (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount, usage.CachedInputTokenCount));
        var whole = updates.ToChatResponse();
        Assert.Equal("Sieben Tage", whole.Text);
        Assert.Single(whole.Messages);
    }

    [Fact]
    public async Task GetResponse_ToolCalls_AreFreshEachTime()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.ToolCall("order", new Dictionary<string, object?> { ["id"] = "A1" }));

        var first = await client.GetResponseAsync("q");
        var call = first.Messages[0].Contents.OfType<FunctionCallContent>().Single();
        call.Arguments!["id"] = "changed";
        first.Messages[0].Contents.Clear();
        var second = await client.GetResponseAsync("q");

        Assert.Equal(ChatFinishReason.ToolCalls, second.FinishReason);
        Assert.Equal("A1", second.Messages[0].Contents.OfType<FunctionCallContent>().Single().Arguments!["id"]);
        Assert.NotEqual(first.ResponseId, second.ResponseId);
    }

    [Fact]
    public async Task GetStreamingResponse_FailureWithParts_ComesAfterThem()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Chunks("a", "b") with { Failure = () => new IOException("broke") });
        var seen = new List<string>();

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var update in client.GetStreamingResponseAsync("q"))
            {
                seen.Add(update.Text);
            }
        });

        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public async Task GetResponse_ModelFailure_CarriesStatusAndRetryAfter()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Fail(ModelFailure.RateLimited, 429, TimeSpan.FromSeconds(7)));

        var failure = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("q"));

        Assert.Equal((ModelFailure.RateLimited, 429, TimeSpan.FromSeconds(7)), (failure.Failure, failure.StatusCode, failure.RetryAfter));
    }

    [Fact]
    public async Task GetStreamingResponse_Latency_FollowsTheClock()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Chunks("a", "b"), _time) { Latency = new() { FirstChunk = TimeSpan.FromSeconds(2), BetweenChunks = TimeSpan.FromSeconds(1) } };
        await using var updates = client.GetStreamingResponseAsync("q").GetAsyncEnumerator();

        var first = updates.MoveNextAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(first.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(await first);
        var second = updates.MoveNextAsync().AsTask();
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await second);
        Assert.Equal("b", updates.Current.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_LatencyForEver_EndsByCancellation(bool streaming)
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Text("never"), _time) { Latency = new() { FirstChunk = Timeout.InfiniteTimeSpan } };
        using var cancellation = new CancellationTokenSource();
        var call = streaming
            ? client.GetStreamingResponseAsync("q", null, cancellation.Token).ToListAsync(cancellation.Token).AsTask()
            : (Task)client.GetResponseAsync("q", null, cancellation.Token);

        _time.Advance(TimeSpan.FromDays(1));
        Assert.False(call.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(1, client.CancelledCalls);
    }

    [Fact]
    public async Task GetResponse_Faults_HitEveryNthAndAPeriodAndUseUpNothing()
    {
        var from = _time.GetUtcNow().AddMinutes(1);
        using var client = new ScriptedChatClient(_time) { Faults = FaultSchedule.EveryNth(3, () => new HttpRequestException()).Or(FaultSchedule.Between(from, from.AddMinutes(1))) };
        client.Then(ScriptedResponse.Text("1")).Then(ScriptedResponse.Text("2")).Then(ScriptedResponse.Text("3"));

        Assert.Equal("1", (await client.GetResponseAsync("q")).Text);
        Assert.Equal("2", (await client.GetResponseAsync("q")).Text);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetResponseAsync("q"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ModelFailure.Unavailable, (await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("q"))).Failure);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("3", (await client.GetResponseAsync("q")).Text);
    }

    [Fact]
    public async Task Requests_AfterTheCallerChangedItsList_ShowWhatWasSent()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Text("ok"), _time);
        var messages = new List<ChatMessage>
        {
            new(ChatRole.User, "电话 138"),
            new(ChatRole.Assistant, [new FunctionCallContent("c1", "find", new Dictionary<string, object?> { ["城市"] = "杭州" })]),
            new(ChatRole.Tool, [new FunctionResultContent("c1", new { name = "王小明" })]),
        };
        var options = new ChatOptions { Instructions = "be brief", Tools = [AIFunctionFactory.Create((string sku) => sku, "stock", "looks up stock")] };

        await client.GetStreamingResponseAsync(messages, options).ToListAsync();
        messages[0].Contents.Clear();
        messages.Clear();
        options.Instructions = "changed";

        var request = Assert.Single(client.Requests);
        Assert.Equal((1L, true, 3), (request.Number, request.IsStreaming, request.Messages.Count));
        Assert.Equal(_time.GetUtcNow(), request.At);
        Assert.All(["电话 138", "杭州", "王小明", "be brief", "looks up stock", "sku"], text => Assert.Contains(text, request.AllText, StringComparison.Ordinal));
        Assert.DoesNotContain("changed", request.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_FromManyThreads_UseEachResponseOnce()
    {
        using var client = new ScriptedChatClient();
        for (var i = 0; i < 400; i++)
        {
            client.Then(ScriptedResponse.Text($"{i}"));
        }

        var texts = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForAsync(0, 400, async (_, cancellation) => texts.Add((await client.GetResponseAsync("q", null, cancellation)).Text));

        Assert.Equal(Enumerable.Range(0, 400).Select(i => $"{i}").Order(), texts.Order());
        Assert.Equal(Enumerable.Range(1, 400).Select(i => (long)i), client.Requests.Select(request => request.Number));
    }

    [Fact]
    public void GetResponse_WithoutLatency_IsCompletedAtOnce()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Text("ok")) { KeepsRequests = false };

        Assert.True(client.GetResponseAsync("q").IsCompletedSuccessfully);
        Assert.Empty(client.Requests);
        Assert.Equal(1, client.Calls);
    }

    [Fact]
    public async Task GetStreamingResponse_Stream200_AllocatesLittleMoreThanItsUpdates()
    {
        using var client = new ScriptedChatClient(ScriptedResponse.Chunks(Enumerable.Repeat("词", 200))) { KeepsRequests = false };
        ChatMessage[] messages = [new(ChatRole.User, "q")];
        await CountAsync();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = await CountAsync();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(201, count);
        // An update, its list, the list's array and the text.
        Assert.InRange(bytes, 0, 201 * 320 + 1024);

        async Task<int> CountAsync()
        {
            var updates = 0;
            await foreach (var _ in client.GetStreamingResponseAsync(messages))
            {
                updates++;
            }

            return updates;
        }
    }
}
