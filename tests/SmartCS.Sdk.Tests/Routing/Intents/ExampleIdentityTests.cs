using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Intents;

public sealed class ExampleIdentityTests
{
    [Theory]
    [InlineData("where is my order", "Where is my ORDER?!")]
    [InlineData("where is my order", "ｗｈｅｒｅ　ｉｓ　ｍｙ　ｏｒｄｅｒ")]
    [InlineData("wheres my order", "where's  my order...")]
    [InlineData("退货", "退貨。")]
    [InlineData("我要 退货", "我要退货")]
    [InlineData("cafe", "café")]
    [InlineData("退货", "退\u200B货")]
    public void Of_SameWords_IsTheSame(string one, string other) => Assert.Equal(ExampleIdentity.Of(one), ExampleIdentity.Of(other));

    [Theory]
    [InlineData("where is my order", "where is order my")]
    [InlineData("a b", "ab")]
    [InlineData("退货", "货退")]
    [InlineData("size 4 2", "size 42")]
    public void Of_OtherWords_IsAnother(string one, string other) => Assert.NotEqual(ExampleIdentity.Of(one), ExampleIdentity.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("?!...")]
    [InlineData("😀 👍")]
    [InlineData("\u202E\u200F")]
    public void Of_NothingToLearnFrom_IsEmpty(string text) => Assert.Empty(ExampleIdentity.Of(text));

    [Fact]
    public void Of_LongText_IsWhole() => Assert.Equal(2_000, ExampleIdentity.Of(new string('货', 2_000)).Length);
}
