using System.Text.Json;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

public sealed class MaskingChatClientTests : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Phone = "13800138000";

    private readonly RecordingClient _inner = new();
    private readonly PersonalDataMasker _masker = new(MaskingSettings.Default, new PersonalDataVault(), ["张三"]);

    [Fact]
    public async Task GetResponseAsync_TextsToolsAndInstructions_GoOutMaskedAndComeBackRestored()
    {
        _inner.Answer = [new TextContent("好的<mobile_1>"), new FunctionCallContent("2", "change", new Dictionary<string, object?> { ["phone"] = "<MOBILE_1>", ["more"] = JsonSerializer.SerializeToElement(new[] { "<NAME_1>" }) })];
        using var client = new MaskingChatClient(_inner, _masker);
        ChatMessage[] messages =
        [
            new(ChatRole.User, $"我是张三，{Phone}") { AuthorName = "张三", RawRepresentation = Phone },
            new(ChatRole.Assistant, [new FunctionCallContent("1", "find", new Dictionary<string, object?> { ["phone"] = 13800138000L, ["name"] = "张三" })]),
            new(ChatRole.Tool, [new FunctionResultContent("1", JsonSerializer.SerializeToElement(new { phone = Phone, number = 13800138000, list = new[] { "a@b.com" }, count = 2 }))]),
        ];

        var response = await client.GetResponseAsync(messages, new ChatOptions { Instructions = $"The shopper's number is {Phone}." });

        Assert.DoesNotContain(Phone, _inner.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", _inner.Seen, StringComparison.Ordinal);
        Assert.DoesNotContain("a@b.com", _inner.Seen, StringComparison.Ordinal);
        Assert.Contains("""{"phone":"<MOBILE_1>","number":"<MOBILE_1>","list":["<EMAIL_1>"],"count":2}""", _inner.Seen, StringComparison.Ordinal);
        Assert.Equal("好的" + Phone, response.Text);
        var call = Assert.IsType<FunctionCallContent>(response.Messages[0].Contents[1]);
        Assert.Equal(Phone, call.Arguments!["phone"]);
        Assert.Equal("张三", Assert.IsType<JsonElement>(call.Arguments["more"])[0].GetString());
        Assert.Equal($"我是张三，{Phone}", messages[0].Text);
    }

    [Theory]
    [InlineData("<MOB|ILE_1> ok", "13800138000 ok")]
    [InlineData("a <|M|O|B|I|L|E|_|1|>", "a 13800138000")]
    [InlineData("mobile_1|", "13800138000")]
    [InlineData("<|b>|x", "<b>x")]
    public async Task GetStreamingResponseAsync_SplitPlaceholder_IsRestored(string pieces, string expected)
    {
        _masker.Mask(Phone);
        _inner.Answer = [.. pieces.Split('|').Select(piece => new TextContent(piece))];
        using var client = new MaskingChatClient(_inner, _masker);

        var text = string.Empty;
        await foreach (var update in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, Phone)]))
        {
            text += update.Text;
        }

        Assert.Equal(expected, text);
        Assert.DoesNotContain(Phone, _inner.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_ToolCallAfterHeldText_KeepsTheOrder()
    {
        _masker.Mask(Phone);
        _inner.Answer = [new TextContent("<MOB"), new FunctionCallContent("1", "f", new Dictionary<string, object?> { ["p"] = "MOBILE_1" }), new TextContent("ILE_1>")];
        using var client = new MaskingChatClient(_inner, _masker);

        var contents = new List<AIContent>();
        await foreach (var update in client.GetStreamingResponseAsync([]))
        {
            contents.AddRange(update.Contents);
        }

        Assert.Equal(["<MOB", Phone, "ILE_1>"], contents.Select(content => content is TextContent text ? text.Text : ((FunctionCallContent)content).Arguments!["p"]));
    }

    [Fact]
    public async Task GetResponseAsync_Images_AreRefusedBeforeAnythingIsSent()
    {
        using var client = new MaskingChatClient(_inner, _masker);
        AIContent[] contents = [new DataContent(new byte[] { 1 }, "image/png"), new DataContent(new byte[] { 1 }, "audio/wav"), new UriContent("https://example.com/a.png", "image/png"), new HostedFileContent("f")];

        foreach (var content in contents)
        {
            var failure = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync([new ChatMessage(ChatRole.User, [content])]));
            Assert.Equal(ModelFailure.InvalidRequest, failure.Failure);
            var inResult = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync([new ChatMessage(ChatRole.Tool, [new FunctionResultContent("1", content)])]));
            Assert.Equal(ModelFailure.InvalidRequest, inResult.Failure);
        }

        Assert.Empty(_inner.Seen);
    }

    [Fact]
    public async Task GenerateAsync_Embeddings_SeeTheBareKindOnly()
    {
        var inner = new RecordingGenerator();
        using var generator = new MaskingEmbeddingGenerator(inner, MaskingSettings.Default, ["张三"]);

        await generator.GenerateAsync([$"张三的电话{Phone}", "有货吗"]);

        Assert.Equal(["<NAME>的电话<MOBILE>", "有货吗"], inner.Seen);
    }

    public void Dispose() => _inner.Dispose();

    private sealed class RecordingClient : IChatClient
    {
        public string Seen { get; private set; } = string.Empty;

        public IReadOnlyList<AIContent> Answer { get; set; } = [];

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Record(messages, options);
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [.. Answer])));
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Record(messages, options);
            await Task.Yield();
            foreach (var content in Answer)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, [content]);
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private void Record(IEnumerable<ChatMessage> messages, ChatOptions? options)
        {
            foreach (var message in messages)
            {
                Seen += $"{options?.Instructions} {message.AuthorName} {message.RawRepresentation} ";
                foreach (var content in message.Contents)
                {
                    Seen += content switch
                    {
                        TextContent text => text.Text,
                        FunctionCallContent call => string.Join(',', call.Arguments!.Select(pair => $"{pair.Key}={pair.Value}")),
                        FunctionResultContent result => result.Result switch
                        {
                            JsonElement element => JsonSerializer.Serialize(element, Readable),
                            var other => $"{other}",
                        },
                        _ => content.GetType().Name,
                    };
                }
            }
        }
    }

    private sealed class RecordingGenerator : IEmbeddingGenerator<string, Embedding<float>>
    {
        public List<string> Seen { get; } = [];

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            Seen.AddRange(values);
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>([.. Seen.Select(_ => new Embedding<float>(new float[1]))]));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
