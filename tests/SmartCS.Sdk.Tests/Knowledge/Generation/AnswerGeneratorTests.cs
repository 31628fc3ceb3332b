using Microsoft.Extensions.AI;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;
using SmartCS.Sdk.Screening;
using Xunit;
using static SmartCS.Sdk.Tests.Knowledge.Generation.GeneratorShop;

namespace SmartCS.Sdk.Tests.Knowledge.Generation;

public sealed class AnswerGeneratorTests
{
    private readonly GeneratorShop _shop = new();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10_000)]
    public async Task Generate_SupportedSentences_AreReleasedOneByOneWithCitations(int pieceLength)
    {
        var model = new WritingModel(WritingModel.Json(("Orders from ¥199 ship free within mainland China.", ["e1"]), ("You may return unused items within 30 days.", ["e2"]))) { PieceLength = pieceLength };

        var answer = await _shop.AskAsync(model, "shipping and returns?", "en", Shipping, Returns);

        Assert.Equal("Orders from ¥199 ship free within mainland China. You may return unused items within 30 days.", answer.Text);
        Assert.Equal(2, _shop.Released.Count);
        Assert.Equal(answer.Text, string.Concat(_shop.Released));
        Assert.Equal(["shipping", "returns"], answer.Citations.Select(citation => citation.Entry.Value));
        Assert.Equal("You may return unused items within 30 days.", answer.Text!.Substring(answer.Citations[1].Start, answer.Citations[1].Length));
        Assert.Null(answer.Nothing);
        Assert.True(answer.Step.Accepted);
        Assert.False(_shop.Call!.CanRestart);
    }

    [Fact]
    public async Task Generate_Chinese_IsJoinedWithoutSpaces()
    {
        var model = new WritingModel(WritingModel.Json(("订单满 199 元包邮。", ["e1"]), ("新疆、西藏运费 25 元。", ["e1"])));

        var answer = await _shop.AskAsync(model, "包邮吗", "zh", ShippingZh);

        Assert.Equal("订单满 199 元包邮。新疆、西藏运费 25 元。", answer.Text);
    }

    [Fact]
    public async Task Generate_UnsupportedSentence_IsLeftOut()
    {
        var model = new WritingModel(WritingModel.Json(("Orders from ¥199 ship free within mainland China.", ["e1"]), ("You also get a 20% coupon.", ["e1"])));

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping);

        Assert.Equal("Orders from ¥199 ship free within mainland China.", answer.Text);
        Assert.Equal(0, answer.Repairs);
        Assert.Contains("1 of 2 sentences left out", answer.Step.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_NothingSupported_IsMendedOnce()
    {
        var model = new WritingModel(WritingModel.Json(("Shipping is free from ¥99.", ["e1"])), WritingModel.Json(("Shipping is free from ¥199 per order.", ["e1"])));

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping);

        Assert.Equal("Shipping is free from ¥199 per order.", answer.Text);
        Assert.Equal(1, answer.Repairs);
        Assert.Contains("Shipping is free from ¥99.", model.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(ChatRole.User, model.Requests[1].Messages[^1].Role);
    }

    [Fact]
    public async Task Generate_NeverSupported_GivesUpWithNothingReleased()
    {
        var model = new WritingModel(WritingModel.Json(("Shipping is free from ¥99.", ["e1"])));

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping);

        Assert.Equal(GenerationFailure.Unsupported, answer.Nothing);
        Assert.Null(answer.Text);
        Assert.Empty(_shop.Released);
        Assert.Equal(2, model.Requests.Count);
        Assert.False(answer.Step.Accepted);
    }

    [Fact]
    public async Task Generate_EmptyList_Abstains()
    {
        var model = new WritingModel("{\"sentences\":[]}");

        var answer = await _shop.AskAsync(model, "do you sell cars?", "en", Shipping);

        Assert.Equal(GenerationFailure.Abstained, answer.Nothing);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Generate_InvalidJsonForEver_IsUnreadable()
    {
        var model = new WritingModel("{\"sentences\":[{\"foo\":");

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping);

        Assert.Equal(GenerationFailure.Unreadable, answer.Nothing);
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task Generate_NoEvidenceInTheLanguage_AsksNoModel()
    {
        var model = new WritingModel("{}");

        var answer = await _shop.AskAsync(model, "包邮吗", "zh", Shipping);

        Assert.Equal(GenerationFailure.NoEvidence, answer.Nothing);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task Generate_ModelFails_SaysWhy()
    {
        var model = new WritingModel("{}") { BeforePiece = (_, _) => throw new ModelException(ModelFailure.Unavailable, "down") };

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping);

        Assert.Equal(GenerationFailure.ModelFailed, answer.Nothing);
        Assert.Equal(ModelFailure.Unavailable, answer.ModelFailure);
    }

    [Fact]
    public async Task Generate_ModelFailsBehindTheFirstSentence_KeepsIt()
    {
        var text = WritingModel.Json(("Orders from ¥199 ship free within mainland China.", ["e1"]), ("You may return unused items within 30 days.", ["e2"]));
        var model = new WritingModel(text) { PieceLength = 100, BeforePiece = (_, piece) => _ = piece < 1 ? 0 : throw new ModelException(ModelFailure.Network, "gone") };

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping, Returns);

        Assert.Equal("Orders from ¥199 ship free within mainland China.", answer.Text);
        Assert.Equal(ModelFailure.Network, answer.ModelFailure);
        Assert.Null(answer.Nothing);
    }

    [Fact]
    public async Task Generate_AnotherModelBeginsAnew_ForgetsWhatTheFirstWrote()
    {
        var text = "{\"sentences\":[{\"text\":\"Shipping costs nothing" + WritingModel.Json(("Orders from ¥199 ship free within mainland China.", ["e1"]));
        var model = new WritingModel(text) { PieceLength = 1, RestartBefore = text.IndexOf("{\"sentences\"", 5, StringComparison.Ordinal) };

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping);

        Assert.Equal("Orders from ¥199 ship free within mainland China.", answer.Text);
        Assert.Single(answer.Verdicts);
    }

    [Fact]
    public async Task Generate_GreetingAlone_IsNoAnswer()
    {
        var model = new WritingModel(WritingModel.Json(("Hello!", []), ("Shipping is free from ¥99.", ["e1"])));
        _shop.Settings = new GenerationSettings { MaxRepairs = 0 };

        var answer = await _shop.AskAsync(model, "shipping?", "en", Shipping);

        Assert.Equal(GenerationFailure.Unsupported, answer.Nothing);
        Assert.Empty(_shop.Released);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Generate_SentenceThatLeansOnALeftOutOne_IsLeftOut()
    {
        var model = new WritingModel(WritingModel.Json(
            ("The Drift 40 has 40 litres of space.", ["e1"]), ("The Drift 22 is lighter.", ["e1"]), ("It weighs 1,150 g.", ["e1"]), ("A rain cover is included.", ["e1"])));

        var answer = await _shop.AskAsync(model, "weight?", "en", Pack);

        Assert.Equal("The Drift 40 has 40 litres of space. A rain cover is included.", answer.Text);
        Assert.Contains(SentenceVerdict.Dangling, answer.Verdicts);
    }

    [Fact]
    public async Task Generate_ResultOfAGrantedTool_Supports()
    {
        _shop.Tools = [AIFunctionFactory.Create(() => "", "order_status")];
        var model = new WritingModel(WritingModel.Json(("Your order A1 has been shipped on 3 May.", ["t1"]), ("Unused items may be returned within 30 days.", ["e1"])))
        {
            Before = call => call > 0 ? [] : [new FunctionCallContent("c1", "order_status"), new FunctionResultContent("c1", "Order A1: has been shipped on 3 May."), new FunctionCallContent("c2", "refund"), new FunctionResultContent("c2", "Everything is free.")],
        };

        var answer = await _shop.AskAsync(model, "where is my order", "en", Returns);

        Assert.Equal("Your order A1 has been shipped on 3 May. Unused items may be returned within 30 days.", answer.Text);
        Assert.Equal(["returns"], answer.Citations.Select(citation => citation.Entry.Value));
    }

    [Fact]
    public async Task Generate_Placeholders_AreRestoredBeforeRelease()
    {
        _shop.Shield = new Swap();
        _shop.Tools = [AIFunctionFactory.Create(() => "", "order_status")];
        var model = new WritingModel(WritingModel.Json(("The parcel goes to <ADDRESS_1> today.", ["t1"]))) { Before = _ => [new FunctionCallContent("c1", "order_status"), new FunctionResultContent("c1", "The parcel goes to <ADDRESS_1> today.")] };

        var answer = await _shop.AskAsync(model, "where", "en", Returns);

        Assert.Equal("The parcel goes to 12 Hill Road, Hangzhou today.", answer.Text);
        Assert.Equal(answer.Text, string.Concat(_shop.Released));
    }

    [Fact]
    public async Task Generate_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var model = new WritingModel(WritingModel.Json(("Shipping is free from ¥199.", ["e1"]))) { BeforePiece = (_, _) => source.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await new AnswerGenerator(model, _shop.Time).GenerateAsync(_shop.Request("x", "en", Shipping), null, source.Token));
    }

    private sealed class Swap : IPersonalDataShield
    {
        public string Mask(string text) => text;

        public string Restore(string text) => text.Replace("<ADDRESS_1>", "12 Hill Road, Hangzhou", StringComparison.Ordinal);
    }
}
