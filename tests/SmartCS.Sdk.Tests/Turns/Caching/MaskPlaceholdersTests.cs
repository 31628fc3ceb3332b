using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Turns.Caching;

public sealed class MaskPlaceholdersTests
{
    [Theory]
    [InlineData("<MOBILE_1>", true)]
    [InlineData("call <mobile_12> now", true)]
    [InlineData("请拨打＜ＭＯＢＩＬＥ＿１＞", true)]
    [InlineData("《MOBILE_1》", true)]
    [InlineData("[Name 2]", true)]
    [InlineData("MOBILE_1", true)]
    [InlineData("<<NAME_1>", true)]
    [InlineData("&lt;NAME_1&gt;", true)]
    [InlineData("a <b> c", false)]
    [InlineData("5 < 6 and 7 > 1", false)]
    [InlineData("<1>", false)]
    [InlineData("the iPhone 15 (40 L), dv7-1211ea", false)]
    [InlineData("《退货政策》第3条", false)]
    [InlineData("", false)]
    public void AreIn_Text_FindsPlaceholders(string text, bool expected) => Assert.Equal(expected, MaskPlaceholders.AreIn(text));
}
