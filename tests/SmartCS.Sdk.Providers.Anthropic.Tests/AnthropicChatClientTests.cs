using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Providers.Anthropic.Tests;

public sealed class AnthropicChatClientTests : AnthropicFixture
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_Text_ComesWithReasonUsageAndNothingElse(bool stream)
    {
        Server.Behavior = VendorBehavior.Ok with { Usage = new(100, 9, CachedInput: 64) };

        var answer = await AskAsync(Client, stream);

        Assert.Equal("您好，可以退货。", answer.Text);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.Equal((100, 9, 109, 64), (answer.Usage!.InputTokenCount, answer.Usage.OutputTokenCount, answer.Usage.TotalTokenCount, answer.Usage.CachedInputTokenCount));
        var request = Assert.Single(Server.Requests);
        Assert.Equal(("/v1/messages", "claude-test", 4096), (request.Path, request.Model, request.Property("max_tokens")!.Value.GetInt32()));
        Assert.Contains(Key, request.Headers["authorization"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("traceparent"));
    }

    [Fact]
    public async Task GetStreamingResponse_Updates_AllSaySomething()
    {
        Server.Behavior = VendorBehavior.Says("a", "b") with { Reasoning = ["hm"], Quirks = WireQuirks.KeepAlive };

        var updates = await Client.GetStreamingResponseAsync("q").ToListAsync();

        Assert.Equal(["hm", "", "a", "b", "", ""], updates.Select(update => string.Concat(update.Contents.Select(content => content is UsageContent ? "" : content.ToString()))));
        Assert.Equal("c2ln", Assert.IsType<TextReasoningContent>(updates[1].Contents[0]).ProtectedData);
        Assert.Equal(ChatFinishReason.Stop, updates[4].FinishReason);
        Assert.IsType<UsageContent>(Assert.Single(updates[5].Contents));
    }

    [Theory]
    [InlineData(true, WireQuirks.None)]
    [InlineData(true, WireQuirks.WholeToolArguments)]
    [InlineData(false, WireQuirks.None)]
    public async Task Answer_ToolCalls_CarryTheirArgumentsAndResultsGoBack(bool stream, WireQuirks quirks)
    {
        Server.Behavior = VendorBehavior.Calls(new VendorToolCall("order", """{"id":"订单-1"}""", "t1"), new VendorToolCall("stock", "{}", "t2")) with { Quirks = quirks };
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(([Description("which")] string id) => id, "order", "looks up an order")] };

        var answer = await AskAsync(Client, stream, options);

        var calls = answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
        Assert.Equal([("t1", "order"), ("t2", "stock")], calls.Select(call => (call.CallId, call.Name)));
        Assert.Equal("订单-1", calls[0].Arguments!["id"]!.ToString());
        Assert.Equal(ChatFinishReason.ToolCalls, answer.FinishReason);
        var tool = Server.Requests[0].Property("tools")!.Value[0];
        Assert.Equal(("order", "looks up an order"), (tool.GetProperty("name").GetString(), tool.GetProperty("description").GetString()));
        Assert.Equal("string", tool.GetProperty("input_schema").GetProperty("properties").GetProperty("id").GetProperty("type").GetString());

        Server.Behavior = VendorBehavior.Ok;
        await Client.GetResponseAsync([new(ChatRole.User, "q"), .. answer.Messages, new(ChatRole.Tool, [new FunctionResultContent("t1", "已发货"), new FunctionResultContent("t2", 3)])], options);
        var sent = Server.Requests[^1].Property("messages")!.Value;
        Assert.Equal(["user", "assistant", "user"], sent.EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Equal(["t1", "t2"], sent[1].GetProperty("content").EnumerateArray().Select(block => block.GetProperty("id").GetString()));
        Assert.Equal("t1", sent[2].GetProperty("content")[0].GetProperty("tool_use_id").GetString());
        Assert.Contains("已发货", sent[2].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_BrokenToolArguments_IsACallThatSaysSo(bool stream)
    {
        Server.Behavior = VendorBehavior.Calls(new VendorToolCall("order", """{"id":"""));

        var answer = await AskAsync(Client, stream);

        Assert.NotNull(Assert.Single(answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()).Exception);
    }

    [Fact]
    public async Task Request_JsonSchema_IsSent()
    {
        var schema = JsonSerializer.Deserialize<JsonElement>("""{"type":"object","properties":{"answer":{"type":"string"}},"required":["answer"],"additionalProperties":false}""");

        await Client.GetResponseAsync("q", new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "answer") });

        var format = Server.Requests[0].Property("output_config")!.Value.GetProperty("format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.Equal("answer", format.GetProperty("schema").GetProperty("required")[0].GetString());
    }

    [Fact]
    public async Task Request_Options_ReachTheVendor()
    {
        var options = new ChatOptions { Instructions = "简短回答", MaxOutputTokens = 77, StopSequences = ["##"], ModelId = "claude-other" };

        await Client.GetResponseAsync([new(ChatRole.User, [new TextContent("看"), new DataContent(new byte[] { 1, 2 }, "image/png")])], options);

        var request = Server.Requests[0];
        Assert.Equal("简短回答", request.Property("system")!.Value[0].GetProperty("text").GetString());
        Assert.Equal(77, request.Property("max_tokens")!.Value.GetInt32());
        Assert.Equal("##", request.Property("stop_sequences")!.Value[0].GetString());
        Assert.Equal("claude-other", request.Model);
        Assert.Equal("image/png", request.Property("messages")!.Value[0].GetProperty("content")[1].GetProperty("source").GetProperty("media_type").GetString());
    }

    [Theory]
    [InlineData(false, "adaptive")]
    [InlineData(true, "enabled")]
    public async Task Request_Reasoning_IsAskedForAsTheOptionSays(bool extended, string expected)
    {
        using var client = Create(configure: options => options.ExtendedThinking = extended).Client;

        await client.GetResponseAsync("q", new ChatOptions { Reasoning = new ReasoningOptions { Effort = ReasoningEffort.Low } });
        await client.GetResponseAsync("q");

        Assert.Equal(expected, Server.Requests[0].Property("thinking")!.Value.GetProperty("type").GetString());
        Assert.Null(Server.Requests[1].Property("thinking"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_UnknownFinishReason_IsPassedOn(bool stream)
    {
        Server.Behavior = VendorBehavior.Ok with { FinishReason = "pause_turn_7" };

        Assert.Equal("pause_turn_7", (await AskAsync(Client, stream)).FinishReason?.Value);
    }

    [Theory]
    [InlineData(WireQuirks.Gzip)]
    [InlineData(WireQuirks.SplitBytes)]
    [InlineData(WireQuirks.SplitBytes | WireQuirks.Gzip)]
    [InlineData(WireQuirks.CrLf)]
    [InlineData(WireQuirks.KeepAlive)]
    [InlineData(WireQuirks.NoDone)]
    [InlineData(WireQuirks.NoRole)]
    [InlineData(WireQuirks.OneWrite)]
    public async Task Answer_Quirks_AreForgiven(WireQuirks quirks)
    {
        Server.Behavior = VendorBehavior.Ok with { Quirks = quirks };

        Assert.Equal("您好，可以退货。", (await AskAsync(Client, stream: true)).Text);
        Assert.Equal("您好，可以退货。", (await AskAsync(Client, stream: false)).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Calls_Concurrent_AllComplete(bool stream)
    {
        Server.Choose = request => VendorBehavior.Says("a", $"{request.Number}") with { BetweenChunks = TimeSpan.FromMilliseconds(5) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => AskAsync(Client, stream)));

        Assert.Equal(50, answers.Select(answer => answer.Text).Distinct().Count());
        Assert.Equal(50, Server.RequestCount);
    }
}
