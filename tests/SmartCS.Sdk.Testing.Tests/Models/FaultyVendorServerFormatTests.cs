using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace SmartCS.Sdk.Testing.Tests.Models;

public sealed class FaultyVendorServerFormatTests : IAsyncLifetime
{
    private const string Chat = "v1/chat/completions";
    private const string Messages = "v1/messages";
    private static readonly VendorToolCall Order = new("order", """{"id":"订单-1"}""");
    private readonly HttpClient _http = new();
    private FaultyVendorServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await FaultyVendorServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Chat_NotStreamed_IsACompletion()
    {
        _server.Behavior = VendorBehavior.Ok with { Reasoning = ["想", "想"], ToolCalls = [Order], Usage = new(100, 9, CachedInput: 64, Reasoning: 3) };

        var body = Vendor.Json((await _http.SendAsync(_server, Chat, Vendor.Chat(stream: false))).Text);

        var choice = body.GetProperty("choices")[0];
        var message = choice.GetProperty("message");
        Assert.Equal("chat.completion", body.GetProperty("object").GetString());
        Assert.Equal("m-1", body.GetProperty("model").GetString());
        Assert.Equal("tool_calls", choice.GetProperty("finish_reason").GetString());
        Assert.Equal(("assistant", "您好，可以退货。", "想想"), (Text(message, "role"), Text(message, "content"), Text(message, "reasoning_content")));
        var call = message.GetProperty("tool_calls")[0];
        Assert.Equal((0, "call_1", Order.ArgumentsJson), (call.GetProperty("index").GetInt32(), Text(call, "id"), Text(call.GetProperty("function"), "arguments")));
        Assert.Equal(64, body.GetProperty("usage").GetProperty("prompt_tokens_details").GetProperty("cached_tokens").GetInt32());
    }

