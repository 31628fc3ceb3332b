using SmartCS.Sdk.Knowledge;
using Xunit;

namespace SmartCS.Sdk.Tests.Knowledge.Answering;

public sealed class AnswerTypesTests
{
    [Theory]
    [InlineData("Two to four working days.", true)]
    [InlineData("It takes two days.", true)]
    [InlineData("FIVE days", true)]
    [InlineData("about twenty-four hours", true)]
    [InlineData("in 3 days", true)]
    [InlineData("in ３ days", true)]
    [InlineData("两个工作日，每天发货", true)]
    [InlineData("the same day", true)]
    [InlineData("Phones and networks are shipped often, every day.", false)]
    [InlineData("someone phones on the day", false)]
    [InlineData("two boxes", false)]
    [InlineData("", false)]
    public void IsIn_Time_NeedsANumberAndAUnit(string sentence, bool expected) => Assert.Equal(expected, AnswerTypes.IsIn(sentence, AnswerType.Time));

    [Theory]
    [InlineData("when do you ship", nameof(AnswerType.Time))]
    [InlineData("多久发货", nameof(AnswerType.Time))]
    [InlineData("How much is it?", nameof(AnswerType.Money))]
    [InlineData("多少钱", nameof(AnswerType.Money))]
    [InlineData("how heavy is it", nameof(AnswerType.Number))]
    [InlineData("有多重", nameof(AnswerType.Number))]
    [InlineData("do you ship abroad", nameof(AnswerType.Any))]
    [InlineData("", nameof(AnswerType.Any))]
    public void AskedBy_Question_SaysWhatItAsksFor(string question, string expected) => Assert.Equal(expected, AnswerTypes.AskedBy(question).ToString());
}
