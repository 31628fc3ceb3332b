using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

public sealed class HostileUtteranceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("...!!!")]
    [InlineData("😀😡🎉👨‍👩‍👧")]
    [InlineData("\u202E\u200F\u2066\u2069")]
    [InlineData("\uD800\uDC00\uD800")]
    [InlineData("\0\0\0")]
    [InlineData("ЪЫЭЮ")]
    public void Classify_NothingKnown_IsUnknown(string text)
    {
        var prediction = ShopUtterances.Trained.Classify(text);

        Assert.Equal(default, prediction);
        Assert.Equal(0, ShopUtterances.Trained.Rank(text, new IntentScore[3]));
    }

    [Theory]
    [InlineData("can\u200Bcel m\u202Ey order")]
    [InlineData("cancel \u200Fmy\u200F order")]
    [InlineData("\u2067取消\u2069订单")]
    [InlineData("取\uFEFF消订单 😀😀😀")]
    public void Classify_HiddenMarks_ReadsThroughThem(string text) => Assert.Equal("order.cancel", ShopUtterances.Trained.Classify(text).Intent);

    [Fact]
    public void Classify_Homoglyphs_IsLessSureThanThePlainText()
    {
        // Cyrillic letters for a, c and e.
        var disguised = ShopUtterances.Trained.Classify("\u0441\u0430n\u0441\u0435l m\u0443 \u043Erd\u0435r");
        var plain = ShopUtterances.Trained.Classify("cancel my order");

        Assert.True(disguised.Confidence < plain.Confidence / 2.0, $"{disguised} against {plain}");
    }

    [Fact]
    public void Classify_OneMegabyte_ReadsABoundedPart()
    {
        var start = string.Concat(Enumerable.Repeat("where is my order ", 120));
        var one = start + new string('x', 1 << 20);
        var other = start + string.Concat(Enumerable.Repeat("取消订单 ", 200_000));

        Assert.Equal(ShopUtterances.Trained.Classify(one), ShopUtterances.Trained.Classify(other));
        Assert.Equal("order.status", ShopUtterances.Trained.Classify(one).Intent);
    }

    [Fact]
    public void Train_OneMegabyteExamples_IsBounded()
    {
        LabelledUtterance[] examples = [.. ShopUtterances.All, new(new string('a', 1 << 20), "order.cancel"), new(string.Concat(Enumerable.Repeat("b c ", 1 << 18)), "order.status")];

        Assert.Equal("order.cancel", IntentClassifier.Train(examples).Classify("取消订单").Intent);
    }

    [Fact]
    public void Classify_AnyText_GivesProbabilities() => Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(static text => text is not null), static text => Holds(text))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Classify_AnyMixOfKnownPieces_GivesProbabilities()
    {
        string[] pieces = ["订单", "cancel", " ", "Ω", "😀", "'", "\u202E", "refund", "退", "?", "12345678901234567890", "$", "\uD83D", "\u0301", "-", "発送", "주문"];
        var texts = Gen.Elements(pieces).ListOf().Select(static list => string.Concat(list)).ToArbitrary();
        Prop.ForAll(texts, static text => Holds(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void Holds(string text)
    {
        var prediction = ShopUtterances.Trained.Classify(text);
        Assert.InRange(prediction.InScope, 0.0, 1.0);
        Assert.InRange(prediction.Confidence, 0.0, prediction.InScope + 1e-12);
        Assert.InRange(prediction.Margin, 0.0, prediction.Confidence + 1e-12);
    }
}
