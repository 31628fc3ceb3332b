using SmartCS.Sdk.Knowledge.Analysis;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Analysis;

public sealed class PhraseListTests
{
    private static readonly PhraseList Phrases = PhraseList.Of("system prompt", "i've", "系统提示", "作为ai");

    [Theory]
    [InlineData("My System Prompt says so.", true)]
    [InlineData("I'VE sent it.", true)]
    [InlineData("这是系统提示。", true)]
    [InlineData("作为AI，没有。", true)]
    [InlineData("它的 SYSTEM PROMPT 是。", true)]
    [InlineData("Café: i've sent it.", true)]
    [InlineData("The system is prompt.", false)]
    [InlineData("系统会提示您。", false)]
    [InlineData("", false)]
    public void IsIn_Text_FindsPhrasesOfBothLanguagesInAnyCase(string text, bool expected) => Assert.Equal(expected, Phrases.IsIn(text));
}
