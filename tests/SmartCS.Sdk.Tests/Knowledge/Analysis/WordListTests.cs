using SmartCS.Sdk.Knowledge.Analysis;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

public sealed class WordListTests
{
    [Theory]
    [InlineData("w", "w")]
    [InlineData("瓦", "w")]
    [InlineData("inches", "in")]
    [InlineData("\"", "in")]
    [InlineData("个月", "month")]
    [InlineData("公斤", "kg")]
    [InlineData("块", "cny")]
    public void Units_WrittenForm_GivesTheSearchedOne(string written, string expected)
    {
        Assert.True(Units.TryGet(written, out var form));
        Assert.Equal(expected, form);
    }

    [Theory]
    [InlineData("")]
    [InlineData("jacket")]
    [InlineData("W")]
    [InlineData("kilogramkilogram")]
    public void Units_NoUnit_GivesNone(string written) => Assert.False(Units.TryGet(written, out _));

    [Theory]
    [InlineData("shipping", "delivery")]
    [InlineData("laptops", "notebook")]
    [InlineData("couch", "sofa")]
    [InlineData("快递", "物流")]
    [InlineData("發貨", "寄出")]
    [InlineData("质保", "保修")]
    public void Synonyms_AnalyzedWord_GivesTheAnalyzedOther(string word, string other)
    {
        Assert.Contains(Analyzed.Terms(other)[^1], Synonyms.Of(Analyzed.Terms(word)[^1]).ToArray());
        Assert.Contains(Analyzed.Terms(word)[^1], Synonyms.Of(Analyzed.Terms(other)[^1]).ToArray());
    }

    [Theory]
    [InlineData("shipping")]
    [InlineData("laptop")]
    [InlineData("colour")]
    [InlineData("发货")]
    [InlineData("损坏")]
    [InlineData("退款")]
    [InlineData("尺寸")]
    public void Synonyms_EveryOther_IsATermThatTextsHave(string word)
    {
        var others = Synonyms.Of(Analyzed.Terms(word)[^1]).ToArray();

        Assert.NotEmpty(others);
        Assert.All(others, other => Assert.True(other.All(char.IsAsciiLetter) || Analyzed.Describe(other).Contains($"b:{other}", StringComparison.Ordinal), other));
    }

    [Fact]
    public void Synonyms_UnknownOrLongWord_HasNone()
    {
        Assert.True(Synonyms.Of("jacket").IsEmpty);
        Assert.True(Synonyms.Of(new string('a', 40)).IsEmpty);
    }

    [Theory]
    [InlineData("the", true)]
    [InlineData("should", true)]
    [InlineData("refund", false)]
    [InlineData("The", false)]
    [InlineData("", false)]
    public void StopWords_FoldedWord_AreKnown(string word, bool expected) => Assert.Equal(expected, StopWords.Contains(word));

    [Theory]
    [InlineData("多久发货", 2)]
    [InlineData("什么时候", 4)]
    [InlineData("什麼時候到", 4)]
    [InlineData("怎么办呢", 3)]
    [InlineData("发货", 0)]
    [InlineData("多", 0)]
    [InlineData("", 0)]
    public void ChineseFunctionWords_TextBegun_GivesTheLongestLength(string text, int expected) => Assert.Equal(expected, ChineseFunctionWords.LengthAt(text));
}