    [Fact]
    public async Task Chat_Streamed_SendsRoleOnceTextInChunksUsageAsAskedAndDone()
    {
        var (response, text) = await _http.SendAsync(_server, Chat, Vendor.Chat(stream: true, usage: true));
        var events = Vendor.Events(text);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("[DONE]", Vendor.Data(text)[^1]);
        Assert.Single(Deltas(events), delta => delta.TryGetProperty("role", out _));
        Assert.Equal("您好，可以退货。", string.Concat(Deltas(events).Select(delta => Text(delta, "content"))));
        Assert.Equal("stop", Text(events[^2].GetProperty("choices")[0], "finish_reason"));
        Assert.Equal(0, events[^1].GetProperty("choices").GetArrayLength());
        Assert.Equal(26, events[^1].GetProperty("usage").GetProperty("total_tokens").GetInt32());
        Assert.DoesNotContain("usage", (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: true))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WireQuirks.None, 4, true)]
    [InlineData(WireQuirks.ToolCallsWithoutIndex, 4, false)]
    [InlineData(WireQuirks.WholeToolArguments, 1, true)]
    [InlineData(WireQuirks.ToolCallsWithoutIndex | WireQuirks.WholeToolArguments, 1, false)]
    public async Task Chat_StreamedToolCall_ComesAsTheQuirksSay(WireQuirks quirks, int deltas, bool hasIndex)
    {
        _server.Behavior = VendorBehavior.Calls(Order) with { Quirks = quirks };

        var calls = Deltas(Vendor.Events((await _http.SendAsync(_server, Chat, Vendor.Chat(stream: true))).Text))
            .Where(delta => delta.TryGetProperty("tool_calls", out _)).Select(delta => delta.GetProperty("tool_calls")[0]).ToList();

        Assert.Equal(deltas, calls.Count);
        Assert.All(calls, call => Assert.Equal(hasIndex, call.TryGetProperty("index", out _)));
        Assert.Equal(Order.ArgumentsJson, string.Concat(calls.Select(call => Text(call.GetProperty("function"), "arguments"))));
        Assert.Single(calls, call => call.TryGetProperty("id", out _));
    }

    [Theory]
    [InlineData(WireQuirks.NoRole, """ "role":""", 0)]
    [InlineData(WireQuirks.RepeatedRole, """ "role":"assistant" """, 5)]
    [InlineData(WireQuirks.NullContent, """ "content":null """, 6)]
    [InlineData(WireQuirks.NoUsage, """ "usage" """, 0)]
    [InlineData(WireQuirks.UsageInLastChunk, """ "usage" """, 1)]
    [InlineData(WireQuirks.UsageInChoice, """ "finish_reason":"stop","usage" """, 1)]
    [InlineData(WireQuirks.UsageInEveryChunk, """ "usage" """, 6)]
    [InlineData(WireQuirks.KeepAlive, ": keep-alive", 8)]
    [InlineData(WireQuirks.NoDone, "[DONE]", 0)]
    [InlineData(WireQuirks.EmptyChoices, """ "choices":[] """, 2)]
    [InlineData(WireQuirks.CrLf, "\r\n\r\n", 8)]
    [InlineData(WireQuirks.OneWrite, "data: ", 8)]
    public async Task Chat_StreamedQuirk_ShowsAsOftenAsItShould(WireQuirks quirk, string sign, int count)
    {
        _server.Behavior = VendorBehavior.Ok with { Quirks = quirk };

        var text = (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: true, usage: true))).Text;

        Assert.Equal(count, text.Split(sign.Trim(' ')).Length - 1);
        Assert.Equal("您好，可以退货。", string.Concat(Deltas(Vendor.Events(text)).Select(delta => Text(delta, "content"))));
    }

    [Theory]
    [InlineData("eos_token", "\"finish_reason\":\"eos_token\"")]
    [InlineData("", "\"finish_reason\":null")]
    public async Task Chat_FinishReason_IsAnyText(string reason, string expected)
    {
        _server.Behavior = VendorBehavior.Ok with { FinishReason = reason };

        Assert.Contains(expected, (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: false))).Text, StringComparison.Ordinal);
        Assert.Contains(expected, (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: true))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chat_Gzip_IsReadByAClientThatUnpacks(bool stream)
    {
        _server.Behavior = VendorBehavior.Ok with { Quirks = WireQuirks.Gzip };
        using var handler = new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.GZip };
        using var unpacking = new HttpClient(handler);

        Assert.Contains("退货", (await unpacking.SendAsync(_server, Chat, Vendor.Chat(stream))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("退货", (await _http.SendAsync(_server, Chat, Vendor.Chat(stream))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_SplitBytes_CutsEachCharacter()
    {
        _server.Behavior = VendorBehavior.Says("退货须知") with { Quirks = WireQuirks.SplitBytes };

        // The bytes on the wire: a client may join what was sent apart.
        using var client = new TcpClient();
        await client.ConnectAsync(_server.Address.Host, _server.Address.Port);
        await client.GetStream().WriteAsync("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 15\r\n\r\n{\"stream\":true}"u8.ToArray());
        var whole = new MemoryStream();
        await client.GetStream().CopyToAsync(whole);
        var bytes = whole.ToArray();

        Assert.Equal(4, Enumerable.Range(0, bytes.Length - 1).Count(i => bytes[i] >= 0xC0 && bytes[i + 1] == '\r'));
        Assert.Contains("退货须知", (await _http.SendAsync(_server, Chat, Vendor.Chat(stream: true))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("float")]
    [InlineData("base64")]
    public async Task Embeddings_OfSeveralTexts_AreThoseOfTheHashingGenerator(string format)
    {
        using var expected = new HashingEmbeddingGenerator(32);

        var body = Vendor.Json((await _http.SendAsync(_server, "v1/embeddings", new { model = "e", input = new[] { "耳机", "phone" }, dimensions = 32, encoding_format = format })).Text);

        var data = body.GetProperty("data");
        Assert.Equal(2, data.GetArrayLength());
        Assert.Equal(expected.Embed("phone"), Vector(data[1].GetProperty("embedding")));
        Assert.Equal(20, body.GetProperty("usage").GetProperty("prompt_tokens").GetInt32());
    }

    [Fact]
    public async Task Embeddings_Quirks_ReverseAndLose()
    {
        _server.Behavior = VendorBehavior.Ok with { Quirks = WireQuirks.EmbeddingsOutOfOrder | WireQuirks.MissingEmbedding };

        var body = Vendor.Json((await _http.SendAsync(_server, "v1/embeddings", new { model = "e", input = new[] { "a", "b", "c" } })).Text);

        Assert.Equal([1, 0], body.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("index").GetInt32()));
    }

    [Fact]
    public async Task Embeddings_Oversized_AreValidAndThatLong()
    {
        _server.Behavior = VendorBehavior.Fails(VendorFault.OversizedBody) with { OversizedBytes = 200_000 };

        var body = Vendor.Json((await _http.SendAsync(_server, "v1/embeddings", new { model = "e", input = "a" })).Text);

        Assert.Equal(200_000, body.GetProperty("padding").GetString()!.Length);
        Assert.Equal(1, body.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task Messages_NotStreamed_IsAMessage()
    {
        _server.Behavior = VendorBehavior.Ok with { Reasoning = ["hm"], ToolCalls = [Order], Usage = new(100, 9, CachedInput: 64) };

        var body = Vendor.Json((await _http.SendAsync(_server, Messages, Vendor.Chat(stream: false))).Text);

        Assert.Equal(["thinking", "text", "tool_use"], body.GetProperty("content").EnumerateArray().Select(block => Text(block, "type")));
        Assert.Equal("订单-1", Text(body.GetProperty("content")[2].GetProperty("input"), "id"));
        Assert.Equal("tool_use", Text(body, "stop_reason"));
        Assert.Equal((36, 64), (body.GetProperty("usage").GetProperty("input_tokens").GetInt32(), body.GetProperty("usage").GetProperty("cache_read_input_tokens").GetInt32()));
    }

    [Fact]
    public async Task Messages_Streamed_SendsNamedEventsInOrder()
    {
        _server.Behavior = VendorBehavior.Says("a", "b") with { ToolCalls = [Order], Quirks = WireQuirks.WholeToolArguments };

        var text = (await _http.SendAsync(_server, Messages, Vendor.Chat(stream: true))).Text;
        var events = Vendor.Events(text);

        string[] expected =
        [
            "message_start", "ping", "content_block_start", "content_block_delta", "content_block_delta", "content_block_stop",
            "content_block_start", "content_block_delta", "content_block_stop", "message_delta", "message_stop",
        ];
        Assert.Equal(expected, events.Select(item => Text(item, "type")));
        Assert.Equal(expected, text.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line[7..]));
        Assert.Equal(Order.ArgumentsJson, Text(events[7].GetProperty("delta"), "partial_json"));
        Assert.Equal("tool_use", Text(events[9].GetProperty("delta"), "stop_reason"));
        Assert.Equal(6, events[9].GetProperty("usage").GetProperty("output_tokens").GetInt32());
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> Deltas(IEnumerable<JsonElement> events) =>
        events.Where(item => item.GetProperty("choices").GetArrayLength() > 0).Select(item => item.GetProperty("choices")[0].GetProperty("delta"));

    private static float[] Vector(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(value.GetBytesFromBase64()).ToArray()
        : [.. value.EnumerateArray().Select(item => item.GetSingle())];
}
