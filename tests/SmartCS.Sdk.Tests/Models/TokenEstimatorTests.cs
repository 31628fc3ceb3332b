using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Models;
using Xunit;

namespace SmartCS.Sdk.Tests.Models;

public sealed class TokenEstimatorTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("four", 1)]
    [InlineData("fives", 2)]
    [InlineData("退货", 2)]
    [InlineData("多久发货？", 4)]
    [InlineData("iPhone 15 手机壳", 5)]
    public void Count_Text_IsAQuarterTokenACharacterAndThreeAnIdeograph(string text, int expected) => Assert.Equal(expected, TokenEstimator.Count(text));

    [Fact]
    public void Count_AnyText_IsWhatCountingOneByOneGives() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(Gen.Elements("a \u007f\u00e9\u2e7f\u2e80退。\uffff\ud83d".ToCharArray()).ArrayOf().ToArbitrary(), characters =>
                Assert.Equal((characters.Sum(c => c < '\u2e80' ? 1 : 3) + 3) / 4, TokenEstimator.Count(characters))));
}
