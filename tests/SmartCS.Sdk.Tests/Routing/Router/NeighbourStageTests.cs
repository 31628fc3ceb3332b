using Microsoft.Extensions.Logging.Abstractions;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Router;

public sealed class NeighbourStageTests : IDisposable
{
    private static readonly RoutingSettings Settings = new()
    {
        BuiltInIntents = false,
        Intents =
        [
            new IntentDefinition { Id = "return", Examples = ["I want to return it", "how to return a parcel", "return my shoes", "我要退货", "想退掉这个"] },
            new IntentDefinition { Id = "invoice", Examples = ["send me an invoice", "I need an invoice for tax", "invoice please", "帮我开发票", "发票抬头写公司"] },
            new IntentDefinition { Id = "empty" },
        ],
        OutOfScope = ["what is the weather", "tell me a joke", "谁是总统", "今天天气"],
    };

    private readonly ManualTimeProvider _time = new();
    private readonly HashingEmbeddingGenerator _generator = new(64);

    public void Dispose() => _generator.Dispose();

    [Fact]
    public async Task Judge_MessageNearAnExample_ThinksOfItsIntent()
    {
        var stage = await ReadyAsync();

        Assert.Equal("return", (await JudgeAsync(stage, "I want to return this"))!.Candidates[0].Intent);
        Assert.Equal("invoice", (await JudgeAsync(stage, "帮我开个发票"))!.Candidates[0].Intent);
    }

    [Fact]
    public async Task Judge_MessageNearNothing_IsLessSure()
    {
        var stage = await ReadyAsync();

        var near = (await JudgeAsync(stage, "return my shoes"))!;
        var far = (await JudgeAsync(stage, "zzzz qqqq 0000"))!;

        Assert.True(near.Confidence > 0.6, $"{near.Confidence}");
        Assert.True(far.Confidence < 0.3, $"{far.Confidence}");
        Assert.All(near.Candidates, static candidate => Assert.InRange(candidate.Confidence, 0, 1));
    }

    [Fact]
    public async Task Judge_ExamplesNotEmbeddedYet_HasNoSay() => Assert.Null(await JudgeAsync(NewStage(_generator), "return my shoes"));

    [Fact]
    public async Task Judge_NoEmbeddingModel_HasNoSay() => Assert.Null(await JudgeAsync(NewStage(null), "return my shoes"));

    [Fact]
    public async Task Judge_ModelFailed_IsAskedAgainAfterAWhile()
    {
        _generator.Failure = static () => new InvalidOperationException();
        var stage = NewStage(_generator);
        await EmbedAsync(stage);
        Assert.Null(await JudgeAsync(stage, "return my shoes"));
        _generator.Failure = null;
        Assert.Null(await EmbedAsync(stage));

        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.NotNull(await EmbedAsync(stage));
        Assert.NotNull(await JudgeAsync(stage, "return my shoes"));
    }

    [Fact]
    public async Task Judge_SameIntents_AreEmbeddedOnce()
    {
        var stage = await ReadyAsync();
        var embedded = _generator.EmbeddedTexts;

        await JudgeAsync(stage, "return my shoes");
        await EmbedAsync(stage);

        Assert.Equal(embedded + 1, _generator.EmbeddedTexts);
    }

    private async Task<NeighbourStage> ReadyAsync()
    {
        var stage = NewStage(_generator);
        Assert.NotNull(await EmbedAsync(stage));
        return stage;
    }

    private async Task<ExampleVectors?> EmbedAsync(NeighbourStage stage) => await stage.Find(MerchantIntents.For(Settings), await Embedders(_generator).ForAsync("acme", default));

    private NeighbourStage NewStage(HashingEmbeddingGenerator? generator) => new(Embedders(generator), _time, NullLogger.Instance);

    private MerchantEmbedders Embedders(HashingEmbeddingGenerator? generator) => new(generator, null, null, _time, NullLogger.Instance);

    private static async Task<StageVerdict?> JudgeAsync(NeighbourStage stage, string text)
    {
        var context = new RoutingContext { Profile = new MerchantProfile { Id = "acme", Routing = Settings }, Text = text, Now = DateTimeOffset.UnixEpoch };
        return await stage.JudgeAsync(new RoutedMessage(context).Part(new(0, text.Length)), default);
    }
}
