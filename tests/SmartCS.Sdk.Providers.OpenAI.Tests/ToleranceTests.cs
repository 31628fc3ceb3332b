using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class ToleranceTests
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    public static TheoryData<string, string> Streams { get; } = new()
    {
        { "unknown finish reason", Wire.Text("您好") + Wire.Finish("eos_by_vendor") + Wire.Done },
        { "finish reason in every chunk", Wire.Delta("\"content\":\"您\"", "") + Wire.Delta("\"content\":\"好\"", "stop") + Wire.Done },
        { "no roles", Wire.Text("您") + Wire.Text("好") + Wire.Finish() + Wire.Done },
        { "repeated roles", Wire.Delta("\"role\":\"assistant\",\"content\":\"您\"") + Wire.Delta("\"role\":\"assistant\",\"content\":\"好\"") + Wire.Finish() + Wire.Done },
        { "strange roles", Wire.Delta("\"role\":\"\",\"content\":\"您\"") + Wire.Delta("\"role\":null,\"content\":\"好\"") + Wire.Delta("\"role\":\"bot\"", "stop") + Wire.Done },
        { "null content", Wire.Delta("\"content\":null") + Wire.Text("您好") + Wire.Delta("\"content\":null", "stop") + Wire.Done },
        { "null delta", Wire.Text("您好") + Wire.Event("""{"id":"c-1","choices":[{"index":0,"delta":null,"finish_reason":"stop"}]}""") + Wire.Done },
        { "missing delta", Wire.Text("您好") + Wire.Event("""{"id":"c-1","choices":[{"index":0,"finish_reason":"stop"}]}""") + Wire.Done },
        { "content parts", Wire.Delta("\"content\":[{\"type\":\"text\",\"text\":\"您\"},{\"type\":\"text\",\"text\":\"好\"}]", "stop") + Wire.Done },
        { "other id in every chunk", Wire.Text("您") + Wire.Event("""{"id":"c-2","choices":[{"delta":{"content":"好"},"finish_reason":"stop"}]}""") + Wire.Done },
        { "strange kinds", Wire.Event("""{"id":7,"model":null,"created":"soon","choices":[{"index":"0","delta":{"content":"您好","tool_calls":null,"refusal":null,"audio":{}},"finish_reason":null,"logprobs":[]}],"usage":null,"service_tier":5}""") + Wire.Finish() + Wire.Done },
        { "second choice", Wire.Event("""{"choices":[{"index":0,"delta":{"content":"您好"}},{"index":1,"delta":{"content":"不是"}}]}""") + Wire.Finish() + Wire.Done },
        { "no done mark", Wire.Text("您好") + Wire.Finish() },
        { "no finish reason", Wire.Text("您好") + Wire.Done },
        { "cut last line", Wire.Text("您好") + Wire.Finish().TrimEnd() },
        { "keep-alive comments", ": keep-alive\n\n" + Wire.Text("您") + ":\n\n: OPENROUTER PROCESSING\n\n" + Wire.Text("好") + Wire.Finish() + Wire.Done },
        { "empty and wordless data", "data:\n\ndata: \n\ndata: ping\n\ndata: null\n\ndata: 1\n\n" + Wire.Text("您好") + Wire.Finish() + Wire.Done },
        { "other events and fields", "event: ping\ndata: {\"type\":\"ping\"}\n\nid: 7\nretry: 100\nevent: message\n" + Wire.Text("您好") + Wire.Finish() + Wire.Done },
        { "CRLF", (Wire.Text("您好") + Wire.Finish() + Wire.Done).Replace("\n", "\r\n") },
        { "CR", (Wire.Text("您好") + Wire.Finish() + Wire.Done).Replace("\n", "\r") },
        { "no space after data", (Wire.Text("您好") + Wire.Finish() + Wire.Done).Replace("data: ", "data:") },
        { "no empty lines", (Wire.Text("您好") + Wire.Finish() + Wire.Done).Replace("\n\n", "\n") },
        { "many lines an event", "data: {\"choices\":[\ndata: {\"delta\":{\"content\":\ndata: \"您好\"},\"finish_reason\":\"stop\"}\ndata: ]}\n\n" + Wire.Done },
        { "byte order mark", "\uFEFF" + Wire.Text("您好") + Wire.Finish() + Wire.Done },
        { "leading empty lines", "\n\n\n" + Wire.Text("您好") + Wire.Finish() + Wire.Done },
        { "JSON in place of events", Wire.Whole("\"role\":\"assistant\",\"content\":\"您好\"") },
        { "indented JSON in place of events", "\r\n{\r\n  \"choices\": [\r\n    { \"message\": { \"content\": \"您好\" }, \"finish_reason\": \"stop\" }\r\n  ]\r\n}\r\n" },
        { "an object to a line", """{"choices":[{"delta":{"content":"您"}}]}""" + "\n" + """{"choices":[{"delta":{"content":"好"},"finish_reason":"stop"}]}""" + "\n" },
        { "trailing commas", Wire.Event("""{"choices":[{"delta":{"content":"您好",},},],}""") + Wire.Finish() + Wire.Done },
        { "success code beside choices", Wire.Event("""{"code":0,"message":"Success","sid":"s","choices":[{"delta":{"content":"您好"},"index":0}]}""") + Wire.Event("""{"code":0,"choices":[{"delta":{},"finish_reason":"stop"}],"base_resp":{"status_code":0,"status_msg":""}}""") + Wire.Done },
        { "a blank error beside choices", Wire.Event("""{"error":{"code":0,"message":""},"choices":[{"delta":{"content":"您好"}}]}""") + Wire.Event("""{"error":null,"choices":[{"delta":{},"finish_reason":"stop"}]}""") + Wire.Done },
        { "another end mark", Wire.Text("您好") + Wire.Finish() + "data: [END]\n\n" },
        { "text after the done mark", Wire.Text("您好") + Wire.Finish() + Wire.Done + "data: {broken\n\n" },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Stream_OddButWhole_GivesTheAnswer(string oddity, string body)
    {
        await using var server = RawServer.Answer(body);

        var updates = await Calls.StreamAsync(server);

        Assert.True(updates.Count > 0, oddity);
        Assert.Equal("您好", string.Concat(updates.Select(update => update.Text)));
        Assert.All(updates, update => Assert.Equal(ChatRole.Assistant, update.Role));
        Assert.NotNull(updates[^1].FinishReason);
        Assert.Single(updates.ToChatResponse().Messages);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Call_AnsweredByAnOddStream_GivesTheAnswer(string oddity, string body)
    {
        await using var server = RawServer.Answer(body);

        var response = await Calls.AskAsync(server);

        Assert.True(response.Messages.Count == 1, oddity);
        Assert.Equal("您好", response.Text);
    }

    [Fact]
    public async Task Stream_UnknownFinishReason_KeepsIt()
    {
        await using var server = RawServer.Answer(Wire.Text("您好") + Wire.Finish("eos_by_vendor") + Wire.Done);

        Assert.Equal(new ChatFinishReason("eos_by_vendor"), (await Calls.StreamedAsync(server)).FinishReason);
    }

    [Theory]
    [InlineData("stop", "stop")]
    [InlineData("length", "length")]
    [InlineData("max_tokens", "length")]
    [InlineData("sensitive", "content_filter")]
    public async Task Stream_FinishReasonOfAnyVendor_IsTold(string given, string expected)
    {
        await using var server = RawServer.Answer(Wire.Text("您好") + Wire.Finish(given) + Wire.Done);

        Assert.Equal(expected, (await Calls.StreamedAsync(server)).FinishReason!.Value.Value);
    }

    [Theory]
    [InlineData("\"reasoning_content\"")]
    [InlineData("\"reasoning\"")]
    [InlineData("\"reasoning\":\"想\",\"reasoning_content\"")]
    public async Task Stream_Reasoning_IsKeptApart(string member)
    {
        await using var server = RawServer.Answer(Wire.Delta($"\"content\":null,{member}:\"想\"") + Wire.Delta("\"content\":\"\",\"reasoning_content\":\"想\"") + Wire.Text("您好") + Wire.Finish() + Wire.Done);

        var response = await Calls.StreamedAsync(server);

        Assert.Equal("您好", response.Text);
        Assert.Equal("想想", string.Concat(response.Messages[0].Contents.OfType<TextReasoningContent>().Select(content => content.Text)));
    }

    [Theory]
    [InlineData("<think>", "想一想", "</think>", "\\n\\n您好")]
    [InlineData("<th", "ink>想一想</thi", "nk>", "\\n您好")]
    [InlineData("\\n<think>想一", "想</", "think>", "您好")]
    public async Task Stream_ThinkTags_AreReasoning(string first, string second, string third, string fourth)
    {
        await using var server = RawServer.Answer(Wire.Text(first) + Wire.Text(second) + Wire.Text(third) + Wire.Text(fourth) + Wire.Finish() + Wire.Done);

        var response = await Calls.StreamedAsync(server);

        Assert.Equal("您好", response.Text);
        Assert.Equal("想一想", string.Concat(response.Messages[0].Contents.OfType<TextReasoningContent>().Select(content => content.Text)));
    }

    [Fact]
    public async Task Stream_TextThatOnlyLooksLikeATag_IsText()
    {
        await using var server = RawServer.Answer(Wire.Text("<th") + Wire.Text("e> 您好 <think>") + Wire.Finish() + Wire.Done);

        Assert.Equal("<the> 您好 <think>", (await Calls.StreamedAsync(server)).Text);
    }

    [Fact]
    public async Task Stream_UsageInEveryChunk_IsNotSummed()
    {
        await using var server = RawServer.Answer(
            Wire.Event("""{"choices":[{"delta":{"content":"您"}}],"usage":{"prompt_tokens":10,"completion_tokens":1,"total_tokens":11}}""")
            + Wire.Event("""{"choices":[{"delta":{"content":"好"},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":2,"total_tokens":12}}""") + Wire.Done);

        var usage = (await Calls.StreamedAsync(server)).Usage!;

        Assert.Equal((10L, 2L, 12L), (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount));
    }

    [Theory]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":2,"prompt_cache_hit_tokens":8}""", 8L)]
    [InlineData("""{"prompt_tokens":10.0,"completion_tokens":"2","cached_tokens":8}""", 8L)]
    [InlineData("""{"input_tokens":10,"output_tokens":2,"input_tokens_details":{"cached_tokens":8},"total_tokens":null}""", 8L)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":2,"prompt_tokens_details":null,"completion_tokens_details":[]}""", null)]
    public async Task Usage_InAnyVendorsWords_IsRead(string usage, long? cached)
    {
        await using var server = RawServer.Answer(Wire.Text("您好") + Wire.Finish() + Wire.Event($$"""{"choices":[],"usage":{{usage}}}""") + Wire.Done);

        var read = (await Calls.StreamedAsync(server)).Usage!;

        Assert.Equal((10L, 2L, 12L, cached), (read.InputTokenCount, read.OutputTokenCount, read.TotalTokenCount, read.CachedInputTokenCount));
    }

    [Fact]
    public async Task Usage_InsideTheChoice_IsRead()
    {
        await using var server = RawServer.Answer(Wire.Event("""{"choices":[{"delta":{"content":"您好"},"finish_reason":"stop","usage":{"prompt_tokens":3,"completion_tokens":4}}]}""") + Wire.Done);

        Assert.Equal(7, (await Calls.StreamedAsync(server)).Usage!.TotalTokenCount);
    }

    [Fact]
    public async Task Usage_Never_IsNull()
    {
        await using var server = RawServer.Answer(Wire.Text("您好") + Wire.Finish() + Wire.Done);

        Assert.Null((await Calls.StreamedAsync(server)).Usage);
    }

    [Fact]
    public async Task Stream_EveryByteInAPieceOfItsOwn_GivesTheSame()
    {
        var pieces = Wire.Bytes(Chunked).Chunk(1_000).Concat(Wire.Bytes("\uFEFF" + Wire.Text("您好😀") + Wire.Finish() + Wire.Done).Select(b => (byte[])[(byte)'1', (byte)'\r', (byte)'\n', b, (byte)'\r', (byte)'\n'])).Append("0\r\n\r\n"u8.ToArray());
        await using var server = RawServer.Raw([.. pieces]);

        Assert.Equal("您好😀", (await Calls.StreamedAsync(server)).Text);
    }

    [Fact]
    public async Task Stream_SurrogatesSplitByEscapes_AreJoined()
    {
        await using var server = RawServer.Answer(Wire.Text("好\\ud83d") + Wire.Text("\\ude00") + Wire.Finish() + Wire.Done);

        var updates = await Calls.StreamAsync(server);

        Assert.Equal("好😀", updates.ToChatResponse().Text);
        Assert.All(updates, update => Assert.DoesNotContain(update.Text, text => char.IsSurrogate(text) && update.Text.Length == 1));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Stream_Compressed_IsRead(string encoding)
    {
        using var memory = new MemoryStream();
        await using (Stream pack = encoding switch { "gzip" => new GZipStream(memory, CompressionLevel.Fastest, true), "br" => new BrotliStream(memory, CompressionLevel.Fastest, true), _ => new ZLibStream(memory, CompressionLevel.Fastest, true) })
        {
            pack.Write(Wire.Bytes(Wire.Text("您好") + Wire.Finish() + Wire.Done));
        }

        await using var server = RawServer.Raw(Wire.Bytes($"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: {encoding}\r\nConnection: close\r\n\r\n"), memory.ToArray());

        Assert.Equal("您好", (await Calls.StreamedAsync(server)).Text);
    }

    [Fact]
    public async Task Stream_OpenAfterItsEnd_IsNotWaitedFor()
    {
        await using var server = RawServer.Answering(async connection =>
        {
            await connection.SendAsync(Chunked);
            var body = Wire.Text("您好") + Wire.Finish();
            await connection.SendAsync($"{Encoding.UTF8.GetByteCount(body):x}\r\n{body}\r\n");
            await connection.HangAsync();
        });

        Assert.Equal("您好", (await Calls.StreamedAsync(server)).Text);
    }

    [Fact]
    public async Task Stream_BrokenAfterItsEnd_IsWhole()
    {
        await using var server = RawServer.Answering(async connection =>
        {
            await connection.SendAsync(Chunked);
            var body = Wire.Text("您好") + Wire.Finish();
            await connection.SendAsync($"{Encoding.UTF8.GetByteCount(body):x}\r\n{body}\r\n");
        });

        Assert.Equal("您好", (await Calls.StreamedAsync(server)).Text);
    }

    [Fact]
    public async Task Call_WholeAnswer_IsRead()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"role\":\"assistant\",\"content\":\"您好\",\"reasoning_content\":\"想\"", "\"stop\"", ",\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}"));

        var response = await Calls.AskAsync(server);

        Assert.Equal(("您好", "c-1", "qwen-plus", ChatFinishReason.Stop, 7L), (response.Text, response.ResponseId, response.ModelId, response.FinishReason, response.Usage!.TotalTokenCount));
        Assert.Equal("想", Assert.Single(response.Messages[0].Contents.OfType<TextReasoningContent>()).Text);
    }

    [Fact]
    public async Task Call_CutByItsLimit_IsKept()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"content\":\"\",\"reasoning_content\":\"想\"", "\"length\""));

        Assert.Equal(ChatFinishReason.Length, (await Calls.AskAsync(server)).FinishReason);
    }

    [Fact]
    public async Task Call_Refused_IsContentFiltered()
    {
        await using var server = RawServer.Status(200, Wire.Whole("\"content\":null,\"refusal\":\"I cannot\""));

        Assert.Equal(ModelFailure.ContentFiltered, (await Calls.FailsAsync(server)).Failure);
    }
}
