using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests.Models;

public sealed class RecordingChatClientTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"smartcs-recording-{Guid.NewGuid():N}.jsonl");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Replay_OfToolCallUsageAndStream_IsWhatWasRecorded()
    {
        using (var recorder = new RecordingChatClient(
            new ScriptedChatClient()
                .Then(ScriptedResponse.ToolCall("order", new Dictionary<string, object?> { ["id"] = "订单1", ["count"] = 2 }))
                .Then(ScriptedResponse.Chunks("已", "发货。").WithReasoning("想").WithUsage(20, 4)),
            _path))
        {
            await recorder.GetResponseAsync(Question);
            await recorder.GetStreamingResponseAsync(AfterTool()).ToListAsync();
        }

        using var replay = ScriptedChatClient.FromFile(_path);
        var streamed = await replay.GetStreamingResponseAsync(AfterTool()).ToListAsync();
        var first = await replay.GetResponseAsync(Question);

        var call = Assert.IsType<FunctionCallContent>(Assert.Single(first.Messages[0].Contents));
        Assert.Equal(("order", "订单1"), (call.Name, call.Arguments!["id"]!.ToString()));
        Assert.Equal(ChatFinishReason.ToolCalls, first.FinishReason);
        Assert.Equal(["", "已", "发货。", ""], streamed.Select(update => update.Text));
        Assert.Equal("想", Assert.IsType<TextReasoningContent>(streamed[0].Contents[0]).Text);
        Assert.Equal(20, streamed[^1].Contents.OfType<UsageContent>().Single().Details.InputTokenCount);
    }

    [Fact]
    public async Task Replay_SameQuestionSeveralTimes_GivesOneAnswerAfterTheOther()
    {
        using (var recorder = new RecordingChatClient(new ScriptedChatClient().Then(ScriptedResponse.Text("1")).Then(ScriptedResponse.Text("other")).Then(ScriptedResponse.Text("2")), _path))
        {
            await recorder.GetResponseAsync("q");
            await recorder.GetResponseAsync("o");
            await recorder.GetResponseAsync("q");
        }

        using var byRequest = ScriptedChatClient.FromFile(_path);
        Assert.Equal(["1", "2", "2", "other"], [await Ask(byRequest, "q"), await Ask(byRequest, "q"), await Ask(byRequest, "q"), await Ask(byRequest, "o")]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ask(byRequest, "not recorded"));

        using var inOrder = ScriptedChatClient.FromFile(_path, inOrder: true);
        Assert.Equal(["1", "other", "2"], [await Ask(inOrder, "x"), await Ask(inOrder, "y"), await Ask(inOrder, "z")]);
    }

    [Fact]
    public async Task Replay_Failures_AreThoseRecordedWithoutForeignText()
    {
        using (var recorder = new RecordingChatClient(
            new ScriptedChatClient()
                .Then(ScriptedResponse.Chunks("half") with { Failure = () => new ModelException(ModelFailure.RateLimited, "Too many.") { StatusCode = 429, RetryAfter = TimeSpan.FromSeconds(3) } })
                .Then(ScriptedResponse.Fail(() => new HttpRequestException("sk-secret was refused"))),
            _path))
        {
            await Assert.ThrowsAsync<ModelException>(async () => await recorder.GetStreamingResponseAsync("a").ToListAsync());
            await Assert.ThrowsAsync<HttpRequestException>(() => recorder.GetResponseAsync("b"));
        }

        Assert.DoesNotContain("sk-secret", await File.ReadAllTextAsync(_path), StringComparison.Ordinal);
        using var replay = ScriptedChatClient.FromFile(_path);
        var seen = new List<string>();
        var first = await Assert.ThrowsAsync<ModelException>(async () =>
        {
            await foreach (var update in replay.GetStreamingResponseAsync("a"))
            {
                seen.Add(update.Text);
            }
        });
        Assert.Equal(["half"], seen);
        Assert.Equal((ModelFailure.RateLimited, 429, TimeSpan.FromSeconds(3)), (first.Failure, first.StatusCode, first.RetryAfter));
        Assert.Equal(ModelFailure.Unknown, (await Assert.ThrowsAsync<ModelException>(() => Ask(replay, "b"))).Failure);
    }

    [Fact]
    public async Task FromFile_BrokenLine_IsNamed()
    {
        await File.WriteAllTextAsync(_path, "{\"messages\":[],\"isStreaming\":false}\n\n{\"messages\":");

        var failure = Assert.Throws<InvalidDataException>(() => ScriptedChatClient.FromFile(_path));

        Assert.Contains("line 3", failure.Message, StringComparison.Ordinal);
    }

    private static ChatMessage[] Question => [new(ChatRole.System, "你是客服"), new(ChatRole.User, "我的订单呢?")];

    // As the tool loop makes it: the arguments are values of .NET, not of JSON.
    private static ChatMessage[] AfterTool() =>
    [
        .. Question,
        new(ChatRole.Assistant, [new FunctionCallContent("call-1", "order", new Dictionary<string, object?> { ["id"] = "订单1", ["count"] = 2 })]),
        new(ChatRole.Tool, [new FunctionResultContent("call-1", new Dictionary<string, object?> { ["state"] = "已发货" })]),
    ];

    private static async Task<string> Ask(IChatClient client, string question) => (await client.GetResponseAsync(question)).Text;
}
