using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

public sealed class UtteranceFeaturesTests
{
    [Theory]
    [InlineData("Cancel my order", "cancel   MY order!!")]
    [InlineData("退货", "退貨。")]
    [InlineData("ｏｒｄｅｒ １", "order 1")]
    [InlineData("don't", "dont")]
    public void Read_SpelledAlike_HasTheSameIdentity(string one, string other) => Assert.Equal(Identity(one), Identity(other));

    [Theory]
    [InlineData("cancel order", "order cancel")]
    [InlineData("return", "returns")]
    [InlineData("order 1", "order 2")]
    [InlineData("退货", "换货")]
    public void Read_OtherWords_HasAnotherIdentity(string one, string other) => Assert.NotEqual(Identity(one), Identity(other));

    [Fact]
    public void Read_Plural_HasTheWordOfTheSingular() => Assert.Equal(Of("parcel", FeatureBlock.Words, false), Of("parcels", FeatureBlock.Words, false));

    [Theory]
    [InlineData("refund", "reimbursement")]
    [InlineData("invoice", "receipt")]
    public void Read_Synonyms_ShareAKind(string one, string other) => Assert.NotEmpty(Of(one, FeatureBlock.Kinds, false).Intersect(Of(other, FeatureBlock.Kinds, false)));

    [Theory]
    [InlineData("查一下北京的快递", "查一下上海的快递")]
    [InlineData("买了三个", "买了五个")]
    [InlineData("昨天下的单", "上周下的单")]
    public void Read_OtherPlaceTimeOrNumber_HasTheSameRunOfKinds(string one, string other)
    {
        var left = Of(one, FeatureBlock.Characters, false);
        var right = Of(other, FeatureBlock.Characters, false);

        Assert.Equal(left, right);
    }

    [Fact]
    public void Read_FunctionWords_StandApart()
    {
        Assert.Single(Of("the parcel", FeatureBlock.Words, true));
        Assert.Single(Of("the parcel", FeatureBlock.Words, false));
    }

    [Fact]
    public void Read_WordOrder_ChangesNeighboursNotPairs()
    {
        Assert.Equal(Of("ship tents", FeatureBlock.Pairs, false), Of("tents ship", FeatureBlock.Pairs, false));
        Assert.NotEqual(Of("ship tents", FeatureBlock.Neighbours, false), Of("tents ship", FeatureBlock.Neighbours, false));
    }

    [Fact]
    public void Read_VeryLong_StaysWithinItsRoom()
    {
        var utterance = new UtteranceFeatures();

        utterance.Read(string.Concat(Enumerable.Range(0, 100_000).Select(static i => (char)('a' + (i % 26)) + " ")));

        Assert.Equal(UtteranceFeatures.MaxCharacters, utterance.Tokens.Length);
        for (var block = 0; block < FeatureBlock.Count; block++)
        {
            Assert.InRange(utterance.Of(block, false).Length, 0, UtteranceFeatures.MaxFeatures);
        }
    }

    private static ulong Identity(string text)
    {
        var utterance = new UtteranceFeatures();
        utterance.Read(text);
        return utterance.Identity;
    }

    private static uint[] Of(string text, int block, bool ofFunctionWords)
    {
        var utterance = new UtteranceFeatures();
        utterance.Read(text);
        return utterance.Of(block, ofFunctionWords).ToArray();
    }
}
