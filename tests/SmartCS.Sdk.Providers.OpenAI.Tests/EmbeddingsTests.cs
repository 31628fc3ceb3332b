using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Providers.OpenAI.Tests;

public sealed class EmbeddingsTests
{
    [Theory]
    [InlineData("""{"object":"list","data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[0,1]}],"model":"v4","usage":{"prompt_tokens":5,"total_tokens":5}}""")]
    [InlineData("""{"data":[{"index":1,"embedding":[0,1.0]},{"index":0,"embedding":[1e0,0]}],"usage":{"prompt_tokens":5,"total_tokens":5}}""")]
    [InlineData("""{"usage":{"input_tokens":5},"data":[{"embedding":[1,0]},{"embedding":[0,1]}],"x":[{}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":"AACAPwAAAAA="},{"index":1,"embedding":"AAAAAAAAgD8="}],"usage":{"total_tokens":5,"prompt_tokens":5}}""")]
    public async Task Generate_AnyForm_GivesVectorsInOrder(string answer)
    {
        await using var server = RawServer.Status(200, answer);

        var embeddings = await GenerateAsync(server, "a", "b");

        Assert.Equal([1f, 0f], embeddings[0].Vector.ToArray());
        Assert.Equal([0f, 1f], embeddings[1].Vector.ToArray());
        Assert.Equal(5, embeddings.Usage!.InputTokenCount);
    }

    [Theory]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":0,"embedding":[1,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":7,"embedding":[1,0]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":null}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,0]},{"index":1,"embedding":["x",1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,1e99]},{"index":1,"embedding":[1,1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":"AAA="},{"index":1,"embedding":"AAA="}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":"!"},{"index":1,"embedding":"!"}]}""")]
    [InlineData("{}")]
    [InlineData("{\"data\":")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task Generate_UnusableVectors_AreInvalid(string answer)
    {
        await using var server = RawServer.Status(200, answer);

        Assert.Equal(ModelFailure.InvalidResponse, (await Assert.ThrowsAsync<ModelException>(() => GenerateAsync(server, "a", "b"))).Failure);
    }

    [Theory]
    [InlineData(200, """{"error":{"code":"rate_limit_exceeded","message":"slow down 13812345678"}}""", ModelFailure.RateLimited)]
    [InlineData(429, "{}", ModelFailure.RateLimited)]
    [InlineData(400, """{"error":{"message":"This model's maximum context length is 8192 tokens"}}""", ModelFailure.TooLong)]
    public async Task Generate_Refused_FailsForThatReason(int status, string answer, ModelFailure expected)
    {
        await using var server = RawServer.Status(status, answer);

        var failure = await Assert.ThrowsAsync<ModelException>(() => GenerateAsync(server, "a", "b"));

        Assert.Equal(expected, failure.Failure);
        Assert.DoesNotContain("13812345678", failure.ToString());
    }

    [Fact]
    public async Task Generate_MoreThanACallHolds_IsSentInSeveral()
    {
        await using var server = RawServer.Status(200, """{"data":[{"embedding":[1,0]},{"embedding":[0,1]}],"usage":{"prompt_tokens":2,"total_tokens":2}}""");
        var options = Calls.Options(server);
        options.MaxBatchSize = 2;
        using var generator = new OpenAICompatibleEmbeddingGenerator(options);

        var embeddings = await generator.GenerateAsync(["一", "", "三", "四"], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(4, embeddings.Count);
        Assert.Equal(4, embeddings.Usage!.InputTokenCount);
        Assert.Equal(["[\"一\",\" \"]", "[\"三\",\"四\"]"], server.Requests.Select(request => JsonNode.Parse(request.Body)!["input"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
    }

    [Fact]
    public async Task Generate_Nothing_CallsNobody()
    {
        await using var server = RawServer.Status(500, "");

        Assert.Empty(await GenerateAsync(server));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Generate_Cancelled_IsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = RawServer.Answering(async connection =>
        {
            await cancellation.CancelAsync();
            await connection.HangAsync();
        });
        using var generator = new OpenAICompatibleEmbeddingGenerator(Calls.Options(server));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => generator.GenerateAsync(["a"], cancellationToken: cancellation.Token));
    }

    [Fact]
    public void GetService_Metadata_NamesTheModel()
    {
        using var generator = new OpenAICompatibleEmbeddingGenerator(new OpenAICompatibleOptions { Model = "text-embedding-3-small", ApiKey = "k", Dimensions = 256 });

        var metadata = (EmbeddingGeneratorMetadata)generator.GetService(typeof(EmbeddingGeneratorMetadata))!;

        Assert.Equal(("openai", "text-embedding-3-small", 256), (metadata.ProviderName, metadata.DefaultModelId, metadata.DefaultModelDimensions));
    }

    private static async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(RawServer server, params string[] texts)
    {
        using var generator = new OpenAICompatibleEmbeddingGenerator(Calls.Options(server));
        return await generator.GenerateAsync(texts, cancellationToken: TestContext.Current.CancellationToken);
    }
}
