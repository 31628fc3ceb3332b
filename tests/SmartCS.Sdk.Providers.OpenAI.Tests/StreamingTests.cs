using Microsoft.Extensions.AI;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class StreamingTests
{
    private const string Ordinary = """
        data: {"id":"c-1","object":"chat.completion.chunk","created":1700000000,"model":"qwen-plus","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}

        data: {"id":"c-1","object":"chat.completion.chunk","created":1700000000,"model":"qwen-plus","choices":[{"index":0,"delta":{"content":"您好，"},"finish_reason":null}]}

        data: {"id":"c-1","object":"chat.completion.chunk","created":1700000000,"model":"qwen-plus","choices":[{"index":0,"delta":{"content":"在的。"},"finish_reason":"stop"}]}

        data: {"id":"c-1","object":"chat.completion.chunk","created":1700000000,"model":"qwen-plus","choices":[],"usage":{"prompt_tokens":10,"completion_tokens":4,"total_tokens":14,"prompt_tokens_details":{"cached_tokens":6},"completion_tokens_details":{"reasoning_tokens":1}}}

        data: [DONE]


        """;

    [Fact]
    public async Task Stream_Ordinary_GivesPiecesThenUsageAndReason()
    {
        await using var server = RawServer.Answer(Ordinary);

        var updates = await Calls.StreamAsync(server);

        Assert.Equal(["您好，", "在的。", ""], updates.Select(update => update.Text));
        Assert.All(updates, update => Assert.Equal(("c-1", "qwen-plus", ChatRole.Assistant), (update.ResponseId, update.ModelId, update.Role)));
        var response = updates.ToChatResponse();
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(new(10L, 4L, 14L, 6L, 1L), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount, response.Usage.CachedInputTokenCount, response.Usage.ReasoningTokenCount));
        Assert.Single(response.Messages);
    }
}
