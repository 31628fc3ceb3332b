using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Handling;

public sealed class LanguageEvidenceTests
{
    [Theory]
    [InlineData("chenjing@mail.example", false)]
    [InlineData("yes please", false)]
    [InlineData("#W2001001", false)]
    [InlineData("XL", false)]
    [InlineData("12 34 56 78", false)]
    [InlineData("", false)]
    [InlineData("确认", true)]
    [InlineData("ok 好", true)]
    [InlineData("ordered by mistake", true)]
    [InlineData("where is my order?", true)]
    public void IsIn_Message_NeedsAFewWords(string text, bool expected) => Assert.Equal(expected, LanguageEvidence.IsIn(text));
}
