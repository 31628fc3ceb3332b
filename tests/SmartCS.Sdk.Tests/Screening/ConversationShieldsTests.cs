using SmartCS.Sdk.Screening;
using SmartCS.Sdk.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Screening;

public sealed class ConversationShieldsTests
{
    private static readonly Shopper Anna = Shopper.Verified("anna");
    private static readonly Shopper Ben = Shopper.Verified("ben");

    [Fact]
    public void For_SameConversationAndShopper_KeepsPlaceholders()
    {
        var shields = new ConversationShields();

        Assert.Equal("<MOBILE_1>", shields.For("m", "c", Anna, MaskingSettings.Default).Mask("13800138000"));
        Assert.Equal("13800138000", shields.For("m", "c", Anna with { Names = ["Anna Lee"] }, MaskingSettings.Default).Restore("<MOBILE_1>"));
        Assert.Equal("<NAME_1>", shields.For("m", "c", Anna with { Names = ["Anna Lee"] }, MaskingSettings.Default).Mask("anna lee"));
    }

    [Fact]
    public void For_AnotherShopperConversationOrMerchant_RestoresNothing()
    {
        var shields = new ConversationShields();
        shields.For("m", "c", Anna, MaskingSettings.Default).Mask("13800138000");

        Assert.Equal("<MOBILE_1>", shields.For("m", "c", Ben, MaskingSettings.Default).Restore("<MOBILE_1>"));
        Assert.Equal("<MOBILE_1>", shields.For("m", "c", Shopper.Anonymous, MaskingSettings.Default).Restore("<MOBILE_1>"));
        Assert.Equal("<MOBILE_1>", shields.For("m", "d", Anna, MaskingSettings.Default).Restore("<MOBILE_1>"));
        Assert.Equal("<MOBILE_1>", shields.For("n", "c", Anna, MaskingSettings.Default).Restore("<MOBILE_1>"));
    }

    [Fact]
    public void For_TooManyConversations_ForgetsThoseUnusedForLongest()
    {
        var shields = new ConversationShields(2);
        shields.For("m", "1", Anna, MaskingSettings.Default).Mask("13800138001");
        shields.For("m", "2", Anna, MaskingSettings.Default).Mask("13800138002");
        shields.For("m", "1", Anna, MaskingSettings.Default);
        shields.For("m", "3", Anna, MaskingSettings.Default);

        Assert.Equal(2, shields.Count);
        Assert.Equal("13800138001", shields.For("m", "1", Anna, MaskingSettings.Default).Restore("<MOBILE_1>"));
        Assert.Equal("<MOBILE_1>", shields.For("m", "2", Anna, MaskingSettings.Default).Restore("<MOBILE_1>"));
    }
}
